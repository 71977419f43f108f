// What is stored about the people who use the bot: their Discord id beside what they decided as operators, and where they asked
// for digests in direct messages; nothing else.

import { countRows, type Database, toCount } from './database.js';
import type { StoredRunStarter } from './reindex-runs.js';

/** How often a person's id stands beside something, by what it is. A new column with an id belongs here. */
export interface PersonData {
  readonly feedsAdded: number;
  readonly reindexRunsStarted: number;
  readonly articlesHidden: number;
  readonly correctionsMade: number;
  /** Digests to the person's direct messages. */
  readonly directSubscriptions: number;
}

export interface PeopleDataStore {
  count(userId: string): Promise<PersonData>;
  /**
   * Takes the id off everything, all or nothing; the decisions stay, digests to direct messages end. What it had stood beside.
   */
  forget(userId: string): Promise<PersonData>;
}

export function createPeopleDataStore(db: Database): PeopleDataStore {
  return {
    async count(userId) {
      const [feeds, hidden, corrections, subscriptions] = await Promise.all([
        db.selectFrom('feeds').select(countRows).where('addedBy', '=', userId).executeTakeFirst(),
        db.selectFrom('hiddenArticles').select(countRows).where('hiddenBy', '=', userId).executeTakeFirst(),
        db.selectFrom('corrections').select(countRows).where('correctedBy', '=', userId).executeTakeFirst(),
        db.selectFrom('subscriptions').select(countRows).where('userId', '=', userId).executeTakeFirst(),
      ]);
      return {
        feedsAdded: toCount(feeds),
        reindexRunsStarted: (await listRunsOf(db, userId)).length,
        articlesHidden: toCount(hidden),
        correctionsMade: toCount(corrections),
        directSubscriptions: toCount(subscriptions),
      };
    },
    forget: (userId) =>
      db.transaction().execute(async (transaction) => {
        const feeds = await transaction
          .updateTable('feeds')
          .set({ addedBy: null })
          .where('addedBy', '=', userId)
          .executeTakeFirstOrThrow();
        const hidden = await transaction
          .updateTable('hiddenArticles')
          .set({ hiddenBy: null })
          .where('hiddenBy', '=', userId)
          .executeTakeFirstOrThrow();
        const corrections = await transaction
          .updateTable('corrections')
          .set({ correctedBy: null })
          .where('correctedBy', '=', userId)
          .executeTakeFirstOrThrow();
        const subscriptions = await transaction
          .deleteFrom('subscriptions')
          .where('userId', '=', userId)
          .executeTakeFirstOrThrow();
        const runs = await listRunsOf(transaction, userId);
        for (const { id, starter } of runs)
          await transaction
            .updateTable('reindexRuns')
            .set({ startedBy: JSON.stringify({ ...starter, id: null }) })
            .where('id', '=', id)
            .execute();
        return {
          feedsAdded: Number(feeds.numUpdatedRows),
          reindexRunsStarted: runs.length,
          articlesHidden: Number(hidden.numUpdatedRows),
          correctionsMade: Number(corrections.numUpdatedRows),
          directSubscriptions: Number(subscriptions.numDeletedRows),
        };
      }),
  };
}

/** The history is short, and who started a run is JSON, which the two databases search differently. */
async function listRunsOf(
  db: Database,
  userId: string,
): Promise<readonly { readonly id: number; readonly starter: StoredRunStarter }[]> {
  const rows = await db.selectFrom('reindexRuns').select(['id', 'startedBy']).execute();
  return rows
    .map(({ id, startedBy }) => ({ id, starter: JSON.parse(startedBy) as StoredRunStarter }))
    .filter(({ starter }) => starter.id === userId);
}
