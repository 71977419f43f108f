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

export interface WindowWords {
  /** Token numbers of the passage index, end exclusive. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly capitals: number;
  readonly hasFigure: boolean;
  readonly news: number;
  readonly newNames: number;
  /** Places of sought words: token number and slot. */
  readonly hits: readonly { readonly token: number; readonly slot: number }[];
}

export function readWindow(window: Window, passages: PassageIndex, sought: SoughtWords): WindowWords {
  const from = passages.firstToken[window.first] ?? 0;
  const to = passages.firstToken[window.last + 1] ?? from;
  const hits: { token: number; slot: number }[] = [];
  let capitals = 0;
  let hasFigure = false;
  let news = 0;
  let newNames = 0;
  for (let token = from; token < to; token++) {
    const value = passages.tokens[token] ?? 0;
    const slot = (sought.slotOfTerm[value & termMask] ?? 0) - 1;
    if (slot >= 0) hits.push({ token, slot });
    if ((value & tokenFlags.capital) !== 0) capitals++;
    const kind = passages.kinds[value & termMask] ?? 0;
    if ((kind & termKinds.number) !== 0) hasFigure = true;
    if (slot < 0 && (kind & termKinds.stop) === 0) {
      news++;
      if ((value & tokenFlags.capital) !== 0 && (kind & termKinds.name) !== 0) newNames++;
    }
  }
  return { from, to, count: to - from, capitals, hasFigure, news, newNames, hits };
}

/** The share of the neighbouring pairs of the question that stand together, by weight. */
export function weighPairs({ hits }: WindowWords, sought: SoughtWords): number {
  const weightOf = (slot: number): number => sought.words[slot]?.weight ?? 0;
  let all = 0;
  let found = 0;
  for (const [slot, word] of sought.words.entries()) {
    if (!word.followsPrevious || slot === 0) continue;
    const weight = weightOf(slot) + weightOf(slot - 1);
    all += weight;
    const together = hits.some((hit, i) => {
      if (hit.slot !== slot) return false;
      const isClose = (other: WindowWords['hits'][number] | undefined): boolean =>
        other?.slot === slot - 1 && Math.abs(other.token - hit.token) <= 3;
      return isClose(hits[i - 1]) || isClose(hits[i + 1]) || isClose(hits[i - 2]);
    });
    if (together) found += weight;
  }
  return all === 0 ? 0 : found / all;
}

/** The weight of the longest run of the question that stands so, in order. */
export function weighLongestRun({ hits }: WindowWords, sought: SoughtWords): number {
  let best = 0;
  let run = 0;
  for (const [i, { token, slot }] of hits.entries()) {
    const before = hits[i - 1];
    const word = sought.words[slot];
    const goesOn =
      before !== undefined &&
      before.slot === slot - 1 &&
      token - before.token <= runGap &&
      word?.followsPrevious === true;
    run = (goesOn ? run : 0) + (word?.weight ?? 0);
    best = Math.max(best, run);
  }
  return best;
}

/** The most weight within one stretch. */
export function weighDensest({ hits }: WindowWords, sought: SoughtWords): number {
  let best = 0;
  for (const [i, { token }] of hits.entries()) {
    let mask = 0;
    for (let next = i; next < hits.length; next++) {
      const hit = hits[next];
      if (hit === undefined || hit.token - token >= densityReach) break;
      mask |= 1 << hit.slot;
    }
    best = Math.max(best, sought.weigh(mask));
  }
  return best;
}
