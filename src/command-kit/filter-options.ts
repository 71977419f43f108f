// The filters outlet, since and until, the same in every command that has them.

import type { Filters } from '../answer/filters.js';
import { foldOutlet } from '../answer/filters.js';
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
  const counts = new Map<string, number>();
  for (const { article } of library.articles)
    if (article.outlet !== null) counts.set(article.outlet, (counts.get(article.outlet) ?? 0) + 1);
  const wanted = foldOutlet(typed);
  return [...counts]
    .map(([outlet, count]) => ({ outlet, count, at: foldOutlet(outlet).indexOf(wanted) }))
    .filter(({ at }) => at >= 0)
    .sort(
      (a, b) =>
        Math.sign(a.at) - Math.sign(b.at) || b.count - a.count || a.outlet.localeCompare(b.outlet, 'en'),
    )
    .map(({ outlet }): Choice => ({ name: outlet, value: outlet }));
};
