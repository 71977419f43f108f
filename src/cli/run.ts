// `dragoman run '/COMMAND …'`: any command, as typed on Discord or at the prompt.

import type { Command } from 'commander';
import { parseInvocation } from '../command-kit/parse-invocation.js';
import { answerInvocation, type DeskOptions } from './desk.js';
import type { Streams } from './streams.js';

export function addRun(program: Command, streams: Streams): void {
  program
    .command('run')
    .description('Run a command as it is typed on Discord; run /help lists them')
    .argument(
      '<INVOCATION...>',
      "the command and its arguments, for example '/quote medinsky about:ceasefire'",
    )
    .option('--json', 'print one JSON value')
    .option('--corpus <DIR>', 'a corpus folder, or a folder of saved pages')
    .action((words: readonly string[], options: DeskOptions) =>
      answerInvocation((commands) => parseInvocation(words.join(' '), commands), options, streams),
    );
}
