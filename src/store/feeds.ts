// Feeds that are read, how they are, and what became of their items.

import { type Database, inParts } from './database.js';

/** What changes with every reading of a feed. Instants are ISO-8601 UTC. */
export interface FeedState {
  readonly title: string | null;
  readonly etag: string | null;
  /** The header as the server sent it. */
  readonly lastModified: string | null;
  readonly nextDueAt: string;
  readonly lastOkAt: string | null;
  /** In plain words; null after a reading that went well. */
  readonly lastError: string | null;
  readonly lastErrorAt: string | null;
  /** Failed readings since the last that went well. */
  readonly failures: number;
  /** Items that became pages, since the feed was added. */
  readonly itemsTaken: number;
}

export interface Feed extends FeedState {
  readonly id: number;
  readonly url: string;
  /** Discord id of the operator who added it; null for whoever sits at the terminal, and when that person asked to be forgotten. */
  readonly addedBy: string | null;
  readonly addedAt: string;
}

export interface NewFeed {
  readonly url: string;
  readonly title: string | null;
  readonly addedBy: string | null;
  readonly addedAt: string;
  readonly nextDueAt: string;
}

export type FeedItemState = 'taken' | 'skipped' | 'failed';

export interface FeedItem {
  /** Its guid or canonical address, as whoever reads feeds tells items apart; unique within the feed. */
  readonly key: string;
  readonly state: FeedItemState;
  /** Why it was skipped or failed; null when it was taken. */
  readonly reason: string | null;
  /** The page it became; null for none. */
  readonly pageName: string | null;
  readonly attempts: number;
  readonly seenAt: string;
}

export interface FeedStore {
  /** Adds a feed. One with this address that is there already comes back unchanged, with `isNew` false. */
  add(feed: NewFeed): Promise<{ readonly feed: Feed; readonly isNew: boolean }>;
  /** Forgets a feed and its items; false when there was none. Pages made of it stay. */
  remove(id: number): Promise<boolean>;
  find(id: number): Promise<Feed | null>;
  findByUrl(url: string): Promise<Feed | null>;
  /** In the order they were added. */
  list(): Promise<readonly Feed[]>;
  /** Feeds due at that instant, the longest due first. */
  listDue(at: Date, limit: number): Promise<readonly Feed[]>;
  /** Changes what is given and leaves the rest; a feed that was removed meanwhile is left alone. */
  update(id: number, changes: Partial<FeedState>): Promise<void>;
  /** Gives a feed another address, unless another feed has it; whether it has it now. What is known of its items stays. */
  move(id: number, url: string): Promise<boolean>;
  /** Those of the keys that are known, by key. */
  findItems(feedId: number, keys: readonly string[]): Promise<ReadonlyMap<string, FeedItem>>;
  /** Adds or replaces items by key, all or none. */
  saveItems(feedId: number, items: readonly FeedItem[]): Promise<void>;
  /** The items of a feed that were seen last, newest first. */
  listItems(feedId: number, limit: number): Promise<readonly FeedItem[]>;
  /** Forgets items that were last seen before that instant; how many those were. */
  purgeItems(before: Date): Promise<number>;
}

export function createFeedStore(db: Database): FeedStore {
  const findBy = async (column: 'id' | 'url', value: number | string): Promise<Feed | null> =>
    (await db.selectFrom('feeds').selectAll().where(column, '=', value).executeTakeFirst()) ?? null;
  return {
    async add(feed) {
      const { numInsertedOrUpdatedRows: added } = await db
        .insertInto('feeds')
        .values({ ...feed, failures: 0, itemsTaken: 0 })
        .onConflict((conflict) => conflict.column('url').doNothing())
        .executeTakeFirstOrThrow();
      const saved = await db
        .selectFrom('feeds')
        .selectAll()
        .where('url', '=', feed.url)
        .executeTakeFirstOrThrow();
      return { feed: saved, isNew: Number(added ?? 0) > 0 };
    },
    async remove(id) {
      const { numDeletedRows } = await db.deleteFrom('feeds').where('id', '=', id).executeTakeFirstOrThrow();
      return numDeletedRows > 0n;
    },
    find: (id) => findBy('id', id),
    findByUrl: (url) => findBy('url', url),
    list: () => db.selectFrom('feeds').selectAll().orderBy('id').execute(),
    listDue: (at, limit) =>
      db
        .selectFrom('feeds')
        .selectAll()
        .where('nextDueAt', '<=', at.toISOString())
        .orderBy('nextDueAt')
        .orderBy('id')
        .limit(limit)
        .execute(),
    async update(id, changes) {
      if (Object.keys(changes).length === 0) return;
      await db.updateTable('feeds').set(changes).where('id', '=', id).execute();
    },
    async move(id, url) {
      const { numUpdatedRows } = await db
        .updateTable('feeds')
        .set({ url })
        .where('id', '=', id)
        .where(({ not, exists, selectFrom }) =>
          not(exists(selectFrom('feeds as others').select('others.id').where('others.url', '=', url))),
        )
        .executeTakeFirstOrThrow();
      return numUpdatedRows > 0n;
    },
    async findItems(feedId, keys) {
      const found = new Map<string, FeedItem>();
      for (const part of inParts(keys)) {
        const rows = await db
          .selectFrom('feedItems')
          .selectAll()
          .where('feedId', '=', feedId)
          .where('itemKey', 'in', part)
          .execute();
        for (const row of rows) found.set(row.itemKey, toItem(row));
      }
      return found;
    },
    async saveItems(feedId, items) {
      if (items.length === 0) return;
      await db.transaction().execute(async (transaction) => {
        for (const { key, ...item } of items) {
          const row = { feedId, itemKey: key, ...item };
          await transaction
            .insertInto('feedItems')
            .values(row)
            .onConflict((conflict) => conflict.columns(['feedId', 'itemKey']).doUpdateSet(row))
            .execute();
        }
      });
    },
    async listItems(feedId, limit) {
      const rows = await db
        .selectFrom('feedItems')
        .selectAll()
        .where('feedId', '=', feedId)
        .orderBy('seenAt', 'desc')
        .orderBy('itemKey')
        .limit(limit)
        .execute();
      return rows.map(toItem);
    },
    async purgeItems(before) {
      const { numDeletedRows } = await db
        .deleteFrom('feedItems')
        .where('seenAt', '<', before.toISOString())
        .executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },
  };
}

function toItem({ itemKey: key, state, reason, pageName, attempts, seenAt }: FeedItemRow): FeedItem {
  return { key, state: state as FeedItemState, reason, pageName, attempts, seenAt };
}

type FeedItemRow = Omit<FeedItem, 'key' | 'state'> & { readonly itemKey: string; readonly state: string };
