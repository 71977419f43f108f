// Learns when to answer: a logistic regression over the signs of src/answer/evidence/confidence.ts, written to
// confidence-model.ts. Run after a build: DRAGOMAN_EVAL_DIR=… node --max-old-space-size=6000 bench/train-confidence.mjs [--write]
//
// Right: a question of the year whose best passage holds the answer. Wrong: a question of another year; half weight for a question
// of the year whose best passage does not hold the answer. The same again over small corpora of about twenty articles, ten
// questions each of which half are answered there, because a Discord server's corpus is small.
// Printed, on held-out folds: auroc, and at the threshold 0.5 the shares of questions declined and of right answers kept.

import fs from 'node:fs';
import { answerThreshold } from '../dist/src/answer/evidence/confidence.js';
import { openCorpus } from '../dist/src/answer/evidence/corpus.js';
import { findEvidence } from '../dist/src/answer/evidence/find-evidence.js';
import { locateWindow } from '../dist/src/answer/evidence/locate-window.js';
import { readQuestion } from '../dist/src/answer/evidence/question.js';
import { toAnalysed } from './quality/news.mjs';
import { createAnswerCheck, folds, readForeign, readYear, years } from './training/evaluation.mjs';
import { dot, fitConfidence } from './training/learners.mjs';

const wrongWeight = 0.5;
const smallQuestions = 10;
const articlesPerAnswer = 2;

/** Signs of one question against one corpus, and whether the best passage holds its answer. */
async function collectExample({ question, answer, fold }, corpus, kind) {
  const { signs, ranked } = await findEvidence(readQuestion(question), corpus);
  let right = false;
  if (answer !== undefined && ranked.length > 0) {
    const { article, paragraphIndex, start, end } = locateWindow(corpus.passages, ranked[0].window);
    right = createAnswerCheck(answer)(article.paragraphs[paragraphIndex].slice(start, end));
  }
  return {
    kind,
    fold,
    signs,
    right,
    isForeign: answer === undefined,
    weight: right || answer === undefined ? 1 : wrongWeight,
  };
}

async function collectLarge(year) {
  const { articles, questions } = readYear(year);
  const corpus = await openCorpus(articles.map(toAnalysed));
  const examples = [];
  for (const question of [...questions, ...readForeign()])
    examples.push(await collectExample(question, corpus, `${year}`));
  return examples;
}

/** Corpora with articles that answer every second of ten questions, and neighbours of those that answer the others. */
async function collectSmall(year) {
  const { articles, questions } = readYear(year);
  const places = new Map(articles.map(({ id }, i) => [id, i]));
  const examples = [];
  for (let from = 0; from < questions.length; from += smallQuestions) {
    const group = questions.slice(from, from + smallQuestions);
    const answered = group.filter((_, i) => i % 2 === 0);
    const others = group.filter((_, i) => i % 2 === 1);
    const chosen = new Set(answered.flatMap(({ relevant }) => relevant.slice(0, articlesPerAnswer)));
    const holds = others.map(({ answer }) => createAnswerCheck(answer));
    for (const [i, { relevant }] of others.entries()) {
      const place = places.get(relevant[0]) ?? 0;
      const neighbours = articles
        .slice(Math.max(0, place - 20), place + 20)
        .filter(({ id, title, text }) => !relevant.includes(id) && !holds[i](`${title} ${text}`));
      for (const { id } of neighbours.slice(0, articlesPerAnswer)) chosen.add(id);
    }
    const texts = articles.filter(({ id }) => chosen.has(id));
    const corpus = await openCorpus(texts.map(toAnalysed));
    for (const question of answered) examples.push(await collectExample(question, corpus, 'small'));
    for (const [i, { question, fold }] of others.entries())
      if (!texts.some(({ title, text }) => holds[i](`${title} ${text}`)))
        examples.push(await collectExample({ question, fold }, corpus, 'small'));
  }
  return examples;
}

const examples = [];
for (const year of years) examples.push(...(await collectLarge(year)), ...(await collectSmall(year)));
const names = Object.keys(examples[0].signs);
for (const example of examples) example.row = names.map((name) => example.signs[name]);

const held = [];
for (const fold of folds) {
  const { bias, weights } = fitConfidence(examples.filter((example) => example.fold !== fold));
  for (const example of examples.filter((one) => one.fold === fold))
    held.push({ ...example, confidence: 1 / (1 + Math.exp(-bias - dot(weights, example.row))) });
}
for (const kind of new Set(held.map((example) => example.kind))) {
  const right = held
    .filter((example) => example.kind === kind && example.right)
    .map(({ confidence }) => confidence);
  const foreign = held
    .filter((example) => example.kind === kind && example.isForeign)
    .map(({ confidence }) => confidence);
  const wins = right.reduce((sum, a) => sum + foreign.filter((b) => a > b).length, 0);
  const percent = (count, all) => ((100 * count) / all).toFixed(1);
  const declined = percent(foreign.filter((c) => c < answerThreshold).length, foreign.length);
  const kept = percent(right.filter((c) => c >= answerThreshold).length, right.length);
  console.log(
    `${kind}, held out: auroc ${percent(wins, right.length * foreign.length)}, declined ${declined}, right kept ${kept}`,
  );
}

if (process.argv.includes('--write')) {
  const { bias, weights } = fitConfidence(examples);
  const lines = names.map((name, i) => `  ${name}: ${Number(weights[i].toFixed(2))},`);
  fs.writeFileSync(
    new URL('../src/answer/evidence/confidence-model.ts', import.meta.url),
    `// Weights of the confidence, over the signs of \`confidence.ts\`. Numbers only; made by \`bench/train-confidence.mjs\`.

export type ConfidenceFeature = keyof typeof confidenceWeights;

export const confidenceBias = ${Number(bias.toFixed(2))};

export const confidenceWeights = {
${lines.join('\n')}
};
`,
  );
}
