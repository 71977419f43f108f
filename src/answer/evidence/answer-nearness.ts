// The words of a window that could be the answer, and how near to the question's words they stand.

import type { PassageIndex } from '../../search/passage-index.js';
import { termMask } from '../../search/tokens.js';
import { type AnswerTest, countsFocus } from './answer-words.js';
import type { Asked } from './question-kinds.js';
import type { SoughtWords } from './sought-words.js';
import type { WindowWords } from './window-words.js';
import type { Window } from './windows.js';

/** What is asked, of which corpus. */
export interface AnswerContext {
  readonly passages: PassageIndex;
  readonly sought: SoughtWords;
  readonly asked: Asked;
  /** Which words could be the answer; null when any could. */
  readonly isAnswer: AnswerTest | null;
}

export const figureKinds: ReadonlySet<Asked> = new Set([
  'number',
  'money',
  'percentage',
  'duration',
  'year',
  'date',
]);

/** Words after which a sought word counts half as much for a possible answer. */
const nearnessHalf = 6;

export interface NearestAnswer {
  readonly present: boolean;
  readonly nearness: number;
  readonly counts: boolean;
}

/** Looks at every possible answer of a window; without any, nothing is present and nothing near. */
export function findNearestAnswer(read: WindowWords, context: AnswerContext): NearestAnswer {
  const { passages, sought, asked, isAnswer } = context;
  const { from, to, slots, others } = read;
  const asksFigure = figureKinds.has(asked);
  const hasFocus = slots.some((slot) => sought.words[slot]!.isFocus);
  let present = false;
  let nearness = 0;
  let counts = false;
  const look = (token: number): void => {
    present = true;
    nearness = Math.max(nearness, weighAround(token, read, sought));
    if (hasFocus && !counts)
      counts = asksFigure ? countsFocus(token, passages, sought) : standsByFocus(token, read, sought);
  };
  if (isAnswer === null) for (const token of others) look(token);
  else
    for (let token = from; token < to; token++)
      if (isAnswer(token) && sought.slotOf(passages.tokens[token]! & termMask) === 0) look(token);
  return { present, nearness, counts };
}

/** Weight of the sought words of a window, each where it stands closest to a place, less with distance. */
export function weighAround(token: number, { hits, slots }: WindowWords, { words }: SoughtWords): number {
  let sum = 0;
  let seen = 0;
  for (let i = 0; i < hits.length; i++) {
    const slot = slots[i]!;
    if ((seen & (1 << slot)) !== 0) continue;
    seen |= 1 << slot;
    let closest = Math.abs(hits[i]! - token);
    for (let next = i + 1; next < hits.length; next++)
      if (slots[next] === slot) closest = Math.min(closest, Math.abs(hits[next]! - token));
    sum += words[slot]!.weight / (1 + closest / nearnessHalf);
  }
  return sum;
}

/** Words between a name and the noun that is asked for, at most. */
const focusReach = 2;

/** Whether the noun that is asked for stands beside a word. */
export function standsByFocus(token: number, { hits, slots }: WindowWords, { words }: SoughtWords): boolean {
  for (let i = 0; i < hits.length; i++)
    if (Math.abs(hits[i]! - token) <= focusReach && words[slots[i]!]!.isFocus) return true;
  return false;
}

/**
 * The share of the asking words, by weight, in the best sentence that also has a possible answer; 1 when no word asks.
 */
export function weighAnswerSentence(window: Window, { passages, sought, isAnswer }: AnswerContext): number {
  const askingMask = sought.askingMask & ~sought.focusMask;
  const all = sought.weigh(askingMask);
  if (all === 0) return 1;
  const { firstToken, firstSentence, tokens } = passages;
  const offset = firstSentence[window.article.number] ?? 0;
  let best = 0;
  for (let sentence = window.first; sentence <= window.last; sentence++) {
    const weight = sought.weigh((window.article.sentenceMasks[sentence - offset] ?? 0) & askingMask);
    if (weight <= best) continue;
    const to = firstToken[sentence + 1] ?? 0;
    let has = isAnswer === null;
    for (let token = firstToken[sentence] ?? 0; token < to && !has; token++)
      has = isAnswer?.(token) === true && sought.slotOf(tokens[token]! & termMask) === 0;
    if (has) best = weight;
  }
  return best / all;
}
