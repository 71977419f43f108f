// An invocation → its card, from a library opened for this one call, printed for people or as JSON.

import type { Card } from '../card/card.js';
import {
  type CommandMap,
  checkInvocation,
  formatInvocation,
  type Invocation,
  loadCommands,
  localOperator,
} from '../command-kit/index.js';
import { createProgressLine } from '../terminal/progress-line.js';
import { saveAttachment } from '../terminal/save-attachment.js';
import { openConfiguredService } from './open-configured-service.js';
import { type Streams, writeJson } from './streams.js';
import { toAnswerJson } from './to-answer-json.js';

export interface DeskOptions {
  readonly json?: boolean;
  readonly corpus?: string;
  /** Whether JSON always holds `confidence`, 0 where the command estimates none. */
  readonly withConfidence?: boolean;
}

/**
 * Bad input is refused before the corpus is read. Throws `InputError`, and `CorpusError`, `StoreError` or `ConfigError`
 * when the corpus folder, the store or the environment cannot be used.
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
  const service = await openConfiguredService({ commands, corpus });
  try {
    await service.start();
    const progress = createProgressLine(streams.stderr);
    const card = await service.desk.run(invocation, caller, progress.show);
    progress.clear();
    if (json) writeJson(streams, toAnswerJson(card, withConfidence));
    else await printCard(card, formatInvocation(invocation, commands), commands, streams);
  } finally {
    await service.stop();
  }
}

/** For people: as wide and colourful as the screen is. */
export async function printCard(
  card: Card,
  line: string | null,
  commands: CommandMap,
  { stdout }: Pick<Streams, 'stdout'>,
): Promise<void> {
  const [{ describeScreen }, { renderTerminal }] = await Promise.all([
    import('../terminal/screen.js'),
    import('../terminal/render-terminal.js'),
  ]);
  const attachmentPath = await saveAttachment(card.attachment);
  const screen = describeScreen(stdout, process.env);
  stdout.write(renderTerminal(card, line, { ...screen, commands, attachmentPath }));
}
