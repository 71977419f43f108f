// What a quoted run looks like from outside: what it follows, how it ends, how long it is.

import type { Token } from '../../text/tokens.js';
import type { QuotedParagraph, Run } from './runs.js';

export interface RunForm {
  /** What stands before: start of paragraph or sentence, colon, comma, or a word. */
  readonly opens: 'paragraph' | 'sentence' | 'colon' | 'comma' | 'word';
  /** How it ends: comma inside, full stop inside, question or exclamation going on, or open. */
  readonly ends: 'comma' | 'stop' | 'question' | 'open';
  /** What comes next: end of paragraph, a new sentence, another run, punctuation, or a word. */
  readonly next: 'paragraph-end' | 'sentence' | 'run' | 'mark' | 'word';
  readonly startsCapital: boolean;
  readonly words: '1' | '2' | '3' | '4-5' | '6-9' | '10+';
  /** First tokens before and after the run, marks of quotation left out; null at the paragraph's edges. */
  readonly before: Token | null;
  readonly after: Token | null;
  readonly beforeIndex: number;
  readonly afterIndex: number;
}

export function readRunForm(paragraph: QuotedParagraph, run: Run): RunForm {
  const { tokens, text, sentenceOf, runAt } = paragraph;
  const beforeIndex = previousToken(paragraph, run);
  const afterIndex = nextToken(paragraph, run);
  const before = tokens[beforeIndex] ?? null;
  const after = tokens[afterIndex] ?? null;
  const last =
    /[,.!?…;:—-](?=['"’”\s]*$)/.exec(text.slice(Math.max(run.start, run.end - 4), run.end))?.[0] ?? '';
  const opensSentence = beforeIndex < 0 || sentenceOf[beforeIndex] !== sentenceOf[run.firstToken];
  const goesOn =
    after !== null && sentenceOf[afterIndex] === sentenceOf[Math.max(run.firstToken, run.endToken - 1)];
  return {
    opens:
      before === null
        ? 'paragraph'
        : opensSentence
          ? 'sentence'
          : before.text === ':'
            ? 'colon'
            : before.text === ','
              ? 'comma'
              : 'word',
    ends:
      last === ','
        ? 'comma'
        : last === ''
          ? 'open'
          : (last === '?' || last === '!') && goesOn
            ? 'question'
            : 'stop',
    next:
      after === null
        ? 'paragraph-end'
        : runAt[afterIndex] !== -1
          ? 'run'
          : !goesOn
            ? 'sentence'
            : after.kind === 'mark'
              ? 'mark'
              : 'word',
    startsCapital: tokens[run.firstToken]?.capital ?? false,
    words: wordsBucket(run.wordCount),
    before,
    after,
    beforeIndex,
    afterIndex,
  };
}

function previousToken({ tokens, runAt }: QuotedParagraph, run: Run): number {
  let at = run.firstToken - 1;
  while (at >= 0 && runAt[at] === run.index) at--;
  return tokens[at] === undefined ? -1 : at;
}

function nextToken({ tokens, runAt }: QuotedParagraph, run: Run): number {
  let at = run.endToken;
  while (at < tokens.length && runAt[at] === run.index) at++;
  return at;
}

function wordsBucket(count: number): RunForm['words'] {
  if (count <= 1) return '1';
  if (count <= 3) return count === 2 ? '2' : '3';
  if (count <= 5) return '4-5';
  return count <= 9 ? '6-9' : '10+';
}
