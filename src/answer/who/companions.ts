// Places that name a person → the people named in the same sentences.

import type { AnalysedArticle } from '../../analysis/analysed-article.js';
import type { Library } from '../../library/library.js';
import type { Person } from '../../model/person.js';
import { compareCodeUnits } from '../../text/code-unit-order.js';
import type { Mention } from './mentions.js';

export interface Companion {
  readonly person: Person;
  /** Sentences that name both. */
  readonly sentences: number;
}

/** Those named in most of the sentences first, then by name; empty when the person always stands alone. */
export function listCompanions(
  { people }: Library,
  mentions: readonly Mention[],
  self: Person,
): readonly Companion[] {
  const counts = new Map<Person, number>();
  const seen = new Map<AnalysedArticle, Set<string>>();
  for (const { analysed, name, sentence } of mentions) {
    const key = `${name.paragraphIndex} ${sentence.start}`;
    const keys = seen.get(analysed) ?? new Set();
    seen.set(analysed, keys);
    if (keys.has(key)) continue;
    keys.add(key);
    const here = analysed.names.filter(
      ({ paragraphIndex, start, end }) =>
        paragraphIndex === name.paragraphIndex && start < sentence.end && end > sentence.start,
    );
    for (const person of new Set(here.map((other) => people.personOf(other.name))))
      if (person !== undefined && person.id !== self.id) counts.set(person, (counts.get(person) ?? 0) + 1);
  }
  return [...counts]
    .map(([person, sentences]) => ({ person, sentences }))
    .sort((a, b) => b.sentences - a.sentences || compareCodeUnits(a.person.name, b.person.name));
}
