// What another process may have changed → a short text for each subject, another one afterwards.

import type { Database } from './database.js';
import { countRows, toCount } from './database.js';

/** Compared with earlier ones; what they say is nobody's business. */
export interface StoreMarks {
  /** Pages that came by feed or address. */
  readonly pages: string;
  /** What operators have hidden and corrected. */
  readonly decisions: string;
  /** Runs of reindexing that a person asked for, and that are done. */
  readonly runs: string;
}

/** Costs a look at every page's row, not at its text. */
export async function readMarks(db: Database): Promise<StoreMarks> {
  const [pages, hidden, corrections, run] = await Promise.all([
    db
      .selectFrom('pages')
      .select(({ fn }) => [countRows, fn.max('fetchedAt').as('fetched'), fn.max('removedAt').as('removed')])
      .executeTakeFirst(),
    db
      .selectFrom('hiddenArticles')
      .select(({ fn }) => [countRows, fn.max('hiddenAt').as('last')])
      .executeTakeFirst(),
    db
      .selectFrom('corrections')
      .select(({ fn }) => [countRows, fn.max('id').as('last')])
      .executeTakeFirst(),
    db
      .selectFrom('reindexRuns')
      .select(({ fn }) => fn.max('id').as('last'))
      .where('state', '=', 'done')
      .where('startedBy', 'not like', '%"platform":"program"%')
      .executeTakeFirst(),
  ]);
  return {
    pages: `${toCount(pages)} ${pages?.fetched} ${pages?.removed}`,
    decisions: `${toCount(hidden)} ${hidden?.last} ${toCount(corrections)} ${corrections?.last}`,
    runs: String(run?.last),
  };
}
