// An invocation → its card, from a corpus read for this one call, printed for people or as JSON.

import { resolve } from 'node:path';
import {
  type CommandMap,
  checkInvocation,
  createServices,
  formatInvocation,
  type Invocation,
  loadCommands,
  localOperator,
  runInvocation,
} from '../command-kit/index.js';
import { loadConfig } from '../config/config.js';
import { readEnvironment } from '../config/read-environment.js';
import { ingestCorpus } from '../library/ingest.js';
import { type Streams, writeJson } from './streams.js';
import { toAnswerJson } from './to-answer-json.js';

export interface DeskOptions {
  readonly json?: boolean;
  readonly corpus?: string;
  /** Whether JSON always holds `confidence`, 0 where the command estimates none. */
  readonly withConfidence?: boolean;
}

/**
 * Bad input is refused before the corpus is read. Throws `InputError`, and `CorpusError` or `ConfigError` when the corpus
 * folder or the environment cannot be used.
 */
export async function answerInvocation(
  toInvocation: (commands: CommandMap) => Invocation,
  { json = false, corpus, withConfidence = false }: DeskOptions,
  streams: Streams,
): Promise<void> {
  const commands = await loadCommands();
  const invocation = toInvocation(commands);
  const caller = localOperator('cli');
  checkInvocation(invocation, commands, caller);
  const config = loadConfig(readEnvironment());
  const { library } = await ingestCorpus(corpus === undefined ? config.corpusDir : resolve(corpus));
  const card = await runInvocation(
    invocation,
    commands,
    createServices({
      library,
      commands,
      caller,
      now: new Date(),
      takedownContact: config.takedownContact,
    }),
  );
  if (json) {
    writeJson(streams, toAnswerJson(card, withConfidence));
    return;
  }
  const [{ describeScreen }, { renderTerminal }] = await Promise.all([
    import('../terminal/screen.js'),
    import('../terminal/render-terminal.js'),
  ]);
  const screen = describeScreen(streams.stdout, process.env);
  streams.stdout.write(renderTerminal(card, formatInvocation(invocation, commands), { ...screen, commands }));
}
