// A person → the articles that name them, without decoding any.

import type { AnalysedArticle } from '../analysis/analysed-article.js';
import type { Library } from '../library/library.js';
import type { Person } from '../model/person.js';

/** In the order given; none for a person nobody names. */
export function listArticlesNaming(
  { people, namesIn }: Library,
  articles: readonly AnalysedArticle[],
  { id }: Person,
): readonly AnalysedArticle[] {
  return articles.filter(({ article }) =>
    namesIn(article.id).named.some((name) => people.personOf(name)?.id === id),
  );
}
