// The words of a window that could be the answer, and how near to the question's words they stand.

import type { PassageIndex } from '../../search/passage-index.js';
import { termMask } from '../../search/tokens.js';
import { termKinds } from '../../search/word-kinds.js';
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
export function findNearestAnswer(
  words: WindowWords,
  { passages, sought, asked, isAnswer }: AnswerContext,
): NearestAnswer {
  const asksFigure = figureKinds.has(asked);
  const isContent = (token: number): boolean =>
    ((passages.kinds[(passages.tokens[token] ?? 0) & termMask] ?? 0) & termKinds.stop) === 0;
  let present = false;
  let nearness = 0;
  let counts = false;
  for (let token = words.from; token < words.to; token++) {
    const slot = sought.slotOfTerm[(passages.tokens[token] ?? 0) & termMask] ?? 0;
    if (slot !== 0 || !(isAnswer ?? isContent)(token)) continue;
    present = true;
    const closest = new Map<number, number>();
    for (const hit of words.hits) {
      const distance = Math.abs(hit.token - token);
      closest.set(hit.slot, Math.min(closest.get(hit.slot) ?? Infinity, distance));
      if (sought.words[hit.slot]?.isFocus !== true) continue;
      counts ||= asksFigure ? countsFocus(token, passages, sought) : distance <= 2;
    }
    let sum = 0;
    for (const [hitSlot, distance] of closest)
      sum += (sought.words[hitSlot]?.weight ?? 0) / (1 + distance / nearnessHalf);
    nearness = Math.max(nearness, sum);
  }
  return { present, nearness, counts };
}

/**
 * The share of the asking words, by weight, in the best sentence that also has a possible answer; 1 when no word asks.
 */
export function weighAnswerSentence(window: Window, { passages, sought, isAnswer }: AnswerContext): number {
  const askingMask = sought.maskWhere((word) => word.isAsking && !word.isFocus);
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
      has = sought.slotOfTerm[(tokens[token] ?? 0) & termMask] === 0 && isAnswer?.(token) === true;
    if (has) best = weight;
  }
  return best / all;
}
