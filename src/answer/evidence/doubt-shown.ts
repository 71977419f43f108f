// Windows that are shown → what the others are worth beside them: a further one should tell what the answer is if it is none of theirs.

import type { PassageIndex } from '../../search/passage-index.js';
import { termMask } from '../../search/tokens.js';
import type { AnswerCandidates } from './answer-candidates.js';
import { createLikelihood, likelihoodNames } from './answer-likelihood.js';
import { featureNames } from './features.js';
import type { Revalue } from './rank.js';
import type { WindowWords } from './window-words.js';
import type { Window } from './windows.js';

/**
 * What a word's odds lose, as a logarithm, by each window shown that has it: were it the answer, no further window were needed. Half was
 * best of the shares tried (a tenth to three quarters) for the first three passages of 2026; for those of 2022 none was worse than no loss.
 */
const shownLoss = Math.log(2);

const columns = likelihoodNames.map((name) => [name, featureNames.indexOf(name)] as const);

/**
 * Scores windows anew by a likelihood in which words of the windows shown count less; with none shown they keep their scores. `scores`: of
 * the candidates; `weights`: one for each feature of a window.
 */
export function doubtShown(
  { terms }: Pick<AnswerCandidates, 'terms'>,
  scores: readonly number[],
  weights: Float64Array,
  passages: PassageIndex,
  readOf: (window: Window) => WindowWords,
): Revalue {
  return (shown) => {
    if (shown.length === 0) return ({ score }) => score;
    const shownTerms = shown.map(
      ({ window }) => new Set(readOf(window).others.map((token) => passages.tokens[token]! & termMask)),
    );
    const doubted = scores.map(
      (score, i) => score - shownLoss * shownTerms.filter((held) => held.has(terms[i]!)).length,
    );
    const likelihoodOf = createLikelihood({ terms }, doubted, passages);
    return ({ window, features, score }) => {
      const likelihood = likelihoodOf(readOf(window));
      return columns.reduce(
        (sum, [name, column]) => sum + weights[column]! * (likelihood[name] - features[column]!),
        score,
      );
    };
  };
}
