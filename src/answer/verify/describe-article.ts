// An article as the remarks of /verify name it.

import { dayWords, outletWords } from '../../card/citation-words.js';
import type { Article } from '../../model/article.js';

export function describeArticle({ outlet, title, published }: Article): string {
  return `${outletWords(outlet)}, “${title}”, ${dayWords(published?.on ?? null)}`;
}
