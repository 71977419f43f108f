// Drafts of people → their ids, which stay the same as long as nobody of the same name comes before.

import { compareCodeUnits } from '../text/code-unit-order.js';
import type { Steps } from '../turns/steps.js';
import { compareNames, type PersonDraft } from './gather-people.js';
import { LayeredMap, LayeredMapWriter } from './layered-map.js';
import { toSlug } from './name-variants.js';
import { hold, listOf, type OneOrMore } from './one-or-more.js';

/** Drafts whose ids may clash, in the order in which they choose; by what their ids have in common. */
export type IdGroups = LayeredMap<string, OneOrMore<PersonDraft>>;

/** Gives the groups after a change of drafts, and the id of every draft in a group that changed. */
export function chooseIds(
  before: IdGroups,
  gone: Iterable<PersonDraft>,
  come: Iterable<PersonDraft>,
): { readonly groups: IdGroups; readonly ids: ReadonlyMap<PersonDraft, string> } {
  const writer = new LayeredMapWriter(before);
  const changed = new Map<string, PersonDraft[]>();
  const groupOf = (draft: PersonDraft): PersonDraft[] => {
    const key = toStem(wantedId(draft));
    const known = changed.get(key);
    if (known !== undefined) return known;
    const group = [...listOf(before.get(key))];
    changed.set(key, group);
    return group;
  };
  for (const draft of gone) {
    const group = groupOf(draft);
    group.splice(group.indexOf(draft), 1);
  }
  for (const draft of come) groupOf(draft).push(draft);
  const ids = new Map<PersonDraft, string>();
  for (const [key, group] of changed) {
    group.sort(compareDrafts);
    // A copy without room to grow: there are tens of thousands.
    writer.set(key, hold(group.slice()));
    const taken = new Set(group.flatMap(({ known }) => known?.id ?? []));
    for (const draft of group) {
      const id = draft.known?.id ?? freeId(toSlug(nameOf(draft)), taken);
      taken.add(id);
      ids.set(draft, id);
    }
  }
  return { groups: writer.close(), ids };
}

/** Drafts grouped in one step. */
const perStep = 100;

/** The groups of drafts that have chosen these ids. In steps. */
export function* groupByIds(drafts: readonly PersonDraft[], ids: readonly string[]): Steps<IdGroups> {
  const groups = new Map<string, OneOrMore<PersonDraft>>();
  for (const [number, draft] of drafts.entries()) {
    const key = toStem(ids[number] ?? '');
    const others = groups.get(key);
    groups.set(key, others === undefined ? draft : listOf(others).concat(draft).sort(compareDrafts));
    if (number % perStep === 0) yield;
  }
  return new LayeredMap(groups);
}

/** Listed people first, then by the name each was first known by, longest first. */
export function compareDrafts(a: PersonDraft, b: PersonDraft): number {
  return Number(b.known !== null) - Number(a.known !== null) || compareNames(a.founding, b.founding);
}

/** Spellings, the most printed first; of equals the longest. */
export function listByUse({ spellings, uses }: PersonDraft): readonly string[] {
  const [first] = spellings;
  // Most people have one name, and the list of it is there.
  if (first !== undefined && spellings.length === 1)
    return uses.length === 1 && uses[0] === first.name ? uses : [first.name];
  return [...spellings]
    .sort((a, b) => b.count - a.count || b.name.length - a.name.length || compareCodeUnits(a.name, b.name))
    .map(({ name }) => name);
}

/** The name that people see. */
export function nameOf(draft: PersonDraft): string {
  return draft.known?.name ?? listByUse(draft)[0] ?? draft.founding.name;
}

const nobodysSlug = 'person';

function wantedId(draft: PersonDraft): string {
  return draft.known?.id ?? (toSlug(nameOf(draft)) || nobodysSlug);
}

/** Ids that differ in a number at their end alone may clash: "ann-lee", "ann-lee-2". */
function toStem(id: string): string {
  return id.replace(/(?:-\d+)+$/, '');
}

/** The slug of the name people see, told apart by a number if need be. */
function freeId(slug: string, taken: ReadonlySet<string>): string {
  if (slug !== '' && !taken.has(slug)) return slug;
  let number = 2;
  while (taken.has(`${slug || nobodysSlug}-${number}`)) number += 1;
  return `${slug || nobodysSlug}-${number}`;
}
