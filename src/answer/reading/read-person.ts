// A person → their page in the reader: who they are in the coverage, and what they said.

import type { AnswerContext } from '../answer-context.js';
import { answerQuotes } from '../quotes-answer.js';
import { gatherUtterances } from '../utterances.js';
import { listQuotedEvents } from '../who/quoted-on.js';
import { answerWho } from '../who-answer.js';
import type { PersonReading } from './reading.js';

const maxEvents = 8;

/** By id; null for an id that nobody of the directory has. Somebody whom nobody quotes has no quotations. */
export async function readPerson(context: AnswerContext, id: string): Promise<PersonReading | null> {
  const { library } = context;
  const entry = library.people.get(id);
  if (entry === undefined) return null;
  const { name, description } = entry.person;
  const [who, quotes] = await Promise.all([
    answerWho(context, id, {}),
    answerQuotes(context, { person: id, order: 'newest' }),
  ]);
  const utterances = gatherUtterances(library, library.listQuotesBy(id));
  return {
    kind: 'person',
    id,
    name,
    description,
    introduction: who.blocks,
    quotations: quotes.found ? quotes.blocks : [],
    events: listQuotedEvents(library, utterances)
      .slice(0, maxEvents)
      .map(({ event: { slug, title } }) => ({ slug, title })),
  };
}
