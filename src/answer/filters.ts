// Filters and the articles that pass them; also the honest word about what was searched.

import type { AnalysedArticle } from '../analysis/analysed-article.js';
import type { Library } from '../library/library.js';
import type { Searched } from '../model/citation.js';
import { foldOutlet } from '../text/fold-outlet.js';

export { foldOutlet };

export interface Filters {
  /** Outlet as typed; compared without case, punctuation and a leading "the". */
  readonly outlet?: string | undefined;
  /** First day, `YYYY-MM-DD`. Undated articles pass and are marked as undated. */
  readonly since?: string | undefined;
  /** Last day, `YYYY-MM-DD`. Undated articles pass and are marked as undated. */
  readonly until?: string | undefined;
}

export interface Selection {
  /** In the order of the library: newest first, undated last. */
  readonly articles: readonly AnalysedArticle[];
  readonly searched: Searched;
  /** Articles without a known date. */
  readonly undated: number;
  /** Null when the outlet filter names an outlet of the corpus or is absent; else what was typed. */
  readonly unknownOutlet: string | null;
  accepts(articleId: string): boolean;
}

/** Applies filters. An outlet that no article has gives an empty selection with `unknownOutlet` set. */
export function selectArticles(library: Library, filters: Filters): Selection {
  const { outlet, since, until } = filters;
  if (outlet !== undefined || since !== undefined || until !== undefined) return select(library, filters);
  const known = wholeSelections.get(library);
  if (known !== undefined) return known;
  const selection = select(library, filters);
  wholeSelections.set(library, selection);
  return selection;
}

/** All articles of a library, which never changes: nearly every answer tells how much was searched. */
const wholeSelections = new WeakMap<Library, Selection>();

function select(library: Library, filters: Filters): Selection {
  const outlet = filters.outlet === undefined ? null : foldOutlet(filters.outlet);
  const articles = library.articles.filter(({ article }) => {
    if (outlet !== null && (article.outlet === null || foldOutlet(article.outlet) !== outlet)) return false;
    const on = article.published?.on;
    if (on === undefined) return true;
    return (
      (filters.since === undefined || on >= filters.since) &&
      (filters.until === undefined || on <= filters.until)
    );
  });
  const ids = new Set(articles.map(({ article }) => article.id));
  const knowsOutlet =
    outlet === null ||
    library.articles.some(({ article }) => article.outlet !== null && foldOutlet(article.outlet) === outlet);
  return {
    articles,
    searched: describeSearched(articles),
    undated: articles.filter(({ article }) => article.published === null).length,
    unknownOutlet: knowsOutlet ? null : (filters.outlet ?? null),
    accepts: (articleId) => ids.has(articleId),
  };
}

/** Counts, outlets and date span of a set of articles; an empty set gives zeros and nulls. */
export function describeSearched(articles: readonly AnalysedArticle[]): Searched {
  const outlets = new Set<string>();
  const days: string[] = [];
  for (const { article } of articles) {
    if (article.outlet !== null) outlets.add(article.outlet);
    if (article.published !== null) days.push(article.published.on);
  }
  days.sort();
  return {
    articles: articles.length,
    outlets: [...outlets].sort((a, b) => a.localeCompare(b, 'en')),
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
  };
}
