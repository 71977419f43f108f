// The outbox of digests as its readers see it: which were due, what became of them, and where they stand.

import type { Selectable } from 'kysely';
import { countRows, type Database, toCount } from './database.js';
import type { DigestSlotTable } from './schema.js';

/**
 * Open: `due` (not composed), `composed` (fixed to the letter), `parked` (cannot be delivered, or nobody can tell whether it
 * was). Finished: `sent`, `empty` (nothing new, nothing sent), `skipped` (what it told comes with the next).
 */
export type SlotState = 'due' | 'composed' | 'parked' | 'sent' | 'empty' | 'skipped';

/** Where a message of a digest stands, or stood when it was sent. */
export interface MessagePlace {
  /** Of a forum's post: the post itself, whose first message bears the same id. */
  readonly channelId: string;
  /** Null for a message that was gone before its id was known. */
  readonly messageId: string | null;
}

export interface DigestSlot {
  readonly id: number;
  readonly subscriptionId: number;
  /** Random text that each of its messages carries. */
  readonly key: string;
  /** ISO-8601 UTC. */
  readonly dueAt: string;
  /** Whether somebody asked for it, whatever the hour. */
  readonly isAsked: boolean;
  readonly state: SlotState;
  /** Why it is not sent, or was skipped, in words for a moderator; null otherwise. */
  readonly reason: string | null;
  /** Null before it is composed, and for skipped ones. */
  readonly articleIds: readonly string[] | null;
  readonly upToSeq: number | null;
  readonly libraryVersion: string | null;
  readonly places: readonly MessagePlace[];
  /** How often it was tried in vain. */
  readonly attempts: number;
  readonly nextTryAt: string;
  /** Null while it is open. */
  readonly finishedAt: string | null;
}

export interface OpenDigests {
  readonly waiting: number;
  readonly parked: number;
  /** 0 when none waits. */
  readonly oldestMs: number;
}

export interface DigestSlotStore {
  /** The newest digests of a subscription, newest first. */
  list(subscriptionId: number, limit: number): Promise<readonly DigestSlot[]>;
  /** The one that is not finished; null when there is none. */
  findOpen(subscriptionId: number): Promise<DigestSlot | null>;
  /** The digests, newest first, that told of an article or folded it into another, by any of its ids; `sent`, or about to be. */
  listTelling(subscriptionId: number, articleIds: readonly string[]): Promise<readonly DigestSlot[]>;
  /** By the key that its messages carry. */
  findByKey(key: string): Promise<DigestSlot | null>;
  /** How many are due and not finished, and since when the oldest of those that are not parked is. */
  countOpen(now: Date): Promise<OpenDigests>;
  /** Deletes what was finished before that instant; how many those were. */
  purgeFinished(before: Date): Promise<number>;
}

export function createDigestSlotStore(db: Database): DigestSlotStore {
  const select = () => db.selectFrom('digestSlots').selectAll();
  return {
    async list(subscriptionId, limit) {
      const rows = await select()
        .where('subscriptionId', '=', subscriptionId)
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(toDigestSlot);
    },
    async findOpen(subscriptionId) {
      const row = await select()
        .where('subscriptionId', '=', subscriptionId)
        .where('finishedAt', 'is', null)
        .executeTakeFirst();
      return row === undefined ? null : toDigestSlot(row);
    },
    async listTelling(subscriptionId, articleIds) {
      const rows = await select()
        .where('subscriptionId', '=', subscriptionId)
        .where((where) =>
          // Ids are letters and digits, so this finds whole ids, and on either database.
          where.or(articleIds.map((id) => where('articleIds', 'like', `%"${id}"%`))),
        )
        .orderBy('id', 'desc')
        .execute();
      return rows.map(toDigestSlot);
    },
    async findByKey(key) {
      const row = await select().where('slotKey', '=', key).executeTakeFirst();
      return row === undefined ? null : toDigestSlot(row);
    },
    async countOpen(now) {
      const rows = await db
        .selectFrom('digestSlots')
        .select(({ fn }) => ['state', countRows, fn.min('dueAt').as('oldest')])
        .where('finishedAt', 'is', null)
        .groupBy('state')
        .execute();
      const [parked, waiting] = [true, false].map((isParked) =>
        rows.filter(({ state }) => (state === 'parked') === isParked),
      );
      const sum = (of: typeof rows = []) => of.reduce((total, row) => total + toCount(row), 0);
      const oldest = (waiting ?? []).map((row) => Date.parse(row.oldest));
      return {
        waiting: sum(waiting),
        parked: sum(parked),
        oldestMs: Math.max(0, ...oldest.map((dueAtMs) => now.getTime() - dueAtMs)),
      };
    },
    async purgeFinished(before) {
      const { numDeletedRows } = await db
        .deleteFrom('digestSlots')
        .where('finishedAt', '<', before.toISOString())
        .executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },
  };
}

export function toDigestSlot(row: Selectable<DigestSlotTable>): DigestSlot {
  return {
    id: row.id,
    subscriptionId: row.subscriptionId,
    key: row.slotKey,
    dueAt: row.dueAt,
    isAsked: row.isAsked === 1,
    state: row.state as SlotState,
    reason: row.reason,
    articleIds: row.articleIds === null ? null : (JSON.parse(row.articleIds) as readonly string[]),
    upToSeq: row.upToSeq,
    libraryVersion: row.libraryVersion,
    places: JSON.parse(row.places) as readonly MessagePlace[],
    attempts: row.attempts,
    nextTryAt: row.nextTryAt,
    finishedAt: row.finishedAt,
  };
}
