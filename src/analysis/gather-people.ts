// Names of a corpus → drafts of its people: which spellings are one person's.

import { compareCodeUnits } from '../text/code-unit-order.js';
import { sortInSteps } from '../turns/sort-in-steps.js';
import type { Steps } from '../turns/steps.js';
import type { KnownPerson } from './known-people.js';
import { LayeredMap, LayeredMapWriter } from './layered-map.js';
import type { NameUse, NameUses } from './name-uses.js';
import { PersonIndex, PersonIndexWriter } from './person-index.js';

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
  /** All printed names that can mean nobody else. */
  readonly uses: readonly string[];
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

/** What a change of names means for the people gathered before. */
export interface RelatedNames {
  /** Printed or listed. Whoever bears one of them bears no other name, and only a bare surname among them may mean somebody else. */
  readonly regathered: ReadonlySet<string>;
  /** They mean whom they meant. */
  readonly recounted: readonly string[];
}

export interface GatheringChange {
  readonly after: Gathering;
  readonly gone: ReadonlySet<PersonDraft>;
  readonly come: ReadonlySet<PersonDraft>;
}

/**
 * Gathers anew the people of the names that are to be regathered (`listRelatedNames`), and counts others anew. Everything else stays.
 * The longest names come first, so that shorter forms find whom they may mean, and single words last.
 */
export function* gatherPeople(
  before: Gathering,
  { uses }: NameUses,
  { regathered: names, recounted }: RelatedNames,
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
  const come = new Set<GrowingDraft>();
  const addDraft = (known: KnownPerson | null, { name, length }: PersonDraft['founding']): GrowingDraft => {
    const draft: GrowingDraft = { known, founding: { name, length }, spellings: [], forms: [], uses: [] };
    come.add(draft);
    return draft;
  };
  /** The draft itself if it is new, else another in its place: those before are not changed any more. */
  const renew = (draft: PersonDraft): GrowingDraft => {
    if (come.has(draft)) return draft;
    const { known, founding, spellings, forms, uses } = draft;
    const next = { known, founding, spellings, forms, uses };
    gone.add(draft);
    come.add(next);
    index.remove(draft);
    index.put(next);
    for (const { name } of draft.spellings) bySpelling.set(name, next);
    if (draft.known !== null) bySpelling.set(toMark(draft.known), next);
    return next;
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
    if (bearers.length === 1) addSpelling(renew(bearers[0]!), name, mentions);
    else if (isSomebodyNew) addSpelling(addDraft(null, use), name, mentions);
    yield;
  }
  for (const use of used) {
    const [bearer, ...others] = index.findPrinted(use.name);
    if (bearer !== undefined && others.length === 0) {
      const draft = renew(bearer);
      draft.uses = draft.uses.concat(use.name);
    }
    yield;
  }
  for (const name of recounted) {
    const owner = ownerOf(name, { bySpelling, index });
    if (owner === undefined) continue;
    const draft = renew(owner);
    const count = uses.get(name)?.mentions ?? 0;
    draft.spellings = draft.spellings.map((one) => (one.name === name ? { name, count } : one));
    yield;
  }
  return { after: { index: index.close(), bySpelling: bySpelling.close() }, gone, come };
}

/** Whoever bears a name, by spelling or because it can mean nobody else. */
export function ownerOf(
  name: string,
  {
    bySpelling,
    index,
  }: {
    readonly bySpelling: { get(name: string): PersonDraft | undefined };
    readonly index: { findPrinted(name: string): readonly PersonDraft[] };
  },
): PersonDraft | undefined {
  const spelled = bySpelling.get(name);
  if (spelled !== undefined) return spelled;
  const [only, ...others] = index.findPrinted(name);
  return others.length === 0 ? only : undefined;
}

/** Under which a listed person's draft is found, whoever else has the same name: no name is written like this. */
export function toMark({ id }: KnownPerson): string {
  return `\0${id}`;
}

/** Longest first, then by letters. */
export function compareNames(
  a: Pick<NameUse, 'name' | 'length'>,
  b: Pick<NameUse, 'name' | 'length'>,
): number {
  return b.length - a.length || compareCodeUnits(a.name, b.name);
}
