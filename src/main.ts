// `npm start [-- --serve]`: the environment in, signals and the exit code out.

import { parseArgs } from 'node:util';
import { createApp } from './app.js';
import { ConfigError, loadConfig } from './config/config.js';
import { readEnvironment } from './config/read-environment.js';
import { CorpusError } from './corpus/read-corpus.js';
import { DiscordError } from './discord/discord-error.js';
import { StoreError } from './store/store-error.js';

/** 1: a fault, starting again may help. 2: what the program was given cannot work, starting again will not help. */
type FailureCode = 1 | 2;

// A reader that has seen enough (`| head`) closes the pipe; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  const { values } = parseArgs({ options: { serve: { type: 'boolean', default: false } } });
  const config = loadConfig(readEnvironment());
  const app = createApp(values.serve ? { ...config, web: { ...config.web, isWanted: true } } : config);
  if (config.discord !== null || values.serve || config.web.isWanted)
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void app.stop());
  await app.start();
  await app.finished;
} catch (error) {
  const { words, code } = describeFailure(error);
  process.stderr.write(`${words}\n`);
  process.exit(code);
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
