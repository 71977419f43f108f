// Who wants to be told what, where and when.

import type { Selectable } from 'kysely';
import type { Destination, Subscription, SubscriptionSettings } from '../model/subscription.js';
import type { Database } from './database.js';
import type { SubscriptionTable } from './schema.js';

export interface NewSubscription {
  readonly settings: SubscriptionSettings;
  readonly createdAt: Date;
  /** What arrived up to this number is not delivered; all that has arrived when absent. */
  readonly startsAfter?: number;
  /** When the first digest is due; null where arrivals decide (`immediate`). */
  readonly nextDueAt: Date | null;
}

export interface NextDue {
  /** When the next digest is due; null where arrivals decide. */
  readonly nextDueAt: Date | null;
  /** Now. */
  readonly at: Date;
}

export interface SubscriptionStore {
  create(subscription: NewSubscription): Promise<Subscription>;
  find(id: number): Promise<Subscription | null>;
  /** Oldest first. */
  listOfGuild(guildId: string): Promise<readonly Subscription[]>;
  /** The ones to a member's direct messages, oldest first. */
  listOfMember(userId: string): Promise<readonly Subscription[]>;
  /**
   * Replaces all settings; null when there is no such subscription. A digest that is composed already is sent as it was, unless
   * digests go to another place from now on: there the next one tells all of it. What could not be delivered is tried again.
   */
  update(id: number, settings: SubscriptionSettings, next: NextDue): Promise<Subscription | null>;
  /** Opens no digest from now on, and skips one that is open and surely not sent. */
  pause(id: number, at: Date): Promise<Subscription | null>;
  /**
   * Ends a pause, and tries again what could not be delivered. What came meanwhile comes with the next digest, or counts as
   * told when `deliveredUpTo` says so.
   */
  resume(id: number, next: NextDue & { readonly deliveredUpTo?: number }): Promise<Subscription | null>;
  /** Removes it with everything that was noted about its digests. False when there was none. */
  remove(id: number): Promise<boolean>;
  /** Subscriptions that cannot be delivered since that instant or longer, longest first. */
  listParked(until: Date, limit: number): Promise<readonly Subscription[]>;
  /** Claims the telling of moderators that a subscription is parked: true for the first who asks since a digest went out. */
  claimParkNotice(id: number): Promise<boolean>;
}

export function createSubscriptionStore(db: Database): SubscriptionStore {
  const find = async (id: number): Promise<Subscription | null> => {
    const row = await db.selectFrom('subscriptions').selectAll().where('id', '=', id).executeTakeFirst();
    return row === undefined ? null : toSubscription(row);
  };
  const list = async (column: 'guildId' | 'userId', value: string) => {
    const rows = await db
      .selectFrom('subscriptions')
      .selectAll()
      .where(column, '=', value)
      .orderBy('id')
      .execute();
    return rows.map(toSubscription);
  };
  return {
    create: ({ settings, createdAt, startsAfter, nextDueAt }) =>
      db.transaction().execute(async (transaction) => {
        const latest = await transaction
          .selectFrom('arrivals')
          .select('id')
          .orderBy('id', 'desc')
          .limit(1)
          .executeTakeFirst();
        const baseline = startsAfter ?? latest?.id ?? 0;
        const row = await transaction
          .insertInto('subscriptions')
          .values({
            ...toColumns(settings),
            createdAt: createdAt.toISOString(),
            startsAfter: baseline,
            deliveredUpTo: baseline,
            nextDueAt: nextDueAt?.toISOString() ?? null,
          })
          .returningAll()
          .executeTakeFirstOrThrow();
        return toSubscription(row);
      }),
    find,
    listOfGuild: (guildId) => list('guildId', guildId),
    listOfMember: (userId) => list('userId', userId),
    async update(id, settings, { nextDueAt, at }) {
      await db.transaction().execute(async (transaction) => {
        const before = await transaction
          .selectFrom('subscriptions')
          .select(['settings', 'parkedBecause'])
          .where('id', '=', id)
          .executeTakeFirst();
        if (before === undefined) return;
        const { destination } = JSON.parse(before.settings) as SubscriptionSettings;
        if (!isSamePlace(destination, settings.destination))
          await closeOpen(transaction, id, 'Digests go to another place now; the next tells all of it.', at);
        else if (before.parkedBecause !== null) await tryAgain(transaction, id, at);
        await transaction
          .updateTable('subscriptions')
          .set({
            ...toColumns(settings),
            parkedBecause: null,
            parkedAt: null,
            nextDueAt: nextDueAt?.toISOString() ?? null,
          })
          .where('id', '=', id)
          .execute();
      });
      return find(id);
    },
    async pause(id, at) {
      await db.transaction().execute(async (transaction) => {
        await transaction
          .updateTable('subscriptions')
          .set({ pausedAt: at.toISOString() })
          .where('id', '=', id)
          .where('pausedAt', 'is', null)
          .execute();
        await closeUnsent(transaction, id, 'The subscription was paused.', at);
      });
      return find(id);
    },
    async resume(id, { nextDueAt, deliveredUpTo, at }) {
      await db.transaction().execute(async (transaction) => {
        await tryAgain(transaction, id, at);
        await transaction
          .updateTable('subscriptions')
          .set({
            pausedAt: null,
            parkedBecause: null,
            parkedAt: null,
            nextDueAt: nextDueAt?.toISOString() ?? null,
            ...(deliveredUpTo === undefined ? {} : { deliveredUpTo }),
          })
          .where('id', '=', id)
          .execute();
      });
      return find(id);
    },
    async remove(id) {
      const { numDeletedRows } = await db
        .deleteFrom('subscriptions')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      return numDeletedRows > 0n;
    },
    async listParked(until, limit) {
      const rows = await db
        .selectFrom('subscriptions')
        .selectAll()
        .where('parkedBecause', 'is not', null)
        .where('parkedAt', '<=', until.toISOString())
        .where('pausedAt', 'is', null)
        .orderBy('parkedAt')
        .limit(limit)
        .execute();
      return rows.map(toSubscription);
    },
    async claimParkNotice(id) {
      const { numUpdatedRows } = await db
        .updateTable('subscriptions')
        .set({ isParkTold: 1 })
        .where('id', '=', id)
        .where('parkedBecause', 'is not', null)
        .where('isParkTold', '=', 0)
        .executeTakeFirstOrThrow();
      return numUpdatedRows > 0n;
    },
  };
}

/** Takes up what could not be delivered: anew where surely nothing of it was sent, else as it was. */
async function tryAgain(db: Database, subscriptionId: number, at: Date): Promise<void> {
  await closeUnsent(db, subscriptionId, 'It is composed anew.', at);
  await db
    .updateTable('digestSlots')
    .set({ state: 'composed', nextTryAt: at.toISOString() })
    .where('subscriptionId', '=', subscriptionId)
    .where('finishedAt', 'is', null)
    .execute();
}

/** Finishes the open digest of a subscription if nothing of it was, or may have been, sent: what it told comes again. */
async function closeUnsent(db: Database, subscriptionId: number, reason: string, at: Date): Promise<void> {
  await skipOpen(db, subscriptionId, reason, at)
    .where('maybeSentAt', 'is', null)
    .where('places', '=', '[]')
    .execute();
}

/** The same whatever of it was sent. */
async function closeOpen(db: Database, subscriptionId: number, reason: string, at: Date): Promise<void> {
  await skipOpen(db, subscriptionId, reason, at).execute();
}

function skipOpen(db: Database, subscriptionId: number, reason: string, at: Date) {
  return db
    .updateTable('digestSlots')
    .set({ state: 'skipped', reason, messages: null, articleIds: null, finishedAt: at.toISOString() })
    .where('subscriptionId', '=', subscriptionId)
    .where('finishedAt', 'is', null);
}

function toColumns(settings: SubscriptionSettings) {
  const { destination, cadence } = settings;
  return { ...toPlace(destination), settings: JSON.stringify(pickSettings(settings)), cadence: cadence.kind };
}

/** Tags of a forum may differ. */
function isSamePlace(one: Destination, other: Destination): boolean {
  const [a, b] = [toPlace(one), toPlace(other)];
  return one.kind === other.kind && a.channelId === b.channelId && a.userId === b.userId;
}

function toPlace(destination: Destination) {
  return destination.kind === 'member'
    ? { guildId: null, userId: destination.userId, channelId: null }
    : { guildId: destination.guildId, userId: null, channelId: destination.channelId };
}

/** Whoever saves a whole subscription's settings saves nothing else of it. */
function pickSettings(settings: SubscriptionSettings): SubscriptionSettings {
  const { destination, filter, cadence, timeZone, quietHours } = settings;
  const { mentionRoleId, length, dateLanguage, tellsWhenNothingIsNew } = settings;
  return {
    destination,
    filter,
    cadence,
    timeZone,
    quietHours,
    mentionRoleId,
    length,
    dateLanguage,
    tellsWhenNothingIsNew,
  };
}

/** A row as the rest of the program knows it. */
export function toSubscription(
  row: Pick<
    Selectable<SubscriptionTable>,
    'id' | 'settings' | 'createdAt' | 'startsAfter' | 'deliveredUpTo' | 'pausedAt' | 'parkedBecause'
  >,
): Subscription {
  return {
    ...(JSON.parse(row.settings) as SubscriptionSettings),
    id: row.id,
    createdAt: row.createdAt,
    startsAfter: row.startsAfter,
    deliveredUpTo: row.deliveredUpTo,
    pausedAt: row.pausedAt,
    parkedBecause: row.parkedBecause,
  };
}
