// What performance is measured on: real articles and questions where DRAGOMAN_EVAL_DIR names them, else made from the shipped pages.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { splitSentences } from '../../dist/src/text/sentences.js';

const generatedArticles = 1500;
const sentencesPerArticle = 16;

/** `{ name, articles: [{ id, title, outlet, publishedOn, url, text }], questions: [text] }`; the same at every run. */
export function loadWorkload(library, questionCount, articleCount) {
  const folder = process.env.DRAGOMAN_EVAL_DIR;
  const articlesFile = path.join(folder ?? '', 'news', 'articles-2022.jsonl.gz');
  const questionsFile = path.join(folder ?? '', 'news', 'questions-2022.jsonl');
  if (folder === undefined || !existsSync(articlesFile) || !existsSync(questionsFile))
    return makeWorkload(library, questionCount, articleCount ?? generatedArticles);
  const questions = readLines(readFileSync(questionsFile)).map(({ question }) => question);
  const articles = readLines(gunzipSync(readFileSync(articlesFile)));
  return {
    name: 'news 2022',
    articles: spread(articles, articleCount ?? articles.length),
    questions: spread(questions, questionCount),
  };
}

/** Articles whose sentences are drawn from the shipped corpus, and questions of six words of one of their sentences. */
function makeWorkload(library, questionCount, articleCount) {
  const random = createRandom(1);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const sentences = library.articles.flatMap(({ article }) =>
    article.paragraphs.flatMap((paragraph) =>
      splitSentences(paragraph).map(({ start, end }) => paragraph.slice(start, end).trim()),
    ),
  );
  const articles = Array.from({ length: articleCount }, (_, index) => {
    const lines = Array.from({ length: sentencesPerArticle }, () => pick(sentences));
    const title = `Number ${index}: ${lines[0].split(' ').slice(0, 8).join(' ')}`;
    return {
      id: `g${index}`,
      title,
      outlet: 'Generated',
      publishedOn: null,
      url: null,
      text: lines.join('\n'),
    };
  });
  const questions = Array.from({ length: questionCount }, () => {
    const words = pick(sentences).match(/\p{L}{4,}/gu) ?? ['nothing'];
    return `What about ${Array.from({ length: 6 }, () => pick(words)).join(' ')}?`;
  });
  return { name: 'generated', articles, questions };
}

/**
 * So many articles whose sentences are drawn from all given ones: every word is real, no article says what another says.
 * Each has the length and the title words of one that was given.
 */
export function shuffleSentences(articles, count) {
  const random = createRandom(2);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const sentences = articles.flatMap(({ text }) =>
    splitSentences(text).map(({ start, end }) => text.slice(start, end).trim()),
  );
  return Array.from({ length: count }, (_, index) => {
    const model = articles[index % articles.length];
    const lines = [];
    for (let chars = 0; chars < model.text.length; chars += lines.at(-1).length + 1)
      lines.push(pick(sentences));
    const title = `${model.title} ${index}`;
    return { ...model, id: `s${index}`, url: null, title, text: lines.join('\n') };
  });
}

function readLines(bytes) {
  return bytes
    .toString()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

/** So many items, taken at equal distances. */
function spread(items, count) {
  const step = Math.max(1, items.length / count);
  return Array.from({ length: Math.min(count, items.length) }, (_, index) => items[Math.floor(index * step)]);
}

/** Numbers 0 ≤ n < 1 that are the same at every run (mulberry32). */
function createRandom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
