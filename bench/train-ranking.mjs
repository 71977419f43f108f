// Learns the weights of the ranking from the news evaluation and writes them to src/answer/evidence/ranking-model.ts.
// Run after a build: DRAGOMAN_EVAL_DIR=… node --max-old-space-size=6000 bench/train-ranking.mjs [--write]
// Printed: excerpt@1 and @3 on held-out folds (five by date), per year. Only weights leave; no text does.

import fs from 'node:fs';
import { openCorpus } from '../dist/src/answer/evidence/corpus.js';
import { featureNames } from '../dist/src/answer/evidence/features.js';
import { findEvidence } from '../dist/src/answer/evidence/find-evidence.js';
import { locateWindow } from '../dist/src/answer/evidence/locate-window.js';
import { readQuestion } from '../dist/src/answer/evidence/question.js';
import { toAnalysed } from './quality/news.mjs';
import { createAnswerCheck, folds, readYear, years } from './training/evaluation.mjs';
import { dot, fitRanking } from './training/learners.mjs';

/** Windows of one question: their features, and which of them hold the answer. */
async function collectGroup({ question, answer, fold }, year, corpus) {
  const { ranked } = await findEvidence(readQuestion(question), corpus);
  const holds = createAnswerCheck(answer);
  const right = ranked.map(({ window }) => {
    const { article, paragraphIndex, start, end } = locateWindow(corpus.passages, window);
    return holds(article.paragraphs[paragraphIndex].slice(start, end));
  });
  return { year, fold, rows: ranked.map(({ features }) => features), right };
}

async function collectYear(year) {
  const { articles, questions } = readYear(year);
  const corpus = await openCorpus(articles.map(toAnalysed));
  const groups = [];
  for (const question of questions) groups.push(await collectGroup(question, year, corpus));
  return groups;
}

function countHits(groups, weights) {
  const firstRight = groups.map(({ rows, right }) => {
    const order = rows.map((row, i) => [dot(weights, row), i]).sort((a, b) => b[0] - a[0]);
    return order.findIndex(([, i]) => right[i]);
  });
  return {
    first: firstRight.filter((rank) => rank === 0).length,
    three: firstRight.filter((rank) => rank >= 0 && rank < 3).length,
  };
}

const groups = (await Promise.all(years.map(collectYear))).flat();
const hits = new Map(years.map((year) => [year, { first: 0, three: 0, questions: 0 }]));
for (const fold of folds) {
  const weights = fitRanking(groups.filter((group) => group.fold !== fold));
  for (const [year, sum] of hits) {
    const held = groups.filter((group) => group.year === year && group.fold === fold);
    const { first, three } = countHits(held, weights);
    sum.first += first;
    sum.three += three;
    sum.questions += held.length;
  }
}
for (const [year, { first, three, questions }] of hits) {
  const share = (count) => ((100 * count) / questions).toFixed(1);
  console.log(`${year}, held out: excerpt@1 ${share(first)}, excerpt@3 ${share(three)}`);
}

if (process.argv.includes('--write')) {
  const weights = fitRanking(groups);
  const lines = featureNames
    .map((name, i) => [name, Number(weights[i].toFixed(2))])
    .filter(([, weight]) => weight !== 0)
    .map(([name, weight]) => `  ${name}: ${weight},`);
  fs.writeFileSync(
    new URL('../src/answer/evidence/ranking-model.ts', import.meta.url),
    `// Weights of the ranking, over the features of \`features.ts\`. Numbers only; made by \`bench/train-ranking.mjs\`.

import type { FeatureName } from './features.js';

/** A feature without a weight does not count. */
export const rankingWeights: Partial<Readonly<Record<FeatureName, number>>> = {
${lines.join('\n')}
};
`,
  );
}
