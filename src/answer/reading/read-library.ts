// One library → what a page of the reader, a feed or the JSON API asks of it.

import { messagesFor } from '../../locale/languages.js';
import type { AnswerContext } from '../answer-context.js';
import { linkToSource } from '../link-to.js';
import { readArticle } from './read-article.js';
import { readEvent } from './read-event.js';
import { readHistory } from './read-history.js';
import { readArticleList, readEventList, readPeopleList } from './read-lists.js';
import { readPerson } from './read-person.js';
import { readSearch } from './read-search.js';
import type { Reading, ReadingRequest } from './reading.js';
import type { Extent } from './shown-places.js';

export interface ReadingContext extends Omit<AnswerContext, 'linkTo'> {
  /** What may be shown of articles. */
  readonly extent: Extent;
}

/** Null when there is no such thing; a hidden article is a reading that says so. */
export async function readLibrary(
  { extent, ...context }: ReadingContext,
  request: ReadingRequest,
): Promise<Reading | null> {
  // The reader's own pages are linked by whoever draws them; what is linked here is where the words come from.
  const answers: AnswerContext = {
    ...context,
    linkTo: linkToSource,
    messages: messagesFor(request.language),
  };
  switch (request.kind) {
    case 'article':
      return readArticle(answers, request, extent);
    case 'history':
      return readHistory(answers, request.id);
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
