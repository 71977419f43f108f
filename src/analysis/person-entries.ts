// Drafts of people → entries of the directory, ranked: how often each is quoted and named.

import type { Person } from '../model/person.js';
import { insertSorted } from '../turns/insert-sorted.js';
import { sortInSteps } from '../turns/sort-in-steps.js';
import type { Steps } from '../turns/steps.js';
import type { ArticleNames } from './article-names.js';
import type { GatheringChange, PersonDraft } from './gather-people.js';
import { LayeredMap, LayeredMapWriter } from './layered-map.js';
import { chooseIds, compareDrafts, groupByIds, type IdGroups, listByUse, nameOf } from './person-ids.js';

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
  readonly idGroups: IdGroups;
}

export const noPeople: RankedPeople = {
  ranked: [],
  byDraft: new LayeredMap(),
  byId: new LayeredMap(),
  idGroups: new LayeredMap(),
};

export function* rankPeople(
  before: RankedPeople,
  { gone, come }: Pick<GatheringChange, 'gone' | 'come'>,
): Steps<RankedPeople> {
  const { groups, ids } = chooseIds(before.idGroups, gone, come);
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
    const ranked = { draft, entry: { person: toPerson(draft, id), ...countUses(draft) } };
    added.push(ranked);
    byDraft.set(draft, ranked);
    byId.set(id, ranked);
    yield;
  }
  const staying = before.ranked.filter((one) => !left.has(one));
  yield;
  const ranked = insertSorted(staying, yield* sortInSteps(added, compareRanks), compareRanks);
  return { ranked, byDraft: byDraft.close(), byId: byId.close(), idGroups: groups };
}

/** The entries of drafts in the order of their ranks, each with its id. */
export function* restoreRanks(drafts: readonly PersonDraft[], ids: readonly string[]): Steps<RankedPeople> {
  const ranked: RankedPerson[] = [];
  const byDraft = new Map<PersonDraft, RankedPerson>();
  const byId = new Map<string, RankedPerson>();
  for (const [number, draft] of drafts.entries()) {
    const id = ids[number] ?? '';
    const person = { draft, entry: { person: toPerson(draft, id), ...countUses(draft) } };
    ranked.push(person);
    byDraft.set(draft, person);
    byId.set(id, person);
    yield;
  }
  const idGroups = groupByIds(drafts, ids);
  return { ranked, byDraft: new LayeredMap(byDraft), byId: new LayeredMap(byId), idGroups };
}

function toPerson(draft: PersonDraft, id: string): Person {
  const { known } = draft;
  return {
    id,
    name: nameOf(draft),
    variants: listByUse(draft),
    description: known?.description ?? null,
    gender: known?.gender ?? null,
    roles: known?.roles ?? noRoles,
    listed: known !== null,
  };
}

/** One for all: tens of thousands have none. */
const noRoles: Person['roles'] = [];

/** An article with two spellings of a name counts once. */
function countUses({ uses }: PersonDraft): Pick<PersonEntry, 'quoteCount' | 'articleCount'> {
  const quoteCount = uses.reduce((sum, { quoting }) => sum + quoting.length, 0);
  const [only, ...others] = uses;
  if (only !== undefined && others.length === 0) return { quoteCount, articleCount: only.articles.length };
  const articles = new Set<ArticleNames>();
  for (const use of uses) for (const article of use.articles) articles.add(article);
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
