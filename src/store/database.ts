// The database as the repositories see it: the same queries whichever one is behind it.

import { type Kysely, sql } from 'kysely';
import type { Schema } from './schema.js';

export type Database = Kysely<Schema>;

/** Rows per statement: SQLite takes at most 32,766 parameters, and a turn of the event loop should stay short. */
export const rowsPerStatement = 50;

/** A list in parts of at most `size`, in order; none for an empty list. */
export function* inParts<Item>(items: readonly Item[], size: number = rowsPerStatement): Generator<Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}

/** What to select to count rows; `toCount` reads it. */
export const countRows = sql<number | string>`count(*)`.as('count');

/** PostgreSQL counts in 64 bits and hands that over as text. */
export function toCount(row: { readonly count: string | number } | undefined): number {
  return Number(row?.count ?? 0);
}
