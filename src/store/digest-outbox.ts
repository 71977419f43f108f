// Slots that are ready → claimed by one worker for a while → what became of them. A worker that lost its claim changes nothing.

import type { Selectable } from 'kysely';
import { type ClaimedSlot, countWorkers, listReady, readClaimed } from './claimable-slots.js';
import type { Database } from './database.js';
import type { MessagePlace, SlotState } from './digest-slots.js';
import type { DialectName } from './migrations/portable.js';
import type { DigestSlotTable } from './schema.js';

export type { ClaimedSlot };

/** A digest that is fixed to the letter: nothing of it changes any more, however often it is tried. */
export interface FixedDigest {
  /** Bodies of messages, plain data, in the order they are sent. */
  readonly messages: readonly unknown[];
  readonly articleIds: readonly string[];
  readonly upToSeq: number;
  readonly libraryVersion: string;
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
  /**
   * Claims slots that are ready and that nobody holds: each server's first, then each server's second, and so on. Not those among
   * `inHand` whose lease has run out (the clock was put forward, say): the worker that asks is still at them.
   */
  claim(lease: Lease, now: Date, limit: number, inHand: readonly number[]): Promise<Claim>;
  /** Notes, before the next message is sent, that it may have been; with the digest when it has just been composed. */
  noteSending(slotId: number, lease: Lease, at: Date, composed: FixedDigest | null): Promise<boolean>;
  /** Notes where a message stands; with the last the slot is sent, and what it told counts as told. */
  confirm(slotId: number, lease: Lease, place: MessagePlace, at: Date): Promise<boolean>;
  /** Notes that there was nothing to send; what arrived up to `upToSeq` counts as told. */
  finishEmpty(slotId: number, lease: Lease, digest: FixedDigest, at: Date): Promise<boolean>;
  /** Ends a slot of which the first messages are out, and the others never will be; what it would have told counts as told. */
  finishPartly(slotId: number, lease: Lease, reason: string, at: Date): Promise<boolean>;
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

  /** Ends a slot; what it tells counts as told. */
  const finish = (
    slotId: number,
    lease: Lease,
    set: Partial<Selectable<DigestSlotTable>>,
  ): Promise<boolean> =>
    db.transaction().execute(async (transaction) => {
      const isHeld = await change(transaction, slotId, lease, set);
      const slot = await transaction
        .selectFrom('digestSlots')
        .select(['subscriptionId', 'upToSeq'])
        .where('id', '=', slotId)
        .executeTakeFirst();
      if (isHeld && slot !== undefined) await noteTold(transaction, slot.subscriptionId, slot.upToSeq);
      return isHeld;
    });

  return {
    claim: (lease, now, limit, inHand) =>
      db.transaction().execute(async (transaction) => {
        const at = now.toISOString();
        const ids = await listReady(transaction, dialect, { at, limit, inHand });
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
    finishEmpty: (slotId, lease, digest, at) => {
      const { messages: _, ...columns } = toColumns(digest);
      return finish(slotId, lease, { ...columns, ...finished('empty', null, at) });
    },
    finishPartly: (slotId, lease, reason, at) => finish(slotId, lease, finished('sent', reason, at)),
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
