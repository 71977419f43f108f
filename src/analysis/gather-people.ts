// Names of a corpus → drafts of its people: which spellings are one person's.

import { sortInSteps } from '../turns/sort-in-steps.js';
import type { Steps } from '../turns/steps.js';
import type { KnownPerson } from './known-people.js';
import { LayeredMap, LayeredMapWriter } from './layered-map.js';
import type { NameUse, NameUses } from './name-uses.js';
import { listNameKeys, PersonIndex, PersonIndexWriter } from './person-index.js';

interface Spelling {
  readonly name: string;
  readonly count: number;
}

/** A person, as the names tell. Not changed any more once it is gathered. */
export interface PersonDraft {
  readonly known: KnownPerson | null;
  /** The name it was first known by: a listed person's own, else the longest that is printed. */
  readonly founding: Pick<NameUse, 'name' | 'length'>;
  /** How often the articles print each; those of people.json may have 0. */
  readonly spellings: readonly Spelling[];
  /** The readings of its spellings, each once, as `NameForm.text`. */
  readonly forms: readonly string[];
  /** Of all printed names that can mean nobody else. */
  readonly uses: readonly NameUse[];
}

/** A draft while it is gathered. */
type GrowingDraft = { -readonly [Field in keyof PersonDraft]: PersonDraft[Field] };

/** Drafts at one moment. */
export interface Gathering {
  readonly index: PersonIndex<PersonDraft>;
  /** By each of its spellings, and by the mark of a listed person: two of these may claim one spelling. */
  readonly bySpelling: LayeredMap<string, PersonDraft>;
}

export const noGathering: Gathering = { index: new PersonIndex(), bySpelling: new LayeredMap() };

export interface GatheringChange {
  readonly after: Gathering;
  readonly gone: ReadonlySet<PersonDraft>;
  readonly come: readonly PersonDraft[];
}

/**
 * Gathers anew the people of `names`, which must be closed (`listRelated`): all names that may have to do with one another, printed or listed.
 * Everything else stays. The longest names come first, so that shorter forms find whom they may mean, and single words last.
 */
export function* gatherPeople(
  before: Gathering,
  { uses }: NameUses,
  names: ReadonlySet<string>,
  known: readonly KnownPerson[],
): Steps<GatheringChange> {
  const index = new PersonIndexWriter<GrowingDraft>(before.index);
  const bySpelling = new LayeredMapWriter(before.bySpelling);
  const gone = new Set<PersonDraft>();
  const listed = known.filter(({ name }) => names.has(name));
  for (const name of [...names, ...listed.map(toMark)]) {
    const draft = before.bySpelling.get(name);
    if (draft === undefined || gone.has(draft)) continue;
    gone.add(draft);
    index.remove(draft);
    for (const { name: spelling } of draft.spellings) bySpelling.set(spelling, undefined);
    yield;
  }
  const come: PersonDraft[] = [];
  const addDraft = (known: KnownPerson | null, founding: PersonDraft['founding']): GrowingDraft => {
    const draft: GrowingDraft = { known, founding, spellings: [], forms: [], uses: [] };
    come.push(draft);
    return draft;
  };
  const addSpelling = (draft: GrowingDraft, spelling: string, more: number) => {
    const others = draft.spellings.filter(({ name }) => name !== spelling);
    const listedCount = draft.spellings.find(({ name }) => name === spelling)?.count ?? 0;
    draft.spellings = others.concat({ name: spelling, count: listedCount + more });
    index.add(draft, spelling);
    bySpelling.set(spelling, draft);
  };
  for (const person of listed) {
    const draft = addDraft(person, { name: person.name, length: 0 });
    bySpelling.set(toMark(person), draft);
    for (const name of [person.name, ...person.aliases]) addSpelling(draft, name, 0);
  }
  const used: NameUse[] = [];
  for (const name of names) {
    const use = uses.get(name);
    if (use !== undefined) used.push(use);
  }
  yield;
  for (const use of yield* sortInSteps(used, compareNames)) {
    const { name, length, mentions, quoting } = use;
    if (length === 0 || mentions === 0) continue;
    const bearers = index.findPrinted(name);
    const isSomebodyNew = bearers.length === 0 && (length > 1 || quoting.length > 0);
    if (bearers.length === 1) addSpelling(bearers[0]!, name, mentions);
    else if (isSomebodyNew) addSpelling(addDraft(null, use), name, mentions);
    yield;
  }
  for (const use of used) {
    const [bearer, ...others] = index.findPrinted(use.name);
    if (bearer !== undefined && others.length === 0) bearer.uses = bearer.uses.concat(use);
    yield;
  }
  return { after: { index: index.close(), bySpelling: bySpelling.close() }, gone, come };
}

/** The names that may have to do with any of `changed`, directly or through others, printed or listed; `changed` included. */
export function listRelated(
  changed: ReadonlySet<string>,
  { namesByKey }: NameUses,
  known: readonly KnownPerson[],
): ReadonlySet<string> {
  const listed = new Map<string, KnownPerson[]>();
  for (const person of known)
    for (const key of keysOfKnown(person)) listed.set(key, [...(listed.get(key) ?? []), person]);
  const related = new Set(changed);
  const keys = new Set([...changed].flatMap(listNameKeys));
  // A set that grows while it is walked is walked to its end.
  for (const key of keys) {
    for (const name of [namesByKey.get(key) ?? []].flat()) {
      if (related.has(name)) continue;
      related.add(name);
      for (const other of listNameKeys(name)) keys.add(other);
    }
    for (const person of listed.get(key) ?? []) {
      for (const name of [person.name, ...person.aliases]) related.add(name);
      for (const other of keysOfKnown(person)) keys.add(other);
    }
  }
  return related;
}

/** Under which a listed person's draft is found, whoever else has the same name: no name is written like this. */
export function toMark({ id }: KnownPerson): string {
  return `\0${id}`;
}

function keysOfKnown({ name, aliases }: KnownPerson): readonly string[] {
  return [name, ...aliases].flatMap(listNameKeys);
}

/** Longest first, then by letters. */
export function compareNames(
  a: Pick<NameUse, 'name' | 'length'>,
  b: Pick<NameUse, 'name' | 'length'>,
): number {
  return b.length - a.length || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
}
