// A part of the articles, events or people of a library, as lists and feeds show them.

import type { Library } from '../../library/library.js';
import { describeSearched } from '../filters.js';
import type { ArticleList, EventList, Part, PeopleList } from './reading.js';
import { summariseArticle } from './summarise-article.js';

/** Newest first, undated last. */
export function readArticleList({ articles, version }: Library, { offset, limit }: Part): ArticleList {
  return {
    kind: 'articles',
    total: articles.length,
    corpusVersion: version,
    searched: describeSearched(articles),
    items: articles.slice(offset, offset + limit).map(summariseArticle),
  };
}

/** Events that any article reports: listed ones first, then by the number of articles. */
export function readEventList({ events }: Library, { offset, limit }: Part): EventList {
  const reported = events.list().filter(({ articles }) => articles.length > 0);
  return {
    kind: 'events',
    total: reported.length,
    items: reported.slice(offset, offset + limit).map(({ event, isListed, articles }) => ({
      event,
      isListed,
      articleCount: articles.length,
    })),
  };
}

/** Most quoted first. */
export function readPeopleList({ people }: Library, { offset, limit }: Part): PeopleList {
  const entries = people.list();
  return {
    kind: 'people',
    total: entries.length,
    items: entries.slice(offset, offset + limit).map(({ person, quoteCount, articleCount }) => ({
      id: person.id,
      name: person.name,
      description: person.description,
      quoteCount,
      articleCount,
    })),
  };
}
