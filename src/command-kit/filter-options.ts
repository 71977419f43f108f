// The filters outlet, since and until, the same in every command that has them.

import type { Filters } from '../answer/filters.js';
import { foldOutlet } from '../answer/filters.js';
import type { Library } from '../library/library.js';
import type { Choice, Complete } from './command.js';
import { refusal } from './refusal.js';

/** Spread into a command's options. */
export const filterOptions = {
  outlet: { type: 'text', description: 'Only this outlet', maxChars: 100 },
  since: { type: 'date', description: 'From this day on: 2025-06-02, or a month: 2025-06' },
  until: {
    type: 'date',
    description: 'Up to this day: 2025-08-19, or a month: 2025-08',
    monthMeans: 'last day',
  },
} as const;

/** Picks the filters out of a command's input. Throws `InputError` when `since` is after `until`. */
export function readFilters({ outlet, since, until }: Filters): Filters {
  if (since !== undefined && until !== undefined && since > until)
    throw refusal('bad-span', { since, until });
  return { outlet, since, until };
}

/** Outlets of the corpus that start with, then contain, what is typed; the ones with most articles first. */
export const completeOutlet: Complete = (typed, { library }) => {
  const wanted = foldOutlet(typed);
  const starting: Choice[] = [];
  const containing: Choice[] = [];
  for (const { choice, folded } of outletsOf(library)) {
    const at = folded.indexOf(wanted);
    if (at === 0) starting.push(choice);
    else if (at > 0) containing.push(choice);
  }
  return [...starting, ...containing];
};

interface KnownOutlet {
  readonly choice: Choice;
  readonly folded: string;
}

const knownOutlets = new WeakMap<Library, readonly KnownOutlet[]>();

/** With most articles first; worked out once for a library, which never changes. */
function outletsOf(library: Library): readonly KnownOutlet[] {
  const known = knownOutlets.get(library);
  if (known !== undefined) return known;
  const counts = new Map<string, number>();
  for (const { article } of library.articles)
    if (article.outlet !== null) counts.set(article.outlet, (counts.get(article.outlet) ?? 0) + 1);
  const outlets = [...counts]
    .sort(([a, n], [b, m]) => m - n || a.localeCompare(b, 'en'))
    .map(([outlet]) => ({ choice: { name: outlet, value: outlet }, folded: foldOutlet(outlet) }));
  knownOutlets.set(library, outlets);
  return outlets;
}
