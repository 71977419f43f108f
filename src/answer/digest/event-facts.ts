// An event → its numbers and quotations, grouped as those that mean the same: read once for all digests of one snapshot.

import type { EventEntry } from '../../analysis/event-entry.js';
import type { Library } from '../../library/library.js';
import type { Person } from '../../model/person.js';
import type { StatementGroup } from '../compare/group-statements.js';
import { listEventNumbers } from '../events/event-numbers.js';
import { listEventQuotes } from '../events/event-quotes.js';
import { readEventReport } from '../events/event-report.js';
import { selectArticles } from '../filters.js';
import { groupTellings, type Telling } from '../tellings/group-tellings.js';

/** One thing that somebody said, with the articles that print it. */
export interface SaidOnEvent {
  readonly name: string;
  /** Null for a speaker who is no person of the directory. */
  readonly person: Person | null;
  /** The fullest first; never empty. */
  readonly tellings: readonly Telling[];
}

export interface EventFacts {
  readonly numbers: readonly StatementGroup[];
  readonly said: readonly SaidOnEvent[];
}

/** Articles of an event that are read, the newest: what was told before them is not set against what is told today. */
const maxArticles = 80;

const known = new WeakMap<EventEntry, EventFacts>();

/** Empty for an event without sentences. Reads the texts of up to 80 articles the first time. */
export function readEventFacts(library: Library, entry: EventEntry): EventFacts {
  const before = known.get(entry);
  if (before !== undefined) return before;
  const newest = new Set(entry.articles.slice(0, maxArticles).map(({ article }) => article.id));
  const report = readEventReport(entry, {
    ...selectArticles(library, {}),
    accepts: (articleId) => newest.has(articleId),
  });
  const facts: EventFacts =
    report === null
      ? { numbers: [], said: [] }
      : {
          numbers: listEventNumbers(library, report),
          said: listEventQuotes(library, report).flatMap(({ name, person, utterances }) =>
            groupTellings(utterances.filter(({ isReported }) => !isReported)).map((tellings) => ({
              name,
              person,
              tellings,
            })),
          ),
        };
  known.set(entry, facts);
  return facts;
}
