// One library → what a page of the reader, a feed or the JSON API asks of it.

import { LRUCache } from 'lru-cache';
import type { Library } from '../../library/library.js';
import type { AnswerContext } from '../answer-context.js';
import { linkToSource } from '../link-to.js';
import { readArticle } from './read-article.js';
import { readEvent } from './read-event.js';
import { readArticleList, readEventList, readPeopleList } from './read-lists.js';
import { readPerson } from './read-person.js';
import { readSearch } from './read-search.js';
import type { Reading, ReadingRequest } from './reading.js';
import type { Extent } from './shown-places.js';

export interface ReadingContext extends Omit<AnswerContext, 'linkTo'> {
  /** What may be shown of articles. */
  readonly extent: Extent;
}

/** Most readings remembered of one library: pages are asked for again and again, and an event's takes a tenth of a second. */
const maxRemembered = 400;

/** By library, so that nothing outlives what it was made from: a hidden article is gone with the library that had it. */
const remembered = new WeakMap<Library, LRUCache<string, Promise<Reading | null>>>();

/** Null when there is no such thing; a hidden article is a reading that says so. Searches are not remembered. */
export function readLibrary(context: ReadingContext, request: ReadingRequest): Promise<Reading | null> {
  if (request.kind === 'search') return read(context, request);
  const { library, extent } = context;
  const known = remembered.get(library) ?? new LRUCache({ max: maxRemembered });
  remembered.set(library, known);
  const key = JSON.stringify([extent, request]);
  const before = known.get(key);
  if (before !== undefined) return before;
  const reading = read(context, request);
  known.set(key, reading);
  reading.catch(() => known.delete(key));
  return reading;
}

async function read(
  { extent, ...context }: ReadingContext,
  request: ReadingRequest,
): Promise<Reading | null> {
  // The reader's own pages are linked by whoever draws them; what is linked here is where the words come from.
  const answers: AnswerContext = { ...context, linkTo: linkToSource };
  switch (request.kind) {
    case 'article':
      return readArticle(answers, request, extent);
    case 'event':
      return readEvent(answers, request.slug);
    case 'person':
      return readPerson(answers, request.id);
    case 'search':
      return readSearch(answers, request.query);
    case 'articles':
      return readArticleList(context.library, request);
    case 'events':
      return readEventList(context.library, request);
    case 'people':
      return readPeopleList(context.library, request);
  }
}
