// Finds reported speech: what somebody is said to have said, without quotation marks.

import type { Token } from '../../text/tokens.js';
import type { Cue } from './cues.js';
import type { QuotedParagraph } from './runs.js';
import type { Scene } from './scene.js';

export interface IndirectQuote {
  readonly cue: Cue;
  /** Tokens of the reported words, within the cue's paragraph. */
  readonly firstToken: number;
  readonly endToken: number;
}

/** Clauses that a cue with a subject governs, in reading order; none that holds a marked run or is shorter than three words. */
export function findIndirectQuotes(scene: Scene): readonly IndirectQuote[] {
  return scene.cues.flatMap((cue) => {
    const paragraph = scene.paragraphs[cue.paragraphIndex] as QuotedParagraph;
    const found = cue.subject === null ? null : (clauseAfter(paragraph, cue) ?? clauseBefore(paragraph, cue));
    return found === null ? [] : [found];
  });
}

const clauseOpeners = new Set(
  `that he she it they we i you there his her their its the a an this these those no some many most what how why whether if
   when all any both each one such`.split(/\s+/),
);

function clauseAfter(paragraph: QuotedParagraph, cue: Cue): IndirectQuote | null {
  const { tokens } = paragraph;
  if (cue.kind === 'name' || cue.kind === 'write' || cue.join === 'passive') return null;
  let first = cue.endToken;
  if (cue.kind === 'according') return afterAccording(paragraph, cue);
  const end = endOfSentence(paragraph, cue.token);
  const that = findThat(tokens, first, Math.min(end, first + 10));
  if (that !== null) first = that;
  else if (cue.kind !== 'say' && cue.kind !== 'tell' && !clauseOpeners.has(tokens[first]?.lower ?? ''))
    return null;
  else if (cue.kind === 'think' || !opensClause(tokens, first)) return null;
  return spanOf(paragraph, cue, first, end);
}

function findThat(tokens: readonly Token[], from: number, until: number): number | null {
  for (let at = from; at < until; at++) {
    if (tokens[at]?.lower === 'that') return at;
    if (tokens[at]?.kind === 'mark' && tokens[at]?.text !== ',') return null;
  }
  return null;
}

function opensClause(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return (
    token !== undefined &&
    token.kind === 'word' &&
    (token.capital || clauseOpeners.has(token.lower) || /s$/.test(token.lower))
  );
}

function afterAccording(paragraph: QuotedParagraph, cue: Cue): IndirectQuote | null {
  const { tokens, sentenceOf } = paragraph;
  const opens = cue.token === 0 || sentenceOf[cue.token - 1] !== sentenceOf[cue.token];
  const end = endOfSentence(paragraph, cue.token);
  if (!opens) return null;
  for (let at = cue.endToken + 1; at < end; at++)
    if (tokens[at]?.text === ',') return spanOf(paragraph, cue, at + 1, end);
  return null;
}

/** "Russia only offered a truce, Kyiv said." */
function clauseBefore(paragraph: QuotedParagraph, cue: Cue): IndirectQuote | null {
  const { tokens, sentenceOf } = paragraph;
  if (cue.kind !== 'say' && cue.kind !== 'tell' && cue.kind !== 'according' && cue.kind !== 'speech')
    return null;
  for (
    let at = cue.token - 1;
    at > 0 && sentenceOf[at] === sentenceOf[cue.token] && at > cue.token - 14;
    at--
  ) {
    if (tokens[at]?.text !== ',') continue;
    let first = at;
    while (first > 0 && sentenceOf[first - 1] === sentenceOf[cue.token]) first--;
    return at - first < 3 ? null : spanOf(paragraph, cue, first, at);
  }
  return null;
}

function endOfSentence({ tokens, sentenceOf }: QuotedParagraph, from: number): number {
  let end = from;
  while (end < tokens.length && sentenceOf[end] === sentenceOf[from]) end++;
  return end;
}

function spanOf(paragraph: QuotedParagraph, cue: Cue, from: number, until: number): IndirectQuote | null {
  const { tokens, runAt } = paragraph;
  let firstToken = from;
  let endToken = until;
  while (firstToken < endToken && tokens[firstToken]?.kind === 'mark') firstToken++;
  while (endToken > firstToken && tokens[endToken - 1]?.kind === 'mark') endToken--;
  if (endToken - firstToken < 3) return null;
  for (let at = firstToken; at < endToken; at++) if (runAt[at] !== -1) return null;
  return { cue, firstToken, endToken };
}
