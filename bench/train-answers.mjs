// Learns from the news evaluation what /ask answers with: the weights of the words that may be the answer (answer-model.ts), of windows
// (ranking-model.ts), and when to answer (confidence-model.ts), all in src/answer/evidence. Run after a build:
//   DRAGOMAN_EVAL_DIR=… node --max-old-space-size=8000 bench/train-answers.mjs [--write] [--unchecked]
//
// Printed: figures on held-out folds (five by date), where nothing was learned on the fold that is scored; --unchecked spares them. Only
// weights leave; no text does. The confidence is learned on rankings that do not know the question, as is a ranking in use.
//
// Right: a question whose best passage holds the answer. Wrong: a foreign question, which counts four times, because a confident answer to
// it is what must not happen; with a quarter of its weight, a question whose best passage does not hold the answer, though the articles do.

import fs from 'node:fs';
import { candidateFeatureNames } from '../dist/src/answer/evidence/answer-candidates.js';
import { scoreCandidates } from '../dist/src/answer/evidence/answer-likelihood.js';
import { answerThreshold, judgeBest, weighDoubts } from '../dist/src/answer/evidence/confidence.js';
import { doubtShown } from '../dist/src/answer/evidence/doubt-shown.js';
import { featureNames } from '../dist/src/answer/evidence/features.js';
import { spreadWindows } from '../dist/src/answer/evidence/rank.js';
import { folds, years } from './training/evaluation.mjs';
import { gatherYear } from './training/gather.mjs';
import { dot, fitConfidence } from './training/learners.mjs';
import { learnRanking, rankGroup } from './training/rank-group.mjs';

const wrongWeight = 0.25;
const foreignWeight = 4;
const shown = 3;

const isForRanking = ({ isForeign, kind }) => !isForeign && kind !== 'small';
const learnWithout = (groups, left) =>
  learnRanking(groups.filter((group) => isForRanking(group) && !left.includes(group.fold)));

/** What the confidence learns from one question, its windows ranked by `ranking`. */
function judge(group, ranking) {
  const ranked = rankGroup(group, ranking);
  const right = ranked[0]?.right ?? false;
  const readOf = new Map(group.read.map((words) => [words.window, words]));
  const { candidates, passages } = group;
  const scores = scoreCandidates(candidates, ranking.words);
  const revalue = doubtShown(candidates, scores, ranking.windows, passages, (window) => readOf.get(window));
  const { signs } = judgeBest(group.question, ranked, group.sought);
  return {
    ...group,
    signs,
    left: weighDoubts(group.question, ranked[0], group.sought, signs),
    isEmpty: ranked.length === 0,
    right,
    rightOfShown: spreadWindows(ranked, group.passages, shown, revalue).some((entry) => entry.right),
    weight: group.isForeign ? foreignWeight : right ? 1 : wrongWeight,
  };
}

function learnConfidence(examples) {
  const names = Object.keys(examples[0].signs);
  const rows = examples
    .filter(({ isEmpty }) => !isEmpty)
    .map(({ signs, right, weight }) => ({ row: names.map((name) => signs[name]), right, weight }));
  const { bias, weights } = fitConfidence(rows);
  // What counts four times is not four times as likely: without this every confidence would be too low.
  return { names, bias: bias + Math.log(foreignWeight), weights };
}

function estimate({ names, bias, weights }, { signs, left, isEmpty }) {
  const row = names.map((name) => signs[name]);
  return isEmpty ? 0 : 1 / (1 + Math.exp(-bias - Math.log(left) - dot(weights, row)));
}

/** Each question, judged by what was learned without its fold. */
function holdOut(groups, rankings) {
  const withoutTwo = new Map();
  const withoutBoth = (a, b) => {
    if (a === b) return rankings[a];
    const key = `${Math.min(a, b)} ${Math.max(a, b)}`;
    if (!withoutTwo.has(key)) withoutTwo.set(key, learnWithout(groups, [a, b]));
    return withoutTwo.get(key);
  };
  return folds.flatMap((fold) => {
    const known = groups.filter((group) => group.fold !== fold);
    const confidence = learnConfidence(known.map((group) => judge(group, withoutBoth(fold, group.fold))));
    return groups
      .filter((group) => group.fold === fold)
      .map((group) => judge(group, rankings[fold]))
      .map((judged) => ({ ...judged, confidence: estimate(confidence, judged) }));
  });
}

const percent = (count, all) => ((100 * count) / all).toFixed(1);

function report(kind, judged) {
  const asked = judged.filter(({ isForeign }) => !isForeign);
  const right = asked.filter((one) => one.right).map(({ confidence }) => confidence);
  const foreign = judged.filter(({ isForeign }) => isForeign).map(({ confidence }) => confidence);
  const wins = right.reduce((sum, a) => sum + foreign.filter((b) => a > b).length, 0);
  const surest = foreign.toSorted((a, b) => b - a)[Math.floor(foreign.length / 10)];
  console.log(
    [
      `${kind}, held out: excerpt@1 ${percent(right.length, asked.length)}`,
      `@3 ${percent(asked.filter(({ rightOfShown }) => rightOfShown).length, asked.length)}`,
      `auroc ${percent(wins, right.length * foreign.length)}`,
      `right@fa10 ${percent(right.filter((c) => c > surest).length, asked.length)}`,
    ].join(', '),
  );
  for (const threshold of [
    answerThreshold - 0.04,
    answerThreshold - 0.02,
    answerThreshold,
    answerThreshold + 0.02,
  ])
    console.log(
      `  at ${threshold.toFixed(2)}: declined ${percent(foreign.filter((c) => c < threshold).length, foreign.length)}, right kept ${percent(right.filter((c) => c >= threshold).length, right.length)}`,
    );
}

const listWeights = (names, weights, keepsNothing) =>
  names
    .map((name, i) => [name, Number(weights[i].toFixed(2))])
    .filter(([, weight]) => keepsNothing || weight !== 0)
    .map(([name, weight]) => `  ${name}: ${weight},`)
    .join('\n');

function write(name, text) {
  fs.writeFileSync(new URL(`../src/answer/evidence/${name}`, import.meta.url), text);
}

const groups = [];
for (const year of years) groups.push(...(await gatherYear(year)));
const rankings = folds.map((fold) => learnWithout(groups, [fold]));

if (!process.argv.includes('--unchecked')) {
  const held = holdOut(groups, rankings);
  for (const kind of new Set(groups.map((group) => group.kind)))
    report(
      kind,
      held.filter((judged) => judged.kind === kind),
    );
}

if (process.argv.includes('--write')) {
  const { words, windows } = learnWithout(groups, []);
  const confidence = learnConfidence(groups.map((group) => judge(group, rankings[group.fold])));
  write(
    'answer-model.ts',
    `// Weights of the words that may be the answer, over the features of \`answer-candidates.ts\`. Numbers only; made by \`bench/train-answers.mjs\`.

import type { CandidateFeature } from './answer-candidates.js';

/** A feature without a weight does not count. */
export const candidateWeights: Partial<Readonly<Record<CandidateFeature, number>>> = {
${listWeights(candidateFeatureNames, words)}
};
`,
  );
  write(
    'ranking-model.ts',
    `// Weights of the ranking, over the features of \`features.ts\`. Numbers only; made by \`bench/train-answers.mjs\`.

import type { FeatureName } from './features.js';

/** A feature without a weight does not count. */
export const rankingWeights: Partial<Readonly<Record<FeatureName, number>>> = {
${listWeights(featureNames, windows)}
};
`,
  );
  write(
    'confidence-model.ts',
    `// Weights of the confidence, over the signs of \`confidence.ts\`. Numbers only; made by \`bench/train-answers.mjs\`.

export type ConfidenceFeature = keyof typeof confidenceWeights;

export const confidenceBias = ${Number(confidence.bias.toFixed(2))};

export const confidenceWeights = {
${listWeights(confidence.names, confidence.weights, true)}
};
`,
  );
}
