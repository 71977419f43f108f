// The articles of a library → what one person says in all of them.

import type { AnalysedArticle } from '../analysis/analysed-article.js';
import { type ArticleNames, noNames } from '../analysis/article-names.js';
import type { PeopleDirectory } from '../analysis/people-directory.js';
import type { Quote } from '../model/quote.js';

/** Quotations by person id, in the order of articles. Only articles that quote somebody known are looked into, when asked. */
export function createQuoteFinder(
  articles: readonly AnalysedArticle[],
  names: readonly ArticleNames[],
  people: PeopleDirectory,
): (personId: string) => readonly Quote[] {
  const known = new Map<string, readonly Quote[]>();
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
