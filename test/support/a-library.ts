// A library of hand-made articles for tests of answers and screens: the real index, no people and no events.

import type { AnalysedArticle } from '../../src/analysis/analysed-article.js';
import { noNames, summariseNames } from '../../src/analysis/article-names.js';
import { createEventDirectory } from '../../src/analysis/event-directory.js';
import { createPeopleDirectory } from '../../src/analysis/people-directory.js';
import type { Library } from '../../src/library/library.js';
import { createCorpusIndex } from '../../src/search/corpus-index.js';

/** Articles have to come as a library orders them: newest first, undated last. */
export async function aLibrary(
  articles: readonly AnalysedArticle[] = [],
  set: Partial<Library> = {},
): Promise<Library> {
  const { index, passages } = await createCorpusIndex(articles);
  return {
    version: 'abc1234',
    builtAt: new Date('2025-06-10T10:00:00Z'),
    articles,
    pageCount: articles.length,
    issues: [],
    people: createPeopleDirectory([], []),
    events: createEventDirectory([], []),
    index,
    passages,
    findArticle: (id) => articles.find(({ article }) => article.aliases.includes(id)),
    listFormerIds: () => [],
    isHidden: () => false,
    namesIn: (id) => {
      const analysed = articles.find(({ article }) => article.id === id);
      return analysed === undefined ? noNames : summariseNames(analysed);
    },
    listQuotesBy: () => [],
    listMentionsOf: () => [],
    ...set,
  };
}
