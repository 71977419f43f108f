// A set of articles → how many outlets stand behind it, in words.

import { en } from '../locale/en.js';
import type { Article } from '../model/article.js';
import type { AnswerWords } from './answer-context.js';

/** "in 3 articles from 2 outlets", "in 4 articles from 2 outlets and one unknown", "in 1 article of unknown outlet". */
export function describeSources(articles: readonly Article[], words: AnswerWords = en.answers): string {
  const outlets = new Set(articles.flatMap(({ outlet }) => outlet ?? []));
  const isSomeUnknown = articles.some(({ outlet }) => outlet === null);
  return words.sources({ number: articles.length, known: outlets.size, isSomeUnknown });
}
