// The people of a corpus: who is meant by a spelling, in any script, and who is merely similar.

import type { Person } from '../model/person.js';
import { runAtOnce, type Steps } from '../turns/steps.js';
import type { ArticleNames } from './article-names.js';
import { type Gathering, gatherPeople, listRelated, noGathering } from './gather-people.js';
import type { KnownPerson } from './known-people.js';
import { createNameFinder, spellNames } from './name-finder.js';
import { changeUses, type NameUses, noUses } from './name-uses.js';
import { forgetReadings } from './name-variants.js';
import { compareRanks, noPeople, type PersonEntry, type RankedPeople, rankPeople } from './person-entries.js';

export type { PersonEntry } from './person-entries.js';

/** What a typed name means. `several` is never resolved silently: the bot asks which. */
export type PersonMatch =
  | { readonly kind: 'one'; readonly person: Person }
  | { readonly kind: 'several'; readonly people: readonly Person[] }
  | { readonly kind: 'none'; readonly similar: readonly Person[] };

export interface PeopleDirectory {
  /** Most quoted first, then most named, then by name. */
  list(): readonly PersonEntry[];
  get(personId: string): PersonEntry | undefined;
  /** From what somebody typed: full name, surname, alias, slug, other spelling or Cyrillic. */
  match(typed: string): PersonMatch;
  /** From a name as an article prints it; undefined for what is no person of the directory. */
  personOf(name: string): Person | undefined;
  /** The articles that quote the person, each once, in no order; empty for an unknown id. */
  listQuoting(personId: string): ReadonlySet<ArticleNames>;
  /** For autocomplete: people whose name or variant starts with (then contains) what is typed. */
  suggest(typed: string, limit: number): readonly PersonEntry[];
  /** Does beforehand what the first name that somebody types would have to wait for. */
  prepare(): Steps<void>;
}

/** A directory, and what the next one is made from. Never changed. */
export interface People {
  readonly directory: PeopleDirectory;
  readonly articles: ReadonlySet<ArticleNames>;
  readonly known: readonly KnownPerson[];
  readonly uses: NameUses;
  readonly gathering: Gathering;
  readonly people: RankedPeople;
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
  return runAtOnce(renewPeople(null, articles, known)).directory;
}

/**
 * The directory of these articles, made from the one before (null: from nothing) at the cost of what differs: articles are the same as
 * long as their objects are. It is the directory of a fresh start. In steps of some microseconds.
 */
export function* renewPeople(
  before: People | null,
  articles: readonly ArticleNames[],
  known: readonly KnownPerson[],
): Steps<People> {
  const now = new Set(articles);
  const isSameList = before !== null && JSON.stringify(before.known) === JSON.stringify(known);
  const added = before === null ? articles : articles.filter((article) => !before.articles.has(article));
  const removed = new Set([...(before?.articles ?? [])].filter((article) => !now.has(article)));
  if (isSameList && added.length === 0 && removed.size === 0) return before;
  yield;
  const { after: uses, changed } = yield* changeUses(before?.uses ?? noUses, { added, removed });
  const { after: gathering, ...change } = isSameList
    ? yield* gatherPeople(before.gathering, uses, listRelated(changed, uses, known), known)
    : yield* gatherAll(uses, known);
  const people = yield* rankPeople(isSameList ? before.people : noPeople, change);
  forgetReadings();
  return openPeople({ articles: now, known, uses, gathering, people });
}

/** What is known of people, ready to be asked. */
export function openPeople(known: Omit<People, 'directory'>): People {
  return { ...known, directory: openDirectory(known.gathering, known.people) };
}

function* gatherAll(uses: NameUses, known: readonly KnownPerson[]) {
  const names = new Set(known.map(({ name }) => name));
  for (const { name } of uses.uses.values()) names.add(name);
  return yield* gatherPeople(noGathering, uses, names, known);
}

function openDirectory({ index }: Gathering, { ranked, byDraft, byId }: RankedPeople): PeopleDirectory {
  const entries = ranked.map(({ entry }) => entry);
  /** Null for what is nobody: one look-up has to tell that from what was never asked. */
  const resolved = new Map<string, Person | null>();
  const finder = createNameFinder(entries, spelledOf);
  return {
    list: () => entries,
    get: (personId) => byId.get(personId)?.entry,
    match(typed) {
      const exact = byId.get(typed.trim().toLowerCase());
      if (exact !== undefined) return { kind: 'one', person: exact.entry.person };
      const meant = [...new Set(index.findTyped(typed))]
        .flatMap((draft) => byDraft.get(draft) ?? [])
        .sort(compareRanks)
        .map(({ entry }) => entry.person);
      if (meant.length === 1) return { kind: 'one', person: meant[0]! };
      if (meant.length > 1) return { kind: 'several', people: meant };
      let similar: readonly Person[] | null = null;
      return {
        kind: 'none',
        /** Looked for when it is asked for: everybody is compared. */
        get similar() {
          similar ??= finder
            .listSimilar(typed)
            .slice(0, similarLimit)
            .map(({ person }) => person);
          return similar;
        },
      };
    },
    personOf(name) {
      const known = resolved.get(name);
      if (known !== undefined) return known ?? undefined;
      const [bearer, ...others] = index.findPrinted(name);
      const isOne = bearer !== undefined && others.length === 0;
      const person = isOne ? byDraft.get(bearer)?.entry.person : undefined;
      resolved.set(name, person ?? null);
      return person;
    },
    listQuoting: (personId) =>
      new Set(byId.get(personId)?.draft.uses.flatMap(({ quoting }) => quoting) ?? []),
    suggest(typed, limit) {
      const starting = finder.listStarting(typed, limit);
      return starting.length > 0 ? starting : finder.listSimilar(typed).slice(0, limit);
    },
    *prepare() {
      yield* index.gatherWords();
      yield* finder.prepare();
    },
  };
}

/** Worked out when first needed, and kept as long as the entry is in any directory. */
const spelled = new WeakMap<PersonEntry, string>();

function spelledOf(entry: PersonEntry): string {
  const known = spelled.get(entry);
  if (known !== undefined) return known;
  const names = spellNames(entry.person.variants);
  spelled.set(entry, names);
  return names;
}
