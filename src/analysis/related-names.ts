// Names whose use has changed → all names whose bearers have to be gathered anew, and those that are only counted anew.

import type { Steps } from '../turns/steps.js';
import { type Gathering, ownerOf, type RelatedNames } from './gather-people.js';
import type { KnownPerson } from './known-people.js';
import type { NameUse, NameUses } from './name-uses.js';
import { type NameWords, readNameForms } from './name-variants.js';
import { listOf } from './one-or-more.js';
import { areSameName, listFormKeys, listNameKeys } from './person-index.js';

/**
 * Tells what a change of uses means for the people gathered before. Whom a name means follows from which names are printed, not from how
 * often: only names that have come or gone can change it, for themselves, for longer and shorter forms of the same name, and for the bare
 * surnames in them.
 */
export function* listRelatedNames(
  changed: ReadonlySet<string>,
  before: Gathering & { readonly uses: NameUses },
  uses: NameUses,
  known: readonly KnownPerson[],
): Steps<RelatedNames> {
  const isShaped = (name: string) =>
    shapeOf(before.uses.uses.get(name)) !== shapeOf(uses.uses.get(name)) ||
    (ownerOf(name, before)?.known ?? null) !== null;
  const shaped = [...changed].filter(isShaped);
  const regathered =
    (yield* closeNames(shaped, before, uses, known)) ?? listRelated(new Set(shaped), uses, known);
  return { regathered, recounted: [...changed].filter((name) => !regathered.has(name)) };
}

/** All of a use that decides whom names mean. */
function shapeOf(use: NameUse | undefined): string {
  if (use === undefined) return '';
  return `${use.mentions > 0} ${use.length < 2 && use.quoting.length > 0}`;
}

/** Null where a name has several readings: two people may then share a surname that neither shows. */
function* closeNames(
  names: readonly string[],
  gathering: Gathering,
  { namesByKey }: NameUses,
  known: readonly KnownPerson[],
): Steps<ReadonlySet<string> | null> {
  const listed = groupByKeys(known);
  const closed = new Set(names);
  const keys = new Set<string>();
  /** Of names that are in `closed`, by each of their words. */
  const taken = new WordTable<NameWords>();
  /** Names that share a surname with others, but no more as yet. */
  const waiting = new WordTable<{ readonly name: string; readonly forms: readonly NameWords[] }>();
  const consider = (name: string): void => {
    if (closed.has(name)) return;
    const own = readNameForms(name).map(({ words }) => words);
    const owner = gathering.bySpelling.get(name);
    const forms = [...own, ...(owner?.forms.map((form) => form.split(' ')) ?? [])];
    const isRelated =
      own.length > 1 ||
      own.every(({ length }) => length === 1) ||
      forms.some((form) => taken.of(form).some((other) => mayMeanOne(form, other)));
    if (isRelated) closed.add(name);
    else for (const form of forms) waiting.add(form, { name, forms });
  };
  // A set that grows while it is walked is walked to its end.
  for (const name of closed) {
    const owner = ownerOf(name, gathering);
    for (const { name: spelling } of owner?.spellings ?? []) closed.add(spelling);
    for (const used of owner?.uses ?? []) closed.add(used);
    if (owner?.known != null) for (const other of namesOf(owner.known)) closed.add(other);
    const forms = readNameForms(name);
    if (forms.length > 1) return null;
    for (const { words } of forms) {
      taken.add(words, words);
      for (const { name: other, forms } of waiting.of(words))
        if (forms.some((form) => mayMeanOne(form, words))) closed.add(other);
    }
    for (const key of listFormKeys(forms)) {
      if (keys.has(key)) continue;
      keys.add(key);
      for (const other of listOf(namesByKey.get(key))) consider(other);
      for (const person of listed.get(key) ?? []) for (const other of namesOf(person)) closed.add(other);
    }
    yield;
  }
  return closed;
}

/** The names that share surnames, or all words, with any of `changed`, directly or through others; `changed` included. */
function listRelated(
  changed: ReadonlySet<string>,
  { namesByKey }: NameUses,
  known: readonly KnownPerson[],
): ReadonlySet<string> {
  const listed = groupByKeys(known);
  const related = new Set(changed);
  const keys = new Set([...changed].flatMap(listNameKeys));
  // A set that grows while it is walked is walked to its end.
  for (const key of keys) {
    for (const name of listOf(namesByKey.get(key))) {
      if (related.has(name)) continue;
      related.add(name);
      for (const other of listNameKeys(name)) keys.add(other);
    }
    for (const person of listed.get(key) ?? []) {
      for (const name of namesOf(person)) related.add(name);
      for (const other of namesOf(person).flatMap(listNameKeys)) keys.add(other);
    }
  }
  return related;
}

/** By each key of their names (`listNameKeys`). */
function groupByKeys(known: readonly KnownPerson[]): ReadonlyMap<string, readonly KnownPerson[]> {
  const listed = new Map<string, KnownPerson[]>();
  for (const person of known)
    for (const key of namesOf(person).flatMap(listNameKeys))
      listed.set(key, [...(listed.get(key) ?? []), person]);
  return listed;
}

function namesOf({ name, aliases }: KnownPerson): readonly string[] {
  return [name, ...aliases];
}

/** Asked both ways: of two names of equal length with a word twice, one may hold the other and not the reverse. */
function mayMeanOne(one: NameWords, other: NameWords): boolean {
  return areSameName(one, other) || areSameName(other, one);
}

/** Things by the words of names. */
class WordTable<Item> {
  readonly #items = new Map<string, Set<Item>>();

  add(words: NameWords, item: Item): void {
    for (const word of words) {
      const known = this.#items.get(word);
      if (known === undefined) this.#items.set(word, new Set([item]));
      else known.add(item);
    }
  }

  /** Those that have any of the words, each once. */
  of(words: NameWords): readonly Item[] {
    return [...new Set(words.flatMap((word) => [...(this.#items.get(word) ?? [])]))];
  }
}
