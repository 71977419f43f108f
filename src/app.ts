// Builds the whole program from its configuration, and starts the one face that it shows: the bot, or the terminal.

import type { DestinationStream } from 'pino';
import { createServices } from './command-kit/create-services.js';
import { type CommandMap, createDesk, type Desk, loadCommands, localOperator } from './command-kit/index.js';
import type { Config, DiscordConfig } from './config/config.js';
import type { Connection } from './discord/client.js';
import { type Ingested, ingestCorpus } from './library/ingest.js';
import { logLibraryReady } from './observability/events.js';
import { createLogger, type Logger } from './observability/logger.js';
import type { TerminalOptions } from './terminal/start-terminal.js';

/** What a test replaces at the edges. */
export interface Overrides {
  /** Address of Discord's API, without version. */
  readonly discordApi?: string;
  readonly logOutput?: DestinationStream;
  readonly input?: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output?: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  readonly now?: () => Date;
}

export interface App {
  /**
   * Resolves when the bot answers, or the terminal has been left. Throws `CorpusError` when there is no corpus and
   * `DiscordError` when Discord does not let the bot in.
   */
  start(): Promise<void>;
  /** Resolves after `stop`; rejects with `DiscordError` when Discord ends the connection for good. */
  readonly finished: Promise<void>;
  /** Lets the bot's calls under way finish, and disconnects. */
  stop(): Promise<void>;
}

export function createApp(config: Config, overrides: Overrides = {}): App {
  const now = overrides.now ?? (() => new Date());
  const logger = createLogger({
    level: config.logLevel ?? (config.discord === null ? 'warn' : 'info'),
    secrets: config.discord === null ? [] : [config.discord.token],
    ...(overrides.logOutput === undefined ? {} : { output: overrides.logOutput }),
  });
  let connection: Connection | null = null;
  let isStopped = false;
  let finish: () => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  const finished = new Promise<void>((resolve, reject) => {
    finish = resolve;
    fail = reject;
  });
  // Whoever does not wait for the end is told by `start` or not at all.
  finished.catch(() => undefined);

  const start = async () => {
    const commands = await loadCommands();
    const reading = ingestCorpus(config.corpusDir, now);
    // It may fail before anybody waits for it.
    reading.catch(() => undefined);
    const desk = createDesk(commands, async (caller, showProgress) => {
      const { library } = await reading;
      const { takedownContact } = config;
      return createServices({ library, commands, caller, now: now(), takedownContact, showProgress });
    });
    if (config.discord === null) return startTerminalFace(commands, reading, desk, overrides).then(finish);
    reportLibrary(logger, await reading);
    const { connectDiscord } = await import('./discord/client.js');
    connection = await connectDiscord({
      ...toConnectionSettings(config.discord, overrides),
      commands,
      logger: logger.child({ part: 'discord' }),
      desk,
      onLost: fail,
    });
    if (isStopped) await connection.stop();
  };

  return {
    start,
    finished,
    async stop() {
      isStopped = true;
      await connection?.stop();
      finish();
    },
  };
}

function toConnectionSettings({ token, operatorGuildIds }: DiscordConfig, { discordApi: api }: Overrides) {
  return { token, operatorGuildIds, api };
}

function reportLibrary(logger: Logger, { library, report }: Ingested): void {
  for (const issue of report.issues) logger.warn({ issue }, 'the corpus is not as expected');
  const { pages, articles, issues, durationMs } = report;
  logLibraryReady(logger, { version: library.version, pages, articles, issues: issues.length, durationMs });
}

/** A prompt where somebody can type, else a demonstration. The corpus is read while the prompt already stands. */
async function startTerminalFace(
  commands: CommandMap,
  reading: Promise<Ingested>,
  desk: Desk,
  { input = process.stdin, output = process.stdout }: Overrides,
): Promise<void> {
  const caller = localOperator('terminal');
  const run: TerminalOptions['run'] = (invocation) => desk.run(invocation, caller);
  const { describeScreen } = await import('./terminal/screen.js');
  const screen = describeScreen(output, process.env);
  if (input.isTTY !== true || output.isTTY !== true) {
    const { runDemonstration } = await import('./terminal/run-demonstration.js');
    return runDemonstration({ commands, run, output, ...screen });
  }
  const { startTerminal } = await import('./terminal/start-terminal.js');
  const prompt = startTerminal({
    commands,
    run,
    complete: (soFar, option, typed) => desk.complete(soFar, option, typed, caller),
    input,
    output,
    ...screen,
  });
  // Without a corpus there is nothing to wait for at the prompt.
  await Promise.race([prompt, reading.then(() => prompt)]);
}
