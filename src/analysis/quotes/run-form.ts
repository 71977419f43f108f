// What a quoted run looks like from outside: what it follows, how it ends, how long it is.

import { type Token, tokenOrNone } from '../../text/tokens.js';
import type { QuotedParagraph, Run } from './runs.js';

/** What stands before a run. */
export const openings = ['paragraph', 'sentence', 'colon', 'comma', 'word'] as const;
/** How a run ends inside its marks; `question` only when the sentence goes on after it. */
export const endings = ['comma', 'stop', 'question', 'open'] as const;
/** What comes after a run. */
export const sequels = ['paragraph-end', 'sentence', 'run', 'mark', 'word'] as const;
/** How many words a run has. */
export const lengths = ['1', '2', '3', '4-5', '6-9', '10+'] as const;
/** Opening, ending and sequel together, `opening/ending/sequel`. */
export const shapes: readonly string[] = openings.flatMap((opening) =>
  endings.flatMap((ending) => sequels.map((sequel) => `${opening}/${ending}/${sequel}`)),
);

/** Everything but the tokens is an index into the lists above. */
export interface RunForm {
  readonly opening: number;
  readonly ending: number;
  readonly sequel: number;
  readonly shape: number;
  readonly length: number;
  readonly startsCapital: boolean;
  /** First tokens before and after the run, its marks left out; null at the paragraph's edges. */
  readonly before: Token | null;
  readonly after: Token | null;
  readonly beforeIndex: number;
  readonly afterIndex: number;
}

export function readRunForm(paragraph: QuotedParagraph, run: Run): RunForm {
  const { tokens } = paragraph;
  const beforeIndex = previousToken(paragraph, run);
  const afterIndex = nextToken(paragraph, run);
  const before = tokenOrNone(tokens, beforeIndex) ?? null;
  const after = tokens[afterIndex] ?? null;
  const goesOn =
    after !== null && sentenceAt(paragraph, afterIndex) === sentenceAt(paragraph, lastToken(run));
  const opening = openings.indexOf(openingOf(paragraph, run, before, beforeIndex));
  const ending = endings.indexOf(endingOf(paragraph.text, run, goesOn));
  const sequel = sequels.indexOf(sequelOf(paragraph, after, afterIndex, goesOn));
  return {
    opening,
    ending,
    sequel,
    shape: (opening * endings.length + ending) * sequels.length + sequel,
    length: lengthOf(run.wordCount),
    startsCapital: tokens[run.firstToken]?.capital ?? false,
    before,
    after,
    beforeIndex,
    afterIndex,
  };
}

/** The last token inside a run. */
export function lastToken({ firstToken, endToken }: Run): number {
  return Math.max(firstToken, endToken - 1);
}

/** The sentence a token lies in; 0 for a paragraph without tokens. */
export function sentenceAt({ sentenceOf }: QuotedParagraph, token: number): number {
  return sentenceOf[token] ?? 0;
}

function openingOf(
  paragraph: QuotedParagraph,
  run: Run,
  before: Token | null,
  beforeIndex: number,
): (typeof openings)[number] {
  if (before === null) return 'paragraph';
  if (sentenceAt(paragraph, beforeIndex) !== sentenceAt(paragraph, run.firstToken)) return 'sentence';
  if (before.text === ':') return 'colon';
  return before.text === ',' ? 'comma' : 'word';
}

function endingOf(text: string, run: Run, goesOn: boolean): (typeof endings)[number] {
  const tail = text.slice(Math.max(run.start, run.end - 4), run.end);
  const last = /[,.!?…;:—-](?=['"’”\s]*$)/.exec(tail)?.[0];
  if (last === undefined) return 'open';
  if (last === ',') return 'comma';
  return (last === '?' || last === '!') && goesOn ? 'question' : 'stop';
}

function sequelOf(
  { runAt }: QuotedParagraph,
  after: Token | null,
  afterIndex: number,
  goesOn: boolean,
): (typeof sequels)[number] {
  if (after === null) return 'paragraph-end';
  if (runAt[afterIndex] !== -1) return 'run';
  if (!goesOn) return 'sentence';
  return after.kind === 'mark' ? 'mark' : 'word';
}

function previousToken({ runAt }: QuotedParagraph, run: Run): number {
  let at = run.firstToken - 1;
  while (at >= 0 && runAt[at] === run.index) at--;
  return at;
}

function nextToken({ tokens, runAt }: QuotedParagraph, run: Run): number {
  let at = run.endToken;
  while (at < tokens.length && runAt[at] === run.index) at++;
  return at;
}

function lengthOf(words: number): number {
  if (words <= 3) return Math.max(0, words - 1);
  if (words <= 5) return 3;
  return words <= 9 ? 4 : 5;
}
