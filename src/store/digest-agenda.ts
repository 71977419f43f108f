// Which subscriptions are due → slots in the outbox, one open slot for a subscription at a time.

import type { Subscription } from '../model/subscription.js';
import type { Database } from './database.js';
import { inParts } from './database.js';
import { toSubscription } from './subscriptions.js';

export interface DueSubscription {
  readonly subscription: Subscription;
  /** ISO-8601 UTC. */
  readonly dueAt: string;
}

export interface NewSlot {
  readonly subscriptionId: number;
  /** Server, or member: between these the outbox is fair. */
  readonly party: string;
  readonly key: string;
  readonly dueAt: Date;
  readonly isAsked: boolean;
}

/** What becomes of a subscription that was due: its next time, and a slot unless it was only put off. */
export interface Opening {
  /** `dueAt` as it was listed. Whoever finds it changed leaves it alone: another process was faster. */
  readonly due: DueSubscription;
  /** Null where arrivals decide. */
  readonly nextDueAt: Date | null;
  readonly slot: NewSlot | null;
}

export interface DigestAgenda {
  /**
   * Subscriptions whose time has come, longest first; without those that are paused, parked, of a server that removed the bot,
   * or whose last digest is still open.
   */
  listDue(now: Date, limit: number): Promise<readonly DueSubscription[]>;
  /** Opens the slots and sets the next times, all or nothing. How many slots are new. */
  open(openings: readonly Opening[], at: Date): Promise<number>;
  /** Opens a slot that somebody asks for now. False when one is open already; it comes as soon as can be then. */
  ask(slot: NewSlot, at: Date): Promise<boolean>;
  /** Makes due what waits for arrivals, where there is something new. How many subscriptions those are. */
  wakeImmediate(at: Date): Promise<number>;
  /** When digests were sent to a subscription since then, in order; asked-for ones are not counted. */
  listSentSince(subscriptionId: number, since: Date): Promise<readonly string[]>;
}

export function createDigestAgenda(db: Database): DigestAgenda {
  return {
    async listDue(now, limit) {
      const rows = await db
        .selectFrom('subscriptions')
        .selectAll()
        .where('nextDueAt', '<=', now.toISOString())
        .where('pausedAt', 'is', null)
        .where('parkedBecause', 'is', null)
        .where(({ not, or, exists, selectFrom }) =>
          not(
            or([
              exists(
                selectFrom('digestSlots')
                  .select('digestSlots.id')
                  .whereRef('digestSlots.subscriptionId', '=', 'subscriptions.id')
                  .where('finishedAt', 'is', null),
              ),
              exists(
                selectFrom('departedGuilds')
                  .select('departedAt')
                  .whereRef('departedGuilds.guildId', '=', 'subscriptions.guildId'),
              ),
            ]),
          ),
        )
        .orderBy('nextDueAt')
        .limit(limit)
        .execute();
      return rows.flatMap(({ nextDueAt, ...row }) =>
        nextDueAt === null ? [] : [{ subscription: toSubscription(row), dueAt: nextDueAt }],
      );
    },
    open: (openings, at) =>
      db.transaction().execute(async (transaction) => {
        let opened = 0;
        for (const part of inParts(openings)) {
          const slots = part.flatMap(({ slot }) => (slot === null ? [] : [slot]));
          if (slots.length > 0) opened += await insertSlots(transaction, slots, at);
          for (const { due, nextDueAt } of part)
            await transaction
              .updateTable('subscriptions')
              .set({ nextDueAt: nextDueAt?.toISOString() ?? null })
              .where('id', '=', due.subscription.id)
              .where('nextDueAt', '=', due.dueAt)
              .execute();
        }
        return opened;
      }),
    async ask(slot, at) {
      if ((await insertSlots(db, [slot], at)) > 0) return true;
      await db
        .updateTable('digestSlots')
        .set({ nextTryAt: at.toISOString(), isAsked: 1 })
        .where('subscriptionId', '=', slot.subscriptionId)
        .where('finishedAt', 'is', null)
        .execute();
      return false;
    },
    async wakeImmediate(at) {
      const { numUpdatedRows } = await db
        .updateTable('subscriptions')
        .set({ nextDueAt: at.toISOString() })
        .where('cadence', '=', 'immediate')
        .where('nextDueAt', 'is', null)
        .where('pausedAt', 'is', null)
        .where('parkedBecause', 'is', null)
        .where(({ eb, selectFrom }) =>
          eb(
            'deliveredUpTo',
            '<',
            selectFrom('arrivals').select('arrivals.id').orderBy('arrivals.id', 'desc').limit(1),
          ),
        )
        .executeTakeFirstOrThrow();
      return Number(numUpdatedRows);
    },
    async listSentSince(subscriptionId, since) {
      const rows = await db
        .selectFrom('digestSlots')
        .select('finishedAt')
        .where('subscriptionId', '=', subscriptionId)
        .where('state', '=', 'sent')
        .where('isAsked', '=', 0)
        .where('finishedAt', '>', since.toISOString())
        .orderBy('finishedAt')
        .execute();
      return rows.flatMap(({ finishedAt }) => finishedAt ?? []);
    },
  };
}

/** A slot that another process has opened, or that would be the second open one, is left out. */
async function insertSlots(db: Database, slots: readonly NewSlot[], at: Date): Promise<number> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('digestSlots')
    .values(
      slots.map(({ subscriptionId, party, key, dueAt, isAsked }) => ({
        subscriptionId,
        party,
        slotKey: key,
        dueAt: dueAt.toISOString(),
        isAsked: isAsked ? 1 : 0,
        state: 'due',
        nextTryAt: at.toISOString(),
        createdAt: at.toISOString(),
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return Number(numInsertedOrUpdatedRows ?? 0n);
}
