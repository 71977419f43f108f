// How time and memory grow with the corpus: news of both years in order of day, from 500 articles to all of them.
// Run after a build: DRAGOMAN_EVAL_DIR=… node --expose-gc --max-old-space-size=6000 bench/growth.mjs [--questions 150]
//
// Written to bench/results/growth.md (a table) and growth.svg (the same as curves); figures only, no text of the articles.
// Times are processor time of this process, because a busy machine stretches any other.

import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findEvidence } from '../dist/src/answer/evidence/find-evidence.js';
import { readQuestion } from '../dist/src/answer/evidence/question.js';
import { createCorpusIndex, readCorpusIndex } from '../dist/src/search/corpus-index.js';
import { drawCurves } from './performance/draw-curves.mjs';
import { toAnalysed } from './quality/news.mjs';
import { readYear, years } from './training/evaluation.mjs';

const sizes = [500, 1000, 2000, 4000, Infinity];
const { values: options } = parseArgs({ options: { questions: { type: 'string', default: '150' } } });

const both = years.map(readYear);
// A few articles are in both years.
const known = new Map(both.flatMap(({ articles: list }) => list.map((article) => [article.id, article])));
const articles = [...known.values()].sort((a, b) => ((a.publishedOn ?? '') < (b.publishedOn ?? '') ? -1 : 1));
const questions = spread(
  both.flatMap(({ questions: list }) => list.map(({ question }) => question)),
  Number(options.questions),
);

// Measured twice, the first time for nothing: code is compiled then, and what reading left behind is collected.
await measure(spread(articles, sizes[0]));
const rows = [];
for (const size of sizes) rows.push(await measure(spread(articles, size)));

const folder = path.join(import.meta.dirname, 'results');
fs.mkdirSync(folder, { recursive: true });
fs.writeFileSync(path.join(folder, 'growth.md'), toTable(rows));
fs.writeFileSync(path.join(folder, 'growth.svg'), toCurves(rows));
console.log(toTable(rows));

async function measure(given) {
  const before = usedMemory();
  let analysed = given.map(toAnalysed);
  const chars = given.reduce((sum, { title, text }) => sum + title.length + text.length, 0);
  const built = await time(() => createCorpusIndex(analysed));
  const corpus = built.result;
  const memory = usedMemory();
  const asked = [];
  for (const question of questions)
    asked.push((await time(() => findEvidence(readQuestion(question), corpus))).ms);
  asked.sort((a, b) => a - b);
  const parts = corpus.toParts();
  const read = await time(() => readCorpusIndex(parts, analysed));
  const [last] = analysed.slice(-1);
  const changed = await time(() => corpus.withChanges({ added: [last], removedIds: [last.article.id] }));
  analysed = [];
  return {
    articles: given.length,
    megabytes: chars / 1e6,
    buildSeconds: built.ms / 1000,
    heapTimesText: (memory.heap - before.heap) / chars,
    arraysTimesText: (memory.arrays - before.arrays) / chars,
    readMs: read.ms,
    changeMs: changed.ms,
    p50: asked[Math.floor(asked.length * 0.5)],
    p95: asked[Math.floor(asked.length * 0.95)],
    p99: asked[Math.floor(asked.length * 0.99)],
  };
}

function usedMemory() {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return { heap: heapUsed, arrays: arrayBuffers };
}

async function time(work) {
  const began = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(began);
  return { result, ms: (user + system) / 1000 };
}

function spread(items, count) {
  const step = Math.max(1, items.length / count);
  return Array.from({ length: Math.min(count, items.length) }, (_, index) => items[Math.floor(index * step)]);
}

function toTable(measured) {
  const columns = [
    ['articles', (row) => row.articles],
    ['text, MB', (row) => row.megabytes.toFixed(1)],
    ['build of the index, s', (row) => row.buildSeconds.toFixed(1)],
    ['read from bytes, ms', (row) => row.readMs.toFixed(0)],
    ['one article changed, ms', (row) => row.changeMs.toFixed(1)],
    ['heap ÷ text', (row) => row.heapTimesText.toFixed(2)],
    ['arrays ÷ text', (row) => row.arraysTimesText.toFixed(2)],
    [
      'question p50 / p95 / p99, ms',
      (row) => [row.p50, row.p95, row.p99].map((ms) => ms.toFixed(1)).join(' / '),
    ],
  ];
  const line = (cells) => `| ${cells.join(' | ')} |\n`;
  return [
    line(columns.map(([name]) => name)),
    line(columns.map(() => '---:')),
    ...measured.map((row) => line(columns.map(([, read]) => read(row)))),
  ].join('');
}

function toCurves(measured) {
  const points = (read) => measured.map((row) => [row.articles, read(row)]);
  return drawCurves([
    { name: 'index built, seconds', points: points((row) => row.buildSeconds) },
    { name: 'question p50, ms', points: points((row) => row.p50) },
    { name: 'question p95, ms', points: points((row) => row.p95) },
    { name: 'heap and arrays ÷ text', points: points((row) => row.heapTimesText + row.arraysTimesText) },
  ]);
}
