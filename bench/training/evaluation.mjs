// Reads the news evaluation: articles, questions in five folds by date, and the test of whether a text holds an answer.

import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';

const folder = process.env.DRAGOMAN_EVAL_DIR;

export const years = [2022, 2026];
export const folds = [0, 1, 2, 3, 4];

/** One JSON value a line, gzipped or not. */
function readLines(name) {
  if (folder === undefined) throw new Error('DRAGOMAN_EVAL_DIR names no folder.');
  const raw = fs.readFileSync(path.join(folder, 'news', name));
  const text = name.endsWith('.gz') ? zlib.gunzipSync(raw).toString() : raw.toString();
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

/** Articles and questions of a year; each question with its fold, as `run.mjs --fold` counts them. */
export function readYear(year) {
  const questions = readLines(`questions-${year}.jsonl`).sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    articles: readLines(`articles-${year}.jsonl.gz`),
    questions: questions.map((q, i) => ({ ...q, fold: Math.floor((i * folds.length) / questions.length) })),
  };
}

/** Questions that the articles should mostly not answer, dealt to the folds in turn. */
export function readForeign() {
  return readLines('questions-foreign.jsonl').map((q, i) => ({ ...q, fold: i % folds.length }));
}

const plain = (text) =>
  text
    .toLowerCase()
    .replace(/[“”"‘’']/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The test that `run.mjs` makes: the answer stands in the text as whole words. */
export function createAnswerCheck(answer) {
  const escaped = plain(answer).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])${escaped}(?![\\p{L}\\p{N}_])`, 'u');
  return (text) => pattern.test(plain(text));
}
