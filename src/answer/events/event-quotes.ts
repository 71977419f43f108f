// An event → what people are quoted as saying of it, speaker by speaker.

import type { Library } from '../../library/library.js';
import type { Person } from '../../model/person.js';
import type { Quote } from '../../model/quote.js';
import { compareCodeUnits } from '../../text/code-unit-order.js';
import { overlap } from '../sentence-window.js';
import { gatherUtterances, joinByExcerpt, type Utterance } from '../utterances.js';
import { type EventReport, mentionsIn } from './event-report.js';

export interface SpeakerOnEvent {
  readonly name: string;
  /** Null for a speaker who is no person of the directory, such as "the Kremlin". */
  readonly person: Person | null;
  /** Surely the speaker's, each in an excerpt of its own: direct quotations first, then what outlets report in their own words. */
  readonly utterances: readonly Utterance[];
}

/**
 * Speakers with most utterances first; of equals people before other speakers. Of a listed event, utterances whose excerpt holds a sentence on it; of a discovered one, all of its
 * articles, which are about nothing else. None gives an empty list.
 */
export function listEventQuotes(library: Library, report: EventReport): readonly SpeakerOnEvent[] {
  const speakers = new Map<string, { name: string; person: Person | null; quotes: Quote[] }>();
  for (const { quotes } of report.articles)
    for (const quote of quotes) {
      if (quote.speaker === null || !namesSomebody(quote.speaker)) continue;
      const person = library.people.personOf(quote.speaker) ?? null;
      const key = person?.id ?? quote.speaker;
      const known = speakers.get(key);
      if (known === undefined)
        speakers.set(key, { name: person?.name ?? quote.speaker, person, quotes: [quote] });
      else known.quotes.push(quote);
    }
  return [...speakers.values()]
    .map(({ name, person, quotes }) => ({
      name,
      person,
      utterances: joinByExcerpt(
        gatherUtterances(library, quotes).filter(
          (utterance) => utterance.isSure && isOnEvent(report, utterance),
        ),
      ),
    }))
    .filter(({ utterances }) => utterances.length > 0)
    .sort(
      (a, b) =>
        b.utterances.length - a.utterances.length ||
        Number(a.person === null) - Number(b.person === null) ||
        compareCodeUnits(a.name, b.name),
    );
}

/** "Both sides", "the negotiators": whoever reads that does not learn who spoke. */
function namesSomebody(speaker: string): boolean {
  return /\p{Lu}/u.test(speaker.replace(/^The /, ''));
}

function isOnEvent(report: EventReport, { analysed, excerptAt }: Utterance): boolean {
  if (excerptAt === null) return false;
  return (
    !report.entry.isListed || mentionsIn(report, analysed).some((mention) => overlap(mention, excerptAt))
  );
}
