// Gathered questions → weights of words and windows, and the windows of a question ranked by them.

import { createLikelihood, scoreCandidates } from '../../dist/src/answer/evidence/answer-likelihood.js';
import { featureNames } from '../../dist/src/answer/evidence/features.js';
import { comparePlaces } from '../../dist/src/answer/evidence/windows.js';
import { folds } from './evaluation.mjs';
import { likelihoodNames } from './gather.mjs';
import { dot, fitRanking } from './learners.mjs';

const learning = { steps: 60, rate: 0.2 };
/** Windows of a question that are told apart by what is learned last: those that are easily told apart teach nothing more. */
const closest = 40;
const likelihoodColumns = likelihoodNames.map((name) => [name, featureNames.indexOf(name)]);

const learnWords = (groups) =>
  fitRanking(
    groups.map(({ words }) => words),
    learning,
  );

/**
 * Weights of the words that may be the answer, and of windows. How likely a window holds the answer is a feature of it that is learned,
 * too: so that the weights of windows do not trust it too much, it is made of words weighed by the other folds. They are learned twice,
 * the second time among the windows that the first weights put first.
 */
export function learnRanking(groups) {
  const present = folds.filter((fold) => groups.some((group) => group.fold === fold));
  const windows = present.flatMap((fold) => {
    const wordWeights = learnWords(groups.filter((group) => group.fold !== fold));
    return groups
      .filter((group) => group.fold === fold)
      .map((group) => ({ rows: withLikelihoods(group, wordWeights), right: group.right }));
  });
  const first = fitRanking(windows, learning);
  const close = windows.map((group) => keepClosest(group, first));
  return { words: learnWords(groups), windows: fitRanking(close) };
}

function keepClosest({ rows, right }, weights) {
  const scores = rows.map((row) => dot(weights, row));
  const kept = [...rows.keys()].sort((a, b) => scores[b] - scores[a]).slice(0, closest);
  return { rows: kept.map((i) => rows[i]), right: kept.map((i) => right[i]) };
}

/** The windows of a group as `rankWindows` orders them, by these weights; each with `right`. */
export function rankGroup(group, { words, windows }) {
  return withLikelihoods(group, words)
    .map((features, i) => ({
      window: group.read[i].window,
      features,
      right: group.right[i],
      score: dot(windows, features),
    }))
    .sort((a, b) => b.score - a.score || comparePlaces(group.passages, a.window, b.window));
}

function withLikelihoods({ read, rows, candidates, passages }, wordWeights) {
  const likelihoodOf = createLikelihood(candidates, scoreCandidates(candidates, wordWeights), passages);
  return rows.map((row, i) => {
    const likelihood = likelihoodOf(read[i]);
    const full = Float64Array.from(row);
    for (const [name, column] of likelihoodColumns) full[column] = likelihood[name];
    return full;
  });
}
