// The people of a corpus: who is meant by a spelling, in any script, and who is merely similar.

import type { Person } from '../model/person.js';
import { runAtOnce, type Steps } from '../turns/steps.js';
import type { ArticleNames } from './article-names.js';
import { type Gathering, gatherPeople, noGathering, type PersonDraft } from './gather-people.js';
import type { KnownPerson } from './known-people.js';
import { LayeredMap } from './layered-map.js';
import { createNameFinder, spellNames } from './name-finder.js';
import { changeUses, type NameUses, noUses } from './name-uses.js';
import { forgetReadings } from './name-variants.js';
import { compareRanks, noPeople, type PersonEntry, type RankedPeople, rankPeople } from './person-entries.js';
import type { IdGroups } from './person-ids.js';
import type { PersonIndex } from './person-index.js';
import { listRelatedNames } from './related-names.js';

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
  readonly index: PersonIndex<PersonDraft>;
  readonly people: RankedPeople;
  /** What the directory is not asked for: after a start it is worked out when the next one is made. */
  recall(): Steps<PeopleMemory>;
}

/** What only the next directory is made from. */
export interface PeopleMemory {
  readonly uses: NameUses;
  readonly bySpelling: Gathering['bySpelling'];
  readonly idGroups: IdGroups;
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
  const memory = before === null ? noMemory : yield* before.recall();
  const { after: uses, changed } = yield* changeUses(memory.uses, { added, removed });
  const { after: gathering, ...change } = isSameList
    ? yield* gatherChanged({ ...memory, ...before }, changed, uses, known)
    : yield* gatherAll(uses, known);
  const { people, idGroups } = isSameList
    ? yield* rankPeople(before.people, memory.idGroups, change, uses)
    : yield* rankPeople(noPeople, new LayeredMap(), change, uses);
  forgetReadings();
  const { index, bySpelling } = gathering;
  return openPeople({
    articles: now,
    known,
    index,
    people,
    *recall() {
      yield;
      return { uses, bySpelling, idGroups };
    },
    quotingUnder: (name) => uses.uses.get(name)?.quoting ?? [],
  });
}

const noMemory: PeopleMemory = { uses: noUses, bySpelling: new LayeredMap(), idGroups: new LayeredMap() };

/** What is known of people, ready to be asked. `quotingUnder`: the articles that quote somebody under a name. */
export function openPeople({
  quotingUnder,
  ...known
}: Omit<People, 'directory'> & { quotingUnder(name: string): readonly ArticleNames[] }): People {
  return { ...known, directory: openDirectory(known, quotingUnder) };
}

function* gatherChanged(
  before: PeopleMemory & Gathering,
  changed: ReadonlySet<string>,
  uses: NameUses,
  known: readonly KnownPerson[],
) {
  const related = yield* listRelatedNames(changed, before, uses, known);
  return yield* gatherPeople(before, uses, related, known);
}

function* gatherAll(uses: NameUses, known: readonly KnownPerson[]) {
  const regathered = new Set(known.map(({ name }) => name));
  for (const { name } of uses.uses.values()) regathered.add(name);
  return yield* gatherPeople(noGathering, uses, { regathered, recounted: [] }, known);
}

function openDirectory(
  { index, people: { ranked, byDraft, byId } }: Pick<People, 'index' | 'people'>,
  quotingUnder: (name: string) => readonly ArticleNames[],
): PeopleDirectory {
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
    listQuoting: (personId) => new Set(byId.get(personId)?.draft.uses.flatMap(quotingUnder) ?? []),
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
