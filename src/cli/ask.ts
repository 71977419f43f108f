// `dragoman ask QUESTION`: an answer with its citations.

import type { Command } from 'commander';
import type { CommandMap, Invocation } from '../command-kit/command.js';
import { formatValue } from '../command-kit/format-invocation.js';
import { parseInvocation } from '../command-kit/parse-invocation.js';
import { answerInvocation, type DeskOptions } from './desk.js';
import type { Streams } from './streams.js';

export function addAsk(program: Command, streams: Streams): void {
  program
    .command('ask')
    .description('Answer a question with exact words from the corpus, each cited')
    .argument(
      '<QUESTION...>',
      'the question; behind it perhaps outlet:NAME, since:DAY, until:DAY, after:"the question before"',
    )
    .option('--json', 'print one JSON value')
    .option('--corpus <DIR>', 'a corpus folder, or a folder of saved pages')
    .action((words: readonly string[], options: DeskOptions) =>
      answerInvocation(
        (commands) => readQuestion(words, commands),
        { ...options, withConfidence: true },
        streams,
      ),
    );
}

/** The options of `/ask` that may stand behind the question, each in an argument of its own, with the value as the shell gives it. */
const option = /^(?<name>outlet|since|until|after|private):(?<value>[\s\S]*)$/;

/** The question is taken verbatim, also where it holds a colon. Throws `InputError` for an option without a value, or given twice. */
function readQuestion(words: readonly string[], commands: CommandMap): Invocation {
  const isOption = (word: string, index: number) => index > 0 && option.test(word);
  const options = words.filter(isOption).map((word) => {
    const { name, value = '' } = option.exec(word)?.groups ?? {};
    return `${name}:${value === '' ? '' : formatValue(value)}`;
  });
  const asked = parseInvocation(['/ask', ...options].join(' '), commands);
  const question = words.filter((word, index) => !isOption(word, index)).join(' ');
  return { ...asked, input: { question, ...asked.input } };
}
