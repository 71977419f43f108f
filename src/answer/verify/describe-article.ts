// An article as the remarks of /verify name it.

import { type CitationWords, dayWords, outletWords } from '../../card/citation-words.js';
import type { Article } from '../../model/article.js';

export function describeArticle({ outlet, title, published }: Article, words: CitationWords): string {
  return `${outletWords(outlet, words)}, “${title}”, ${dayWords(published?.on ?? null, words)}`;
}
