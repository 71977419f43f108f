// Windows that are shown → what the others are worth beside them: a further one should tell what the answer is if it is none of theirs.

import type { PassageIndex } from '../../search/passage-index.js';
import type { AnswerCandidates } from './answer-candidates.js';
import { createLikelihood, likelihoodNames } from './answer-likelihood.js';
import { featureNames } from './features.js';
import type { Revalue } from './rank.js';
import type { WindowWords } from './window-words.js';
import type { Window } from './windows.js';

export interface LearnedWeights {
  /** One for each feature of candidate words, and one for each of windows. */
  readonly words: Float64Array;
  readonly windows: Float64Array;
}

const columns = likelihoodNames.map((name) => [name, featureNames.indexOf(name)] as const);

/** Scores windows anew by a likelihood in which words of the windows shown count less; with none shown they keep their scores. */
export function doubtShown(
  candidates: AnswerCandidates,
  weights: LearnedWeights,
  passages: PassageIndex,
  readOf: (window: Window) => WindowWords,
): Revalue {
  return (shown) => {
    if (shown.length === 0) return ({ score }) => score;
    const read = shown.map(({ window }) => readOf(window));
    const likelihoodOf = createLikelihood(candidates, weights.words, passages, read);
    return ({ window, features, score }) => {
      const likelihood = likelihoodOf(readOf(window));
      return columns.reduce(
        (sum, [name, column]) => sum + weights.windows[column]! * (likelihood[name] - features[column]!),
        score,
      );
    };
  };
}
