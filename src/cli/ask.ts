// `dragoman ask QUESTION`: an answer with its citations.

import type { Command } from 'commander';
import { answerInvocation, type DeskOptions } from './desk.js';
import type { Streams } from './streams.js';

export function addAsk(program: Command, streams: Streams): void {
  program
    .command('ask')
    .description('Answer a question with exact words from the corpus, each cited')
    .argument('<QUESTION...>', 'the question')
    .option('--json', 'print one JSON value')
    .option('--corpus <DIR>', 'a corpus folder, or a folder of saved pages')
    .action((words: readonly string[], options: DeskOptions) =>
      answerInvocation(
        () => ({ command: 'ask', subcommand: null, input: { question: words.join(' ') }, private: false }),
        { ...options, withConfidence: true },
        streams,
      ),
    );
}
