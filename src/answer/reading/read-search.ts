// What is typed into the reader's search box → passages, and the people and events of that name.

import type { AnswerContext } from '../answer-context.js';
import { answerSearch } from '../search-answer.js';
import type { SearchReading } from './reading.js';

/** Most people and events named above the passages. */
const maxNamed = 4;

export async function readSearch(context: AnswerContext, query: string): Promise<SearchReading> {
  const { people, events } = context.library;
  const { title, blocks, footer, found } = await answerSearch(context, query, {});
  const person = people.match(query);
  const event = events.match(query);
  const meant = person.kind === 'one' ? [person.person] : person.kind === 'several' ? person.people : [];
  const told = event.kind === 'one' ? [event.event] : event.kind === 'several' ? event.events : [];
  return {
    kind: 'search',
    query,
    title,
    blocks,
    footer,
    isFound: found,
    people: meant.slice(0, maxNamed).map(({ id, name }) => ({ id, name })),
    events: told.slice(0, maxNamed).map(({ slug, title: name }) => ({ slug, title: name })),
  };
}
