// Drafts of people → entries of the directory, ranked: how often each is quoted and named.

import type { Person } from '../model/person.js';
import { insertSorted } from '../turns/insert-sorted.js';
import { sortInSteps } from '../turns/sort-in-steps.js';
import type { Steps } from '../turns/steps.js';
import type { ArticleNames } from './article-names.js';
import type { GatheringChange, PersonDraft } from './gather-people.js';
import { LayeredMap, LayeredMapWriter, type MapBase } from './layered-map.js';
import type { NameUses } from './name-uses.js';
import { chooseIds, compareDrafts, type IdGroups, listByUse } from './person-ids.js';

export interface PersonEntry {
  readonly person: Person;
  /** Quotations attributed to the person. */
  readonly quoteCount: number;
  /** Articles that name the person. */
  readonly articleCount: number;
}

/** An entry, and where it comes from. */
export interface RankedPerson {
  readonly entry: PersonEntry;
  readonly draft: PersonDraft;
}

/** The entries at one moment. */
export interface RankedPeople {
  /** Most quoted first, then most named, then by name. */
  readonly ranked: readonly RankedPerson[];
  readonly byDraft: LayeredMap<PersonDraft, RankedPerson>;
  readonly byId: LayeredMap<string, RankedPerson>;
}

export const noPeople: RankedPeople = {
  ranked: [],
  byDraft: new LayeredMap(),
  byId: new LayeredMap(),
};

export function* rankPeople(
  before: RankedPeople,
  groupsBefore: IdGroups,
  { gone, come }: Pick<GatheringChange, 'gone' | 'come'>,
  { uses }: NameUses,
): Steps<{ readonly people: RankedPeople; readonly idGroups: IdGroups }> {
  const { groups, ids } = chooseIds(groupsBefore, gone, come);
  yield;
  const byDraft = new LayeredMapWriter(before.byDraft);
  const byId = new LayeredMapWriter(before.byId);
  const left = new Set<RankedPerson>();
  const leave = (draft: PersonDraft) => {
    const known = before.byDraft.get(draft);
    if (known === undefined) return;
    const { id } = known.entry.person;
    left.add(known);
    byDraft.set(draft, undefined);
    if (byId.get(id) === known) byId.set(id, undefined);
  };
  for (const draft of gone) leave(draft);
  const added: RankedPerson[] = [];
  for (const [draft, id] of ids) {
    if (before.byDraft.get(draft)?.entry.person.id === id) continue;
    leave(draft);
    const { quoteCount, articleCount } = countUses(draft, uses);
    // Not spread: properties that are copied from another object take an object more.
    const ranked = { draft, entry: { person: toPerson(draft, id), quoteCount, articleCount } };
    added.push(ranked);
    byDraft.set(draft, ranked);
    byId.set(id, ranked);
    yield;
  }
  const staying = before.ranked.filter((one) => !left.has(one));
  yield;
  const ranked = insertSorted(staying, yield* sortInSteps(added, compareRanks), compareRanks);
  return { people: { ranked, byDraft: byDraft.close(), byId: byId.close() }, idGroups: groups };
}

/** What is kept of a person beside its draft. */
export interface KeptRank extends Pick<PersonEntry, 'quoteCount' | 'articleCount'> {
  readonly id: string;
}

/** The entries of drafts in the order of their ranks. `placeOf`: where in `drafts` a draft stands, if it is one of them. */
export function* restoreRanks(
  drafts: readonly PersonDraft[],
  ranks: readonly KeptRank[],
  placeOf: (draft: PersonDraft) => number,
): Steps<RankedPeople> {
  const ranked: RankedPerson[] = [];
  const byId = new Map<string, RankedPerson>();
  for (const [number, { id, quoteCount, articleCount }] of ranks.entries()) {
    const draft = drafts[number]!;
    const person = { draft, entry: { person: toPerson(draft, id), quoteCount, articleCount } };
    ranked.push(person);
    byId.set(id, person);
    if (number % perStep === 0) yield;
  }
  return {
    ranked,
    byDraft: new LayeredMap(new RankedByPlace(ranked, placeOf)),
    byId: new LayeredMap(byId),
  };
}

/** By draft; a map of objects takes several times as long to make. */
class RankedByPlace implements MapBase<PersonDraft, RankedPerson> {
  readonly #ranked: readonly RankedPerson[];
  readonly #placeOf: (draft: PersonDraft) => number;

  constructor(ranked: readonly RankedPerson[], placeOf: (draft: PersonDraft) => number) {
    this.#ranked = ranked;
    this.#placeOf = placeOf;
  }

  get size(): number {
    return this.#ranked.length;
  }

  get(draft: PersonDraft): RankedPerson | undefined {
    const person = this.#ranked[this.#placeOf(draft)];
    return person?.draft === draft ? person : undefined;
  }

  *[Symbol.iterator](): Generator<readonly [PersonDraft, RankedPerson], void> {
    for (const person of this.#ranked) yield [person.draft, person];
  }
}

/** People restored in one step. */
const perStep = 100;

function toPerson(draft: PersonDraft, id: string): Person {
  const { known } = draft;
  const variants = listByUse(draft);
  return {
    id,
    name: known?.name ?? variants[0] ?? draft.founding.name,
    variants,
    description: known?.description ?? null,
    gender: known?.gender ?? null,
    roles: known?.roles ?? noRoles,
    listed: known !== null,
  };
}

/** One for all: tens of thousands have none. */
const noRoles: Person['roles'] = [];

/** An article with two spellings of a name counts once. */
function countUses(
  { uses: names }: PersonDraft,
  uses: NameUses['uses'],
): Pick<PersonEntry, 'quoteCount' | 'articleCount'> {
  const articles = new Set<ArticleNames>();
  let quoteCount = 0;
  for (const name of names) {
    const use = uses.get(name);
    if (use === undefined) continue;
    quoteCount += use.quoting.length;
    if (names.length === 1) return { quoteCount, articleCount: use.articles.length };
    for (const article of use.articles) articles.add(article);
  }
  return { quoteCount, articleCount: articles.size };
}

/** Much faster than `localeCompare`, which looks the language up for every pair. */
const byName = new Intl.Collator('en');

export function compareRanks(
  { entry: a, draft: draftA }: RankedPerson,
  { entry: b, draft: draftB }: RankedPerson,
) {
  return (
    b.quoteCount - a.quoteCount ||
    b.articleCount - a.articleCount ||
    byName.compare(a.person.name, b.person.name) ||
    compareDrafts(draftA, draftB)
  );
}
