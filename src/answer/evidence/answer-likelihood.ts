// Words that may be the answer → how likely a window holds it.

import type { PassageIndex } from '../../search/passage-index.js';
import { termMask, tokenFlags } from '../../search/tokens.js';
import type { AnswerCandidates } from './answer-candidates.js';
import type { WindowWords } from './window-words.js';

/** All between 0 and 1. A window without a candidate has 0. */
export interface Likelihood {
  /** How likely its likeliest word is the answer. */
  readonly likeliest: number;
  /** All its candidates together: the sum, its logarithm, and the sum of roots, which many middling ones raise. */
  readonly likely: number;
  readonly logLikely: number;
  readonly rootLikely: number;
  /** How far its likeliest word stands behind the likeliest of all, in logarithmic odds; 1 when it is that. */
  readonly leading: number;
}

interface Candidate {
  readonly share: number;
  /** Logarithmic odds against the likeliest; 0 or less. */
  readonly behind: number;
  seenIn: WindowWords | null;
}

/** Odds further behind than this, as a logarithm, are as good as none. */
const leastOdds = -12;
/** Keeps the logarithm of nothing within bounds: log(0.001) is about -7. */
const leastShare = 1e-3;
const logRange = 7;
/** The most that roots of sixty shares can sum up to. */
const rootRange = 8;

export const likelihoodNames: readonly (keyof Likelihood)[] = [
  'likeliest',
  'likely',
  'logLikely',
  'rootLikely',
  'leading',
];

/** Weighs the candidates by a linear model, one weight per candidate feature: the odds of each as a logarithm, up to what all have in common. */
export function scoreCandidates({ rows }: AnswerCandidates, weights: Float64Array): readonly number[] {
  return rows.map((row) => row.reduce((sum, value, column) => sum + value * weights[column]!, 0));
}

/** Tells the likelihood of each window, each asked for once in a row, from the candidates and their scores. */
export function createLikelihood(
  { terms }: Pick<AnswerCandidates, 'terms'>,
  scores: readonly number[],
  { tokens }: PassageIndex,
): (words: WindowWords) => Likelihood {
  const best = Math.max(...scores);
  const all = scores.reduce((sum, score) => sum + Math.exp(score - best), 0);
  const candidates = new Map<number, Candidate>();
  for (const [i, term] of terms.entries()) {
    const behind = scores[i]! - best;
    candidates.set(term, { share: Math.exp(behind) / all, behind, seenIn: null });
  }
  return (words) => {
    let [likeliest, likely, roots, behind] = [0, 0, 0, leastOdds];
    for (const token of words.others) {
      const value = tokens[token]!;
      // "Brazil's heated race" speaks of Brazil without telling that it is the answer: where that is told, the name stands by itself.
      if ((value & tokenFlags.attributive) !== 0) continue;
      const candidate = candidates.get(value & termMask);
      if (candidate === undefined || candidate.seenIn === words) continue;
      candidate.seenIn = words;
      likeliest = Math.max(likeliest, candidate.share);
      behind = Math.max(behind, candidate.behind);
      likely += candidate.share;
      roots += Math.sqrt(candidate.share);
    }
    return {
      likeliest,
      likely,
      logLikely: 1 + Math.log((likely + leastShare) / (1 + leastShare)) / logRange,
      rootLikely: roots / rootRange,
      leading: 1 - behind / leastOdds,
    };
  };
}
