// `npm start [-- --serve]`: the environment in, signals and the exit code out.

import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createApp } from './app.js';
import { type Config, ConfigError, type DiscordConfig, loadConfig } from './config/config.js';
import { listSecrets } from './config/list-secrets.js';
import { connectedMessage, parseShare, toProcessConfig } from './config/process-share.js';
import { readEnvironment } from './config/read-environment.js';
import { CorpusError } from './corpus/read-corpus.js';
import { DiscordError } from './discord/discord-error.js';
import { logStopping } from './observability/events.js';
import { createLogger } from './observability/logger.js';
import { watchProcess } from './observability/watch-process.js';
import { StoreError } from './store/store-error.js';

/** 1: a fault, starting again may help. 2: what the program was given cannot work, starting again will not help. */
type FailureCode = 1 | 2;

// A reader that has seen enough (`| head`) closes the pipe; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  const { values } = parseArgs({
    options: { serve: { type: 'boolean', default: false }, share: { type: 'string' } },
  });
  const config = loadConfig(readEnvironment());
  const share = values.share === undefined ? null : parseShare(values.share);
  const { discord } = config;
  if (share === null && discord !== null && (discord.gateway?.processes ?? 1) > 1)
    process.exitCode = await runProcesses(config, discord);
  else {
    const own = share === null ? config : toProcessConfig(config, share);
    await run(values.serve ? { ...own, web: { ...own.web, isWanted: true } } : own);
  }
} catch (error) {
  const { words, code } = describeFailure(error);
  process.stderr.write(`${words}\n`);
  process.exit(code);
}

async function run(config: Config): Promise<void> {
  const app = createApp(config);
  if (config.discord !== null || config.web.isWanted) {
    onEnd((why) => {
      logStopping(app.logger, { why });
      void app.stop();
    });
    watchProcess(process, { logger: app.logger, stop: app.stop, exit: process.exit });
  }
  await app.start();
  process.send?.(connectedMessage);
  await app.finished;
}

/** Told to end, or left alone by the process that started this one. */
function onEnd(stop: (why: string) => void): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop(signal));
  process.once('disconnect', () => stop('the process that started this one is gone'));
  process.channel?.unref();
}

async function runProcesses(config: Config, discord: DiscordConfig): Promise<0 | 2> {
  const { readShares, startProcesses } = await import('./discord/shard-processes.js');
  const processes = startProcesses({
    program: fileURLToPath(import.meta.url),
    shares: await readShares(discord),
    logger: createLogger({ level: config.logLevel ?? 'info', secrets: listSecrets(config) }),
  });
  onEnd(() => processes.stop());
  return processes.ended;
}

function describeFailure(error: unknown): { words: string; code: FailureCode } {
  if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
    return { words: `${error.message} The one option is --serve: pages without a prompt.`, code: 2 };
  if (error instanceof ConfigError || error instanceof CorpusError) return { words: error.message, code: 2 };
  if (error instanceof StoreError)
    return { words: `${error.message} ${error.hint}`, code: error.fault === 'busy' ? 1 : 2 };
  if (error instanceof DiscordError)
    return { words: `${error.message} ${error.hint}`, code: error.isLasting ? 2 : 1 };
  return { words: error instanceof Error ? (error.stack ?? error.message) : String(error), code: 1 };
}
