// How surely the best passage answers the question: named signs, weighed into a probability.

import { type ConfidenceFeature, confidenceBias, confidenceWeights } from './confidence-model.js';
import { featureNames } from './features.js';
import type { RankedWindow } from './rank.js';
import type { SoughtWords } from './sought-words.js';

export type ConfidenceSigns = Readonly<Record<ConfidenceFeature, number>>;

/** The features of the best passage that also tell how sure the answer is. */
const carriedOver = new Map(featureNames.map((name, position) => [name, position]));

/** From this confidence on a passage is shown as an answer; see `bench/train-confidence.mjs` for what it keeps. */
export const answerThreshold = 0.5;

/**
 * Measures the signs of an answer. All are shares between 0 and 1, so that they mean the same in a small corpus and in a
 * large one; without any window all are 0 but `unknownWeight`.
 */
export function measureConfidence(ranked: readonly RankedWindow[], sought: SoughtWords): ConfidenceSigns {
  const [best] = ranked;
  const total = sought.totalWeight || 1;
  const unknown = sought.weigh(sought.maskWhere(({ termNumber }) => termNumber < 0)) / total;
  const nameMask = sought.maskWhere(({ isName }) => isName);
  const askingMask = sought.maskWhere(({ isAsking }) => isAsking);
  const of = (name: (typeof featureNames)[number]): number =>
    best?.features[carriedOver.get(name) ?? -1] ?? 0;
  const around =
    best === undefined
      ? 0
      : best.window.mask | best.window.article.titleMask | best.window.paragraphMask | best.window.nearMask;
  const shareOf = (mask: number, within: number): number => {
    const all = sought.weigh(within);
    return all === 0 ? 1 : sought.weigh(mask & within) / all;
  };
  const top = ranked.slice(0, 5);
  const rival = ranked.find(({ window }) => window.article.number !== best?.window.article.number);
  const heaviest = Math.max(...sought.words.map(({ weight }) => weight), 0) || 1;
  const lacking = sought.words.filter((_, slot) => (around & (1 << slot)) === 0);
  const here = best === undefined ? 0 : best.window.mask | best.window.article.titleMask;
  const lackingHere = sought.words.filter(({ isFocus }, slot) => !isFocus && (here & (1 << slot)) === 0);
  return {
    cover: of('cover'),
    coverAround: shareOf(around, -1),
    askingAround: shareOf(around, askingMask),
    namesAround: shareOf(around, nameMask),
    missing: Math.max(...lacking.map(({ weight }) => weight), 0) / heaviest,
    unknown,
    bestCover: Math.max(0, ...top.map(({ window }) => sought.weigh(window.mask) / total)),
    meanCover:
      top.reduce((sum, { window }) => sum + sought.weigh(window.mask) / total, 0) / Math.max(1, top.length),
    sentenceCover: of('sentenceCover'),
    missingHere: Math.max(...lackingHere.map(({ weight }) => weight), 0) / heaviest,
    askingMissing: 1 - shareOf(here, askingMask),
    density: of('density'),
    pairs: of('pairs'),
    titleCover: of('titleCover'),
    answerPresent: of('answerPresent'),
    answerNear: of('answerNear'),
    answerCounts: of('answerCounts'),
    answerVotes: of('answerVotes'),
    answerVotesElsewhere: of('answerVotesElsewhere'),
    answerTitled: of('answerTitled'),
    sameDays: of('sameDays'),
    recency: of('recency'),
    lead: best === undefined || rival === undefined ? 0 : 1 - Math.exp(rival.score - best.score),
    words: Math.min(1, sought.words.length / 15),
    asksOpen: of('asksOpen'),
  };
}

/** Weighs the signs: 0 for certainly no answer, 1 for certainly one. */
export function estimateConfidence(signs: ConfidenceSigns): number {
  let sum = confidenceBias;
  for (const [name, weight] of Object.entries(confidenceWeights))
    sum += weight * signs[name as ConfidenceFeature];
  return 1 / (1 + Math.exp(-sum));
}
