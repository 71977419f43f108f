// The people of a corpus: who is meant by a spelling, in any script, and who is merely similar.

import type { Person } from '../model/person.js';
import { runAtOnce, type Steps } from '../turns/steps.js';
import type { ArticleNames } from './article-names.js';
import type { KnownPerson } from './known-people.js';
import { readNameForms, toSlug } from './name-variants.js';
import { PersonIndex } from './person-index.js';
import { listSpellings, rankSimilar, rankStarting } from './similar-names.js';

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

/** Most people offered as "did you mean". */
const similarLimit = 5;

/**
 * Builds the directory from people.json and from the names found in the articles. Spellings of one full name are one
 * person; a bare surname is its only bearer in the corpus, or nobody; people who share a surname stay apart.
 * A person whom only a single word names is taken in when quoted under it. Without articles and list it is empty.
 */
export function createPeopleDirectory(
  articles: readonly ArticleNames[],
  known: readonly KnownPerson[],
): PeopleDirectory {
  return runAtOnce(buildPeopleDirectory(articles, known));
}

/** The same in steps of some microseconds. */
export function* buildPeopleDirectory(
  articles: readonly ArticleNames[],
  known: readonly KnownPerson[],
): Steps<PeopleDirectory> {
  const { people, index } = yield* gatherPeople(articles, known);
  const resolved = new Map<string, Person | undefined>();
  const personOf = (name: string): Person | undefined => {
    if (!resolved.has(name)) {
      const bearers = index.findPrinted(name);
      resolved.set(name, bearers.length === 1 ? people.get(bearers[0]!) : undefined);
    }
    return resolved.get(name);
  };
  const entries = yield* countEntries([...people.values()], articles, personOf);
  const byId = new Map(entries.map((entry) => [entry.person.id, entry]));
  const spellings = new Map<PersonEntry, readonly string[]>();
  const spellingsOf = (entry: PersonEntry) => {
    const known = spellings.get(entry) ?? listSpellings(entry.person.variants);
    spellings.set(entry, known);
    return known;
  };
  return {
    list: () => entries,
    get: (personId) => byId.get(personId),
    match(typed) {
      const exact = byId.get(typed.trim().toLowerCase());
      if (exact !== undefined) return { kind: 'one', person: exact.person };
      const ids = new Set(index.findTyped(typed).map((draft) => people.get(draft)!.id));
      const meant = entries.filter(({ person }) => ids.has(person.id)).map(({ person }) => person);
      if (meant.length === 1) return { kind: 'one', person: meant[0]! };
      if (meant.length > 1) return { kind: 'several', people: meant };
      const similar = rankSimilar(typed, entries, spellingsOf).slice(0, similarLimit);
      return { kind: 'none', similar: similar.map(({ person }) => person) };
    },
    personOf,
    suggest(typed, limit) {
      const starting = rankStarting(typed, entries, spellingsOf);
      return (starting.length > 0 ? starting : rankSimilar(typed, entries, spellingsOf)).slice(0, limit);
    },
  };
}

/** A person while names are still being gathered. */
interface Draft {
  readonly known: KnownPerson | null;
  /** Spelling → how often the articles print it; spellings of people.json may have 0. */
  readonly spellings: Map<string, number>;
}

function* gatherPeople(
  articles: readonly ArticleNames[],
  known: readonly KnownPerson[],
): Steps<{ readonly index: PersonIndex<Draft>; readonly people: ReadonlyMap<Draft, Person> }> {
  const index = new PersonIndex<Draft>();
  const drafts: Draft[] = [];
  const addDraft = (knownPerson: KnownPerson | null): Draft => {
    const draft = { known: knownPerson, spellings: new Map<string, number>() };
    drafts.push(draft);
    return draft;
  };
  const addSpelling = (draft: Draft, spelling: string, count: number) => {
    draft.spellings.set(spelling, (draft.spellings.get(spelling) ?? 0) + count);
    index.add(draft, spelling);
  };
  for (const person of known) {
    const draft = addDraft(person);
    for (const name of [person.name, ...person.aliases]) addSpelling(draft, name, 0);
  }

  // The longest names first, so that shorter forms find whom they may mean, and single words last.
  const counts = yield* countNames(articles);
  const printed: { readonly name: string; readonly length: number; readonly count: number }[] = [];
  for (const [name, count] of counts) {
    const length = readNameForms(name)[0]?.words.length ?? 0;
    if (length > 0) printed.push({ name, length, count });
    yield;
  }
  printed.sort((a, b) => b.length - a.length || (a.name < b.name ? -1 : 1));
  yield;
  const speakers = new Set(articles.flatMap(({ speakers }) => speakers));
  for (const { name, length, count } of printed) {
    const bearers = index.findPrinted(name);
    const isSomebodyNew = bearers.length === 0 && (length > 1 || speakers.has(name));
    if (bearers.length === 1) addSpelling(bearers[0]!, name, count);
    else if (isSomebodyNew) addSpelling(addDraft(null), name, count);
    yield;
  }
  return { index, people: yield* toPeople(drafts) };
}

/** Listed people keep their id; the others get the slug of the name people see, told apart by a number if need be. */
function* toPeople(drafts: readonly Draft[]): Steps<ReadonlyMap<Draft, Person>> {
  const taken = new Set(drafts.flatMap(({ known }) => known?.id ?? []));
  const people = new Map<Draft, Person>();
  for (const draft of drafts) {
    const { known, spellings } = draft;
    const byUse = [...spellings].sort(([a, m], [b, n]) => n - m || b.length - a.length || (a < b ? -1 : 1));
    const name = known?.name ?? byUse[0]![0];
    const id = known?.id ?? freeId(toSlug(name), taken);
    taken.add(id);
    people.set(draft, {
      id,
      name,
      variants: byUse.map(([spelling]) => spelling),
      description: known?.description ?? null,
      gender: known?.gender ?? null,
      roles: known?.roles ?? [],
      listed: known !== null,
    });
    yield;
  }
  return people;
}

function freeId(slug: string, taken: ReadonlySet<string>): string {
  if (slug !== '' && !taken.has(slug)) return slug;
  let number = 2;
  while (taken.has(`${slug || 'person'}-${number}`)) number += 1;
  return `${slug || 'person'}-${number}`;
}

function* countNames(articles: readonly ArticleNames[]): Steps<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const { named } of articles) {
    for (const [name, mentions] of named) counts.set(name, (counts.get(name) ?? 0) + mentions);
    yield;
  }
  return counts;
}

/** Much faster than `localeCompare`, which looks the language up for every pair. */
const byName = new Intl.Collator('en');

interface Tally {
  quoteCount: number;
  articleCount: number;
  /** The article that was counted last, so that one with two spellings of a name counts once. */
  lastArticle: ArticleNames | null;
}

function* countEntries(
  people: readonly Person[],
  articles: readonly ArticleNames[],
  personOf: (name: string) => Person | undefined,
): Steps<readonly PersonEntry[]> {
  const tallies = new Map(
    people.map((person): [Person, Tally] => [person, { quoteCount: 0, articleCount: 0, lastArticle: null }]),
  );
  const byPrinted = new Map<string, Tally | null>();
  const tallyOf = (name: string): Tally | null => {
    const known = byPrinted.get(name);
    if (known !== undefined) return known;
    const person = personOf(name);
    const tally = (person && tallies.get(person)) ?? null;
    byPrinted.set(name, tally);
    return tally;
  };
  for (const article of articles) {
    for (const speaker of article.speakers) {
      const tally = tallyOf(speaker);
      if (tally !== null) tally.quoteCount += 1;
    }
    for (const [name] of article.named) {
      const tally = tallyOf(name);
      if (tally === null || tally.lastArticle === article) continue;
      tally.lastArticle = article;
      tally.articleCount += 1;
    }
    yield;
  }
  return [...tallies]
    .map(([person, { quoteCount, articleCount }]) => ({ person, quoteCount, articleCount }))
    .sort(
      (a, b) =>
        b.quoteCount - a.quoteCount ||
        b.articleCount - a.articleCount ||
        byName.compare(a.person.name, b.person.name),
    );
}
