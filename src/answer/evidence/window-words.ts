// A window → its words as the question sees them: where the sought ones stand, and how close to each other.

import type { PassageIndex } from '../../search/passage-index.js';
import { termMask, tokenFlags } from '../../search/tokens.js';
import { termKinds } from '../../search/word-kinds.js';
import type { SoughtWords } from './sought-words.js';
import type { Window } from './windows.js';

/** Words of the stretch within which sought words count as close. */
const densityReach = 15;
/** Words from one word of a run to the next: one stop word may part them. */
const runGap = 2;

/** A window word by word, read once for all that is measured of it. Places are token numbers of the passage index, in order. */
export interface WindowWords {
  readonly window: Window;
  /** End exclusive. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly capitals: number;
  readonly hasFigure: boolean;
  readonly newNames: number;
  /** Places of sought words, and the slot of each. */
  readonly hits: readonly number[];
  readonly slots: readonly number[];
  /** Places of sought words and of what stands in for them. */
  readonly touched: readonly number[];
  /** Places of words that are neither stop words nor sought. */
  readonly others: readonly number[];
}

export function readWindow(window: Window, passages: PassageIndex, sought: SoughtWords): WindowWords {
  const { tokens, kinds, firstToken } = passages;
  const from = firstToken[window.first] ?? 0;
  const to = firstToken[window.last + 1] ?? from;
  const hits: number[] = [];
  const slots: number[] = [];
  const touched: number[] = [];
  const others: number[] = [];
  let capitals = 0;
  let hasFigure = false;
  let newNames = 0;
  for (let token = from; token < to; token++) {
    const value = tokens[token]!;
    const term = value & termMask;
    const kind = kinds[term]!;
    const isCapital = (value & tokenFlags.capital) !== 0;
    if (isCapital) capitals++;
    if ((kind & termKinds.number) !== 0) hasFigure = true;
    if (sought.bitOf(term) !== 0) touched.push(token);
    const slot = sought.slotOf(term) - 1;
    if (slot >= 0) {
      hits.push(token);
      slots.push(slot);
    } else if ((kind & termKinds.stop) === 0) {
      others.push(token);
      if (isCapital && (kind & termKinds.name) !== 0) newNames++;
    }
  }
  return {
    window,
    from,
    to,
    count: to - from,
    capitals,
    hasFigure,
    newNames,
    hits,
    slots,
    touched,
    others,
  };
}

/** The share of the neighbouring pairs of the question that stand together, by weight. */
export function weighPairs({ hits, slots }: WindowWords, { words }: SoughtWords): number {
  let together = 0;
  for (let i = 0; i < hits.length; i++) {
    const slot = slots[i]!;
    if (slot === 0 || !words[slot]!.followsPrevious) continue;
    const isClose = (other: number): boolean =>
      slots[other] === slot - 1 && Math.abs(hits[other]! - hits[i]!) <= 3;
    if (isClose(i - 1) || isClose(i + 1) || isClose(i - 2)) together |= 1 << slot;
  }
  let all = 0;
  let found = 0;
  for (let slot = 1; slot < words.length; slot++) {
    if (!words[slot]!.followsPrevious) continue;
    const weight = words[slot]!.weight + words[slot - 1]!.weight;
    all += weight;
    if ((together & (1 << slot)) !== 0) found += weight;
  }
  return all === 0 ? 0 : found / all;
}

/** The weight of the longest run of the question that stands so, in order. */
export function weighLongestRun({ hits, slots }: WindowWords, { words }: SoughtWords): number {
  let best = 0;
  let run = 0;
  for (let i = 0; i < hits.length; i++) {
    const { weight, followsPrevious } = words[slots[i]!]!;
    const goesOn =
      i > 0 && followsPrevious && slots[i - 1] === slots[i]! - 1 && hits[i]! - hits[i - 1]! <= runGap;
    run = (goesOn ? run : 0) + weight;
    best = Math.max(best, run);
  }
  return best;
}

/** The most weight within one stretch. */
export function weighDensest({ hits, slots }: WindowWords, sought: SoughtWords): number {
  let best = 0;
  let before = 0;
  for (let i = 0; i < hits.length; i++) {
    let mask = 0;
    for (let next = i; next < hits.length && hits[next]! - hits[i]! < densityReach; next++)
      mask |= 1 << slots[next]!;
    // What lies within the stretch before weighs no more.
    if ((mask & ~before) !== 0) best = Math.max(best, sought.weigh(mask));
    before = mask;
  }
  return best;
}
