// A library of hand-made articles that knows its people and events, with the real directories.

import type { AnalysedArticle } from '../../src/analysis/analysed-article.js';
import { summariseNames } from '../../src/analysis/article-names.js';
import { createEventDirectory } from '../../src/analysis/event-directory.js';
import type { KnownEvent } from '../../src/analysis/known-events.js';
import type { KnownPerson } from '../../src/analysis/known-people.js';
import { createPeopleDirectory } from '../../src/analysis/people-directory.js';
import type { Library } from '../../src/library/library.js';
import { aLibrary } from './a-library.js';

export async function anInformedLibrary(
  articles: readonly AnalysedArticle[],
  { people = [], events = [] }: { people?: readonly KnownPerson[]; events?: readonly KnownEvent[] } = {},
): Promise<Library> {
  const directory = createPeopleDirectory(articles.map(summariseNames), people);
  return aLibrary(articles, {
    people: directory,
    events: createEventDirectory(articles, events),
    listQuotesBy: (personId) =>
      articles.flatMap(({ quotes }) =>
        quotes.filter(({ speaker }) => speaker !== null && directory.personOf(speaker)?.id === personId),
      ),
    listMentionsOf: (slug) => articles.flatMap((article) => article.events.filter((at) => at.slug === slug)),
  });
}
