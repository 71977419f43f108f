// The people of a corpus: who is meant by a spelling, in any script, and who is merely similar.

import type { Person } from '../model/person.js';

/** What a typed name means. `several` is never resolved silently: the bot asks which. */
export type PersonMatch =
  | { readonly kind: 'one'; readonly person: Person }
  | { readonly kind: 'several'; readonly people: readonly Person[] }
  | { readonly kind: 'none'; readonly similar: readonly Person[] };

export interface PersonEntry {
  readonly person: Person;
  /** Quotations attributed to the person. */
  readonly quoteCount: number;
  /** Articles that name the person. */
  readonly articleCount: number;
}

export interface PeopleDirectory {
  /** Most quoted first, then most named, then by name. */
  list(): readonly PersonEntry[];
  get(personId: string): PersonEntry | undefined;
  /** From what somebody typed: full name, surname, alias, slug, other spelling or Cyrillic. */
  match(typed: string): PersonMatch;
  /** From a name as an article prints it; undefined for what is no person of the directory. */
  personOf(name: string): Person | undefined;
  /** For autocomplete: people whose name or variant starts with (then contains) what is typed. */
  suggest(typed: string, limit: number): readonly PersonEntry[];
}
