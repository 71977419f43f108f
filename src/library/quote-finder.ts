// The articles of a library → what one person says in all of them.

import { LRUCache } from 'lru-cache';
import type { AnalysedArticle } from '../analysis/analysed-article.js';
import { type ArticleNames, noNames } from '../analysis/article-names.js';
import type { PeopleDirectory } from '../analysis/people-directory.js';
import type { Quote } from '../model/quote.js';

/** Quotations kept decoded, of those who were asked for last. Of a year's news the most quoted person has 917; those of 500 people took 23 MB. */
const maxKept = 20_000;

/** Quotations by person id, in the order of articles. Only articles that quote somebody known are looked into, when asked. */
export function createQuoteFinder(
  articles: readonly AnalysedArticle[],
  names: readonly ArticleNames[],
  people: PeopleDirectory,
): (personId: string) => readonly Quote[] {
  const known = new LRUCache<string, readonly Quote[]>({
    maxSize: maxKept,
    sizeCalculation: ({ length }) => length + 1,
  });
  return (personId) => {
    const found = known.get(personId);
    if (found !== undefined) return found;
    const quoting = people.listQuoting(personId);
    const quotes = articles
      .filter((_, index) => quoting.has(names[index] ?? noNames))
      .flatMap((article) => article.quotes)
      .filter(({ speaker }) => speaker !== null && people.personOf(speaker)?.id === personId);
    known.set(personId, quotes);
    return quotes;
  };
}
