// Builds the whole program from its configuration, and starts the one face that it shows: the bot, or the terminal.

import type { DestinationStream } from 'pino';
import { type CommandMap, loadCommands, localOperator } from './command-kit/index.js';
import type { Config, GatewayConfig, WebConfig } from './config/config.js';
import { listSecrets } from './config/list-secrets.js';
import type { Connection, ShardShare } from './discord/client.js';
import type { Endpoint } from './discord/http-interactions.js';
import { openService, type Service } from './host/open-service.js';
import { createLogger, type Logger } from './observability/logger.js';
import { type Meters, noMeters } from './observability/meters.js';
import type { Vitals } from './observability/vitals.js';
import type { OperationsServer } from './ops/operations-server.js';
import { serveOperations } from './ops/serve-operations.js';
import type { Burst } from './settings/cooldowns.js';
import type { TerminalOptions } from './terminal/start-terminal.js';
import type { WebServer } from './web/server.js';

/** What a test replaces at the edges. */
export interface Overrides {
  /** Address of Discord's API, without version. */
  readonly discordApi?: string;
  readonly logOutput?: DestinationStream;
  readonly input?: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output?: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  readonly now?: () => Date;
  /** How often one member may ask within a short time; tests ask faster than people. */
  readonly burst?: Burst;
  /** The program of the library's thread, or no thread: tests run from sources, which a thread cannot. */
  readonly libraryThread?: URL | 'none';
}

export interface App {
  /**
   * Resolves when the bot answers, or the terminal has been left. Throws `CorpusError` when there is no corpus,
   * `StoreError` when the store cannot be used, and `DiscordError` when Discord does not let the bot in.
   */
  start(): Promise<void>;
  /** Resolves after `stop`; rejects with `DiscordError` when Discord ends the connection for good. */
  readonly finished: Promise<void>;
  readonly logger: Logger;
  /** Lets the bot's calls under way finish, ends a reindex under way, keeps what is to be kept, and disconnects. */
  stop(): Promise<void>;
}

export function createApp(config: Config, overrides: Overrides = {}): App {
  const now = overrides.now ?? (() => new Date());
  let meters: Meters = noMeters;
  const logger = createLogger({
    level: config.logLevel ?? (config.discord === null ? 'warn' : 'info'),
    secrets: listSecrets(config),
    onEvent: (event) => meters.happened(event),
    ...(overrides.logOutput === undefined ? {} : { output: overrides.logOutput }),
  });
  const { libraryThread = 'in a thread' } = overrides;
  const { input = process.stdin, output = process.stdout } = overrides;
  const isInteractive = input.isTTY === true && output.isTTY === true;
  let service: Service | null = null;
  let connection: Connection | null = null;
  let endpoint: Endpoint | null = null;
  let web: WebServer | null = null;
  let operations: OperationsServer | null = null;
  let isStopped = false;
  let finish: () => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  const finished = new Promise<void>((resolve, reject) => {
    finish = resolve;
    fail = reject;
  });
  // Whoever does not wait for the end is told by `start` or not at all.
  finished.catch(() => undefined);

  const stop = async () => {
    isStopped = true;
    // First, because whoever follows a run gets its card then.
    await service?.reindexer.stop();
    await Promise.all([connection?.stop(), endpoint?.stop()]);
    await web?.close();
    await service?.stop();
    await operations?.close();
    finish();
  };

  const readVitals = async (): Promise<Vitals> => ({
    ...((await service?.readVitals()) ?? {
      queue: null,
      library: null,
      lookedThroughMs: null,
      digests: null,
      storeAlarm: null,
      indexAlarm: null,
    }),
    shards: connection?.listShards() ?? (config.discord?.gateway == null ? null : []),
  });

  const start = async () => {
    const commands = await loadCommands();
    const isBot = config.discord !== null;
    operations = await serveOperations(config.operations, readVitals, logger);
    meters = operations?.meters ?? noMeters;
    const isServed = config.web.isWanted || (!isBot && isInteractive);
    service = await openService({
      config,
      commands,
      logger,
      now,
      library: isBot && libraryThread !== 'none' ? libraryThread : 'in this thread',
      livesLong: isBot || isServed,
      isServer: isBot,
      logsFaults: isBot || !isInteractive,
    });
    const starting = service.start();
    // It may fail before anybody waits for it.
    starting.catch(() => undefined);
    if (isServed) {
      try {
        web = await servePages(config.web, commands, service, logger);
        announcePages(web, config.web, isBot ? null : output);
      } catch (error) {
        // Whoever did not ask for pages can do without them.
        if (config.web.isWanted) throw error;
        logger.warn({ err: error }, 'there is no playground: its address cannot be used');
      }
    }
    if (config.discord === null && config.web.isWanted && !isInteractive) return starting;
    if (config.discord === null) {
      await startTerminalFace(commands, starting, service, { input, output, isInteractive });
      return stop();
    }
    await starting;
    const part = logger.child({ part: 'discord' });
    const { token, operatorGuildIds, ...ways } = config.discord;
    const { desk, store, settings: houseSettings } = service;
    const { createHouse } = await import('./house/create-house.js');
    const house = createHouse(houseSettings, overrides.burst);
    const settings = {
      token,
      operatorGuildIds,
      api: overrides.discordApi,
      commands,
      desk,
      house,
      logger: part,
    };
    if (ways.endpoint !== null) {
      const { openInteractionsEndpoint } = await import('./discord/http-interactions.js');
      endpoint = await openInteractionsEndpoint({ ...settings, ...ways.endpoint, meters });
      part.info({ address: endpoint.address }, 'interactions over HTTP are answered');
    }
    if (ways.gateway !== null) {
      const { connectDiscord } = await import('./discord/client.js');
      connection = await connectDiscord({
        ...settings,
        guilds: store?.guilds ?? null,
        shards: toShardShare(ways.gateway),
        meters,
        onLost: fail,
      });
      service.digests?.connect(connection);
    }
    if (isStopped) await Promise.all([connection?.stop(), endpoint?.stop()]);
  };

  return {
    async start() {
      try {
        await start();
      } catch (error) {
        await endpoint?.stop();
        await web?.close();
        await service?.stop();
        await operations?.close();
        throw error;
      }
    },
    finished,
    logger,
    stop,
  };
}

function toShardShare({ shards, share }: GatewayConfig): ShardShare {
  if (share !== null) return { ids: share.shardIds, total: share.total };
  if (shards === 'auto') return 'advised';
  return { ids: Array.from({ length: shards }, (_, id) => id), total: shards };
}

async function servePages(
  { host, port, publicUrl, isIndexed, apiOrigins }: WebConfig,
  commands: CommandMap,
  { desk, settings }: Pick<Service, 'desk' | 'settings'>,
  logger: Logger,
): Promise<WebServer> {
  const { openWebServer } = await import('./web/server.js');
  const part = logger.child({ part: 'web' });
  const onFault = (error: unknown, incidentId: string) =>
    part.error({ err: error, incidentId }, 'a page failed');
  return openWebServer({ desk, settings, commands, host, port, publicUrl, isIndexed, apiOrigins, onFault });
}

/** Said where a person reads it; a bot has its log. */
function announcePages(
  { address, isOtherPort }: WebServer,
  { port }: WebConfig,
  output: NodeJS.WritableStream | null,
): void {
  const why = isOtherPort ? ` (port ${port} is taken)` : '';
  output?.write(`The playground is at ${address}${why}, the reader at ${address}/search\n\n`);
}

interface TerminalFace {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  readonly isInteractive: boolean;
}

/** A prompt where somebody can type; else the lines that are piped in, or without any a demonstration. The corpus is read while the prompt already stands. */
async function startTerminalFace(
  commands: CommandMap,
  starting: Promise<void>,
  { desk, reindexer }: Pick<Service, 'desk' | 'reindexer'>,
  { input, output, isInteractive }: TerminalFace,
): Promise<void> {
  const caller = localOperator('terminal');
  const run: TerminalOptions['run'] = (invocation, onProgress) => desk.run(invocation, caller, onProgress);
  const { describeScreen } = await import('./terminal/screen.js');
  const screen = describeScreen(output, process.env);
  if (!isInteractive) {
    await starting;
    const { answerLines } = await import('./terminal/answer-lines.js');
    if (await answerLines(input, { commands, run, output, ...screen })) return;
    const { runDemonstration } = await import('./terminal/run-demonstration.js');
    return runDemonstration({ commands, run, output, ...screen });
  }
  const { startTerminal } = await import('./terminal/start-terminal.js');
  const prompt = startTerminal({
    commands,
    run,
    complete: (soFar, option, typed) => desk.complete(soFar, option, typed, caller),
    interrupt: async () => (await reindexer.cancel({ platform: 'terminal', id: null })) !== null,
    input,
    output,
    ...screen,
  });
  // Without a corpus there is nothing to wait for at the prompt.
  await Promise.race([prompt, starting.then(() => prompt)]);
}
