// Slots that are ready → claimed by one worker for a while → what became of them. A worker that lost its claim changes nothing.

import { type Selectable, sql } from 'kysely';
import type { Subscription } from '../model/subscription.js';
import { type Database, toCount } from './database.js';
import { type DigestSlot, type MessagePlace, type SlotState, toDigestSlot } from './digest-slots.js';
import type { DialectName } from './migrations/portable.js';
import type { DigestSlotTable } from './schema.js';
import { toSubscription } from './subscriptions.js';

/** A digest that is fixed to the letter: nothing of it changes any more, however often it is tried. */
export interface FixedDigest {
  /** Bodies of messages, plain data, in the order they are sent. */
  readonly messages: readonly unknown[];
  readonly articleIds: readonly string[];
  readonly upToSeq: number;
  readonly libraryVersion: string;
}

export interface ClaimedSlot extends DigestSlot {
  readonly subscription: Subscription;
  /** The channel of a member's direct messages, once it is known. */
  readonly memberChannelId: string | null;
  readonly createdAt: string;
  /** Null before it is composed. */
  readonly messages: readonly unknown[] | null;
  /** When the first message that is not confirmed was, perhaps, sent; null when it surely was not. */
  readonly maybeSentAt: string | null;
}

/** Who works on a slot, and until when nobody else may. */
export interface Lease {
  /** The worker, a UUID. */
  readonly worker: string;
  /** Which of its claims: what it took up under an earlier one is another's, even if it has taken it up again itself. */
  readonly claim: number;
  readonly until: Date;
}

export interface Claim {
  readonly slots: readonly ClaimedSlot[];
  /** How many workers hold leases, this one included: they share what Discord allows. */
  readonly workers: number;
}

/** Each of the methods that take a lease says whether it is still held; nothing has changed where it is not. */
export interface DigestOutbox {
  /** Claims slots that are ready and that nobody holds: each server's first, then each server's second, and so on. */
  claim(lease: Lease, now: Date, limit: number): Promise<Claim>;
  /** Notes, before the next message is sent, that it may have been; with the digest when it has just been composed. */
  noteSending(slotId: number, lease: Lease, at: Date, composed: FixedDigest | null): Promise<boolean>;
  /** Notes where a message stands; with the last the slot is sent, and what it told counts as told. */
  confirm(slotId: number, lease: Lease, place: MessagePlace, at: Date): Promise<boolean>;
  /** Notes that there was nothing to send; what arrived up to `upToSeq` counts as told. */
  finishEmpty(slotId: number, lease: Lease, digest: FixedDigest, at: Date): Promise<boolean>;
  /** Gives a slot up without a word: what it would have told comes with the next. */
  skip(slotId: number, lease: Lease, reason: string, at: Date): Promise<boolean>;
  /** Gives it back, to be tried again. */
  retry(slotId: number, lease: Lease, again: Retry): Promise<boolean>;
  /** Stops slot and subscription until somebody or something changes. */
  park(
    slotId: number,
    lease: Lease,
    why: { readonly reason: string; readonly isSurelyUnsent: boolean; readonly at: Date },
  ): Promise<boolean>;
  /** Remembers the channel of a member's direct messages. */
  saveMemberChannel(subscriptionId: number, channelId: string): Promise<void>;
  /** Ends the leases of one worker, or of all (null): for a store that one process uses, at its start. */
  release(worker: string | null): Promise<void>;
}

export interface Retry {
  readonly at: Date;
  /** In words for a moderator. */
  readonly reason: string;
  /** Whether Discord has refused the message last tried, or none was. */
  readonly isSurelyUnsent: boolean;
  /** How often it was tried in vain by now. */
  readonly attempts: number;
}

export function createDigestOutbox(db: Database, dialect: DialectName): DigestOutbox {
  /** Changes the slot while the lease is held and the slot is open. */
  const change = async (
    on: Database,
    slotId: number,
    lease: Lease,
    set: Partial<Selectable<DigestSlotTable>>,
  ): Promise<boolean> => {
    const { numUpdatedRows } = await on
      .updateTable('digestSlots')
      .set(set)
      .where('id', '=', slotId)
      .where('leaseOwner', '=', ownerOf(lease))
      .where('finishedAt', 'is', null)
      .executeTakeFirstOrThrow();
    return numUpdatedRows > 0n;
  };

  return {
    claim: (lease, now, limit) =>
      db.transaction().execute(async (transaction) => {
        const at = now.toISOString();
        const ids = await listReady(transaction, dialect, at, limit);
        if (ids.length > 0)
          await transaction
            .updateTable('digestSlots')
            .set({ leaseOwner: ownerOf(lease), leaseUntil: lease.until.toISOString() })
            .where('id', 'in', ids)
            .execute();
        return {
          slots: ids.length === 0 ? [] : await readClaimed(transaction, ids),
          workers: Math.max(1, await countWorkers(transaction, at)),
        };
      }),
    noteSending: (slotId, lease, at, composed) =>
      change(db, slotId, lease, {
        maybeSentAt: at.toISOString(),
        leaseUntil: lease.until.toISOString(),
        ...(composed === null ? {} : { state: 'composed', ...toColumns(composed) }),
      }),
    confirm: (slotId, lease, place, at) =>
      db.transaction().execute(async (transaction) => {
        const slot = await transaction
          .selectFrom('digestSlots')
          .select(['subscriptionId', 'messages', 'places', 'upToSeq'])
          .where('id', '=', slotId)
          .executeTakeFirst();
        if (slot === undefined) return false;
        const places = [...(JSON.parse(slot.places) as MessagePlace[]), place];
        const isLast = places.length >= (JSON.parse(slot.messages ?? '[]') as unknown[]).length;
        const isHeld = await change(transaction, slotId, lease, {
          places: JSON.stringify(places),
          maybeSentAt: null,
          leaseUntil: lease.until.toISOString(),
          ...(isLast ? finished('sent', null, at) : {}),
        });
        if (isHeld && isLast) {
          await noteTold(transaction, slot.subscriptionId, slot.upToSeq);
          // Should it stop one day, that is news again.
          await transaction
            .updateTable('subscriptions')
            .set({ isParkTold: 0 })
            .where('id', '=', slot.subscriptionId)
            .where('isParkTold', '=', 1)
            .execute();
        }
        return isHeld;
      }),
    finishEmpty: (slotId, lease, digest, at) =>
      db.transaction().execute(async (transaction) => {
        const { messages: _, ...columns } = toColumns(digest);
        const isHeld = await change(transaction, slotId, lease, {
          ...columns,
          ...finished('empty', null, at),
        });
        const slot = await transaction
          .selectFrom('digestSlots')
          .select('subscriptionId')
          .where('id', '=', slotId)
          .executeTakeFirst();
        if (isHeld && slot !== undefined) await noteTold(transaction, slot.subscriptionId, digest.upToSeq);
        return isHeld;
      }),
    skip: (slotId, lease, reason, at) =>
      change(db, slotId, lease, { ...finished('skipped', reason, at), articleIds: null }),
    retry: (slotId, lease, { at, reason, isSurelyUnsent, attempts }) =>
      change(db, slotId, lease, {
        nextTryAt: at.toISOString(),
        reason,
        attempts,
        leaseOwner: null,
        leaseUntil: null,
        ...(isSurelyUnsent ? { maybeSentAt: null } : {}),
      }),
    park: (slotId, lease, { reason, isSurelyUnsent, at }) =>
      db.transaction().execute(async (transaction) => {
        const isHeld = await change(transaction, slotId, lease, {
          state: 'parked',
          reason,
          leaseOwner: null,
          leaseUntil: null,
          ...(isSurelyUnsent ? { maybeSentAt: null } : {}),
        });
        if (isHeld)
          await transaction
            .updateTable('subscriptions')
            .set({ parkedBecause: reason, parkedAt: at.toISOString() })
            .where('id', '=', (where) =>
              where.selectFrom('digestSlots').select('subscriptionId').where('digestSlots.id', '=', slotId),
            )
            .execute();
        return isHeld;
      }),
    async saveMemberChannel(subscriptionId, channelId) {
      await db.updateTable('subscriptions').set({ channelId }).where('id', '=', subscriptionId).execute();
    },
    async release(worker) {
      const held = db
        .updateTable('digestSlots')
        .set({ leaseOwner: null, leaseUntil: null })
        .where('finishedAt', 'is', null);
      await (worker === null
        ? held.where('leaseOwner', 'is not', null)
        : held.where('leaseOwner', 'like', `${worker}.%`)
      ).execute();
    },
  };
}

function ownerOf({ worker, claim }: Lease): string {
  return `${worker}.${claim}`;
}

/** Length of a UUID. */
const workerChars = 36;

function toColumns({ messages, articleIds, upToSeq, libraryVersion }: FixedDigest) {
  return {
    messages: JSON.stringify(messages),
    articleIds: JSON.stringify(articleIds),
    upToSeq,
    libraryVersion,
  };
}

function finished(state: SlotState, reason: string | null, at: Date) {
  return {
    state,
    reason,
    messages: null,
    leaseOwner: null,
    leaseUntil: null,
    finishedAt: at.toISOString(),
  };
}

async function noteTold(db: Database, subscriptionId: number, upToSeq: number | null): Promise<void> {
  await db
    .updateTable('subscriptions')
    .set({ deliveredUpTo: upToSeq ?? 0 })
    .where('id', '=', subscriptionId)
    .where('deliveredUpTo', '<', upToSeq ?? 0)
    .execute();
}

/**
 * Ids in the order of fairness. On PostgreSQL rows that another worker is claiming at this moment are passed over; SQLite has
 * one writer at a time.
 */
async function listReady(db: Database, dialect: DialectName, at: string, limit: number): Promise<number[]> {
  const skip = dialect === 'postgres' ? sql`for update of s skip locked` : sql``;
  const { rows } = await sql<{ id: number }>`
    select s.id from digest_slots s
    join (
      select ready.id as ready_id, row_number() over (partition by ready.party order by ready.due_at, ready.id) as turn
      from digest_slots ready
      where ready.finished_at is null and ready.state <> 'parked' and ready.next_try_at <= ${at}
        and (ready.lease_until is null or ready.lease_until < ${at})
        and ready.party not in (select guild_id from departed_guilds)
    ) r on r.ready_id = s.id
    where s.finished_at is null and s.state <> 'parked' and s.next_try_at <= ${at}
      and (s.lease_until is null or s.lease_until < ${at})
    order by r.turn, s.due_at, s.id
    limit ${limit} ${skip}`.execute(db);
  return rows.map(({ id }) => id);
}

async function readClaimed(db: Database, ids: readonly number[]): Promise<readonly ClaimedSlot[]> {
  const slots = await db.selectFrom('digestSlots').selectAll().where('id', 'in', ids).execute();
  const subscriptions = await db
    .selectFrom('subscriptions')
    .selectAll()
    .where(
      'id',
      'in',
      slots.map(({ subscriptionId }) => subscriptionId),
    )
    .execute();
  return ids.flatMap((id) => {
    const slot = slots.find((one) => one.id === id);
    const row = subscriptions.find((one) => one.id === slot?.subscriptionId);
    if (slot === undefined || row === undefined) return [];
    return {
      ...toDigestSlot(slot),
      subscription: toSubscription(row),
      memberChannelId: row.userId === null ? null : row.channelId,
      createdAt: slot.createdAt,
      messages: slot.messages === null ? null : (JSON.parse(slot.messages) as readonly unknown[]),
      maybeSentAt: slot.maybeSentAt,
    };
  });
}

async function countWorkers(db: Database, at: string): Promise<number> {
  const row = await db
    .selectFrom('digestSlots')
    .select(sql<number | string>`count(distinct substr(lease_owner, 1, ${sql.lit(workerChars)}))`.as('count'))
    .where('finishedAt', 'is', null)
    .where('leaseUntil', '>=', at)
    .executeTakeFirst();
  return toCount(row);
}
