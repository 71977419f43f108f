// Measured windows → the best of them, in order, without two that say the same.

import type { PassageIndex } from '../../search/passage-index.js';
import { termMask } from '../../search/tokens.js';
import { termKinds } from '../../search/word-kinds.js';
import { featureNames } from './features.js';
import { rankingWeights } from './ranking-model.js';
import { comparePlaces, type Window } from './windows.js';

export interface RankedWindow {
  readonly window: Window;
  readonly features: Float64Array;
  /** Higher is better; a difference of 1 means e times as likely to hold the answer. */
  readonly score: number;
}

/** Two windows that share this much of their words say the same: one text printed by two outlets. */
const sameText = 0.7;

/** What a further window of an article already shown loses against one of another article. */
const repeatedArticle = 0.4;

/** Learned: one for each feature of a window. */
export const windowWeights = Float64Array.from(featureNames, (name) => rankingWeights[name] ?? 0);

/** Scores measured windows, best first. */
export function rankWindows(
  measured: readonly { readonly window: Window; readonly features: Float64Array }[],
  passages: PassageIndex,
): readonly RankedWindow[] {
  return measured
    .map(({ window, features }) => ({ window, features, score: weighFeatures(features) }))
    .sort((a, b) => b.score - a.score || comparePlaces(passages, a.window, b.window));
}

/** What windows are worth beside those that are shown. */
export type Revalue = (shown: readonly RankedWindow[]) => (entry: RankedWindow) => number;

const keepScores: Revalue = () => (entry) => entry.score;

/** Chooses up to `limit` windows for show: the best first, then each the best of those that add something. */
export function spreadWindows(
  ranked: readonly RankedWindow[],
  passages: PassageIndex,
  limit: number,
  revalue: Revalue = keepScores,
): readonly RankedWindow[] {
  const chosen: RankedWindow[] = [];
  const termsOf = new Map<RankedWindow, ReadonlySet<number>>();
  const readTerms = (entry: RankedWindow): ReadonlySet<number> => {
    const terms = termsOf.get(entry) ?? listContentTerms(passages, entry.window);
    termsOf.set(entry, terms);
    return terms;
  };
  // Far more than are shown: the rest scores too low to be chosen whatever it adds.
  const pool = ranked.slice(0, limit * 10);
  while (chosen.length < limit) {
    let best: RankedWindow | null = null;
    let bestWorth = -Infinity;
    const scoreOf = revalue(chosen);
    for (const entry of pool) {
      if (chosen.includes(entry)) continue;
      const shown = chosen.filter(({ window }) => window.article === entry.window.article).length;
      const worth = scoreOf(entry) - repeatedArticle * shown;
      if (worth <= bestWorth) continue;
      if (chosen.some((other) => overlap(readTerms(other), readTerms(entry)) >= sameText)) continue;
      best = entry;
      bestWorth = worth;
    }
    if (best === null) break;
    chosen.push(best);
  }
  return chosen;
}

function weighFeatures(features: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < windowWeights.length; i++) sum += (features[i] ?? 0) * (windowWeights[i] ?? 0);
  return sum;
}

function listContentTerms({ tokens, firstToken, kinds }: PassageIndex, window: Window): ReadonlySet<number> {
  const slice = tokens.subarray(firstToken[window.first] ?? 0, firstToken[window.last + 1] ?? 0);
  const terms = new Set<number>();
  for (const token of slice) {
    const term = token & termMask;
    if (((kinds[term] ?? 0) & termKinds.stop) === 0) terms.add(term);
  }
  return terms;
}

/** Shared words against the words of the shorter one. */
function overlap(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let shared = 0;
  for (const term of a) if (b.has(term)) shared++;
  return shared / Math.max(1, Math.min(a.size, b.size));
}
