// Learns the weights of the ranking from the news evaluation: of the words that may be the answer (answer-model.ts), and of windows
// (ranking-model.ts), both in src/answer/evidence. Run after a build:
// DRAGOMAN_EVAL_DIR=… node --max-old-space-size=6000 bench/train-ranking.mjs [--write]
// Printed: excerpt@1 and @3 on held-out folds (five by date), per year. Only weights leave; no text does.
//
// How likely a window holds the answer is a feature of it that is learned, too. So that the weights of windows do not trust it too
// much, it is made of words weighed by the other folds.

import fs from 'node:fs';
import { candidateFeatureNames } from '../dist/src/answer/evidence/answer-candidates.js';
import { createLikelihood } from '../dist/src/answer/evidence/answer-likelihood.js';
import { openCorpus } from '../dist/src/answer/evidence/corpus.js';
import { featureNames } from '../dist/src/answer/evidence/features.js';
import { gatherWindows } from '../dist/src/answer/evidence/find-evidence.js';
import { locateWindow } from '../dist/src/answer/evidence/locate-window.js';
import { readQuestion } from '../dist/src/answer/evidence/question.js';
import { termOfWord } from '../dist/src/search/terms.js';
import { tokenise } from '../dist/src/search/tokenise.js';
import { toAnalysed } from './quality/news.mjs';
import { createAnswerCheck, folds, readYear, years } from './training/evaluation.mjs';
import { dot, fitRanking } from './training/learners.mjs';

const learning = { steps: 60, rate: 0.2 };
const nowhere = { likeliest: 0, likely: 0, logLikely: 0, rootLikely: 0, leading: 0 };
const likelihoodColumns = Object.keys(nowhere).map((name) => [name, featureNames.indexOf(name)]);

/** Windows and candidate words of one question: their features, and which of them hold or are of the answer. */
async function collectGroup({ question, answer, fold }, year, corpus) {
  const { passages } = corpus;
  const { read, candidates, measure } = await gatherWindows(readQuestion(question), corpus);
  const holds = createAnswerCheck(answer);
  const right = read.map(({ window }) => {
    const { article, paragraphIndex, start, end } = locateWindow(passages, window);
    return holds(article.paragraphs[paragraphIndex].slice(start, end));
  });
  const answerTerms = new Set(tokenise(answer).map(({ text }) => passages.termNumber(termOfWord(text))));
  return {
    year,
    fold,
    right,
    rows: read.map((words) => measure(words, () => nowhere)),
    words: { rows: candidates.rows, right: candidates.terms.map((term) => answerTerms.has(term)) },
    weigh(weights) {
      const likelihoodOf = createLikelihood(candidates, weights, passages);
      return read.map((words) => likelihoodOf(words));
    },
  };
}

async function collectYear(year) {
  const { articles, questions } = readYear(year);
  const corpus = await openCorpus(articles.map(toAnalysed));
  const groups = [];
  for (const question of questions) groups.push(await collectGroup(question, year, corpus));
  return groups;
}

const learnWords = (groups) =>
  fitRanking(
    groups.map(({ words }) => words),
    learning,
  );

/** The windows of a group with their likelihoods by these weights of words. */
function withLikelihoods(group, wordWeights) {
  const likelihoods = group.weigh(wordWeights);
  const rows = group.rows.map((row, i) => {
    const full = Float64Array.from(row);
    for (const [name, column] of likelihoodColumns) full[column] = likelihoods[i][name];
    return full;
  });
  return { rows, right: group.right };
}

/** Weights of words, and of windows whose likelihoods come from words weighed without their own fold. */
function learn(groups) {
  const present = folds.filter((fold) => groups.some((group) => group.fold === fold));
  const full = present.flatMap((fold) => {
    const wordWeights = learnWords(groups.filter((group) => group.fold !== fold));
    return groups.filter((group) => group.fold === fold).map((group) => withLikelihoods(group, wordWeights));
  });
  return { words: learnWords(groups), windows: fitRanking(full, learning) };
}

function countHits(groups, { words, windows }) {
  const firstRight = groups.map((group) => {
    const { rows, right } = withLikelihoods(group, words);
    const order = rows.map((row, i) => [dot(windows, row), i]).sort((a, b) => b[0] - a[0]);
    return order.findIndex(([, i]) => right[i]);
  });
  return {
    first: firstRight.filter((rank) => rank === 0).length,
    three: firstRight.filter((rank) => rank >= 0 && rank < 3).length,
  };
}

const listWeights = (names, weights) =>
  names
    .map((name, i) => [name, Number(weights[i].toFixed(2))])
    .filter(([, weight]) => weight !== 0)
    .map(([name, weight]) => `  ${name}: ${weight},`)
    .join('\n');

const groups = [];
for (const year of years) groups.push(...(await collectYear(year)));

if (!process.argv.includes('--unchecked')) {
  const hits = new Map(years.map((year) => [year, { first: 0, three: 0, questions: 0 }]));
  for (const fold of folds) {
    const learned = learn(groups.filter((group) => group.fold !== fold));
    for (const [year, sum] of hits) {
      const held = groups.filter((group) => group.year === year && group.fold === fold);
      const { first, three } = countHits(held, learned);
      sum.first += first;
      sum.three += three;
      sum.questions += held.length;
    }
  }
  for (const [year, { first, three, questions }] of hits) {
    const share = (count) => ((100 * count) / questions).toFixed(1);
    console.log(`${year}, held out: excerpt@1 ${share(first)}, excerpt@3 ${share(three)}`);
  }
}

if (process.argv.includes('--write')) {
  const { words, windows } = learn(groups);
  fs.writeFileSync(
    new URL('../src/answer/evidence/answer-model.ts', import.meta.url),
    `// Weights of the words that may be the answer, over the features of \`answer-candidates.ts\`. Numbers only; made by \`bench/train-ranking.mjs\`.

import type { CandidateFeature } from './answer-candidates.js';

/** A feature without a weight does not count. */
export const candidateWeights: Partial<Readonly<Record<CandidateFeature, number>>> = {
${listWeights(candidateFeatureNames, words)}
};
`,
  );
  fs.writeFileSync(
    new URL('../src/answer/evidence/ranking-model.ts', import.meta.url),
    `// Weights of the ranking, over the features of \`features.ts\`. Numbers only; made by \`bench/train-ranking.mjs\`.

import type { FeatureName } from './features.js';

/** A feature without a weight does not count. */
export const rankingWeights: Partial<Readonly<Record<FeatureName, number>>> = {
${listWeights(featureNames, windows)}
};
`,
  );
}
