// A set of articles → how many outlets stand behind it, in words.

import type { Article } from '../model/article.js';
import { counted } from './notices.js';

/** "in 3 articles from 2 outlets", "in 4 articles from 2 outlets and one unknown", "in 1 article of unknown outlet". */
export function describeSources(articles: readonly Article[]): string {
  const outlets = new Set(articles.flatMap(({ outlet }) => outlet ?? []));
  const isSomeUnknown = articles.some(({ outlet }) => outlet === null);
  const from = outlets.size === 0 ? ' of unknown outlet' : ` from ${counted(outlets.size, 'outlet')}`;
  const rest = outlets.size > 0 && isSomeUnknown ? ' and one unknown' : '';
  return `in ${counted(articles.length, 'article')}${articles.length === 0 ? '' : from}${rest}`;
}
