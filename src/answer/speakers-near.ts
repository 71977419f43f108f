// Mentions of an event → the people named in them, and those of them whom the corpus quotes.

import type { Library } from '../library/library.js';
import type { EventMention } from '../model/event.js';
import type { Person } from '../model/person.js';
import { compareCodeUnits } from '../text/code-unit-order.js';

/** Those named in the most sentences first, without people of whom no quotation is held: for leading on to what they said. */
export function listSpeakersNear(
  library: Library,
  mentions: readonly EventMention[],
  limit: number,
): readonly Person[] {
  const speakers: Person[] = [];
  // One after the other: to look somebody's quotations up takes reading all articles that quote them.
  for (const person of countPeople(library, mentions)) {
    if (speakers.length === limit) break;
    if (library.listQuotesBy(person.id).length > 0) speakers.push(person);
  }
  return speakers;
}

/** Those named in the most sentences first. */
export function listPeopleNear(
  library: Library,
  mentions: readonly EventMention[],
  limit: number,
): readonly Person[] {
  return countPeople(library, mentions).slice(0, limit);
}

function countPeople(library: Library, mentions: readonly EventMention[]): readonly Person[] {
  const counts = new Map<Person, number>();
  for (const { articleId, paragraphIndex, start, end } of mentions) {
    const names = library.findArticle(articleId)?.names ?? [];
    const here = names.filter(
      (name) => name.paragraphIndex === paragraphIndex && name.start < end && name.end > start,
    );
    for (const person of new Set(here.map(({ name }) => library.people.personOf(name))))
      if (person !== undefined) counts.set(person, (counts.get(person) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || compareCodeUnits(a.name, b.name))
    .map(([person]) => person);
}
