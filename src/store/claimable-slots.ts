// Slots in the outbox that anybody may take up now, fairly ordered; and all that whoever does needs of them.

import { sql } from 'kysely';
import type { Subscription } from '../model/subscription.js';
import { type Database, toCount } from './database.js';
import { type DigestSlot, toDigestSlot } from './digest-slots.js';
import type { DialectName } from './migrations/portable.js';
import { toSubscription } from './subscriptions.js';

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

export interface ReadyQuestion {
  /** ISO-8601 UTC. */
  readonly at: string;
  readonly limit: number;
  /** Slots that only count when their lease was given back. */
  readonly inHand: readonly number[];
}

/**
 * Ids in the order of fairness. On PostgreSQL rows that another worker is claiming at this moment are passed over; SQLite has
 * one writer at a time.
 */
export async function listReady(
  db: Database,
  dialect: DialectName,
  { at, limit, inHand }: ReadyQuestion,
): Promise<number[]> {
  const skip = dialect === 'postgres' ? sql`for update of s skip locked` : sql``;
  const kept = inHand.length === 0 ? sql`` : sql`and ready.id not in (${sql.join(inHand)})`;
  const { rows } = await sql<{ id: number }>`
    select s.id from digest_slots s
    join (
      select ready.id as ready_id, row_number() over (partition by ready.party order by ready.due_at, ready.id) as turn
      from digest_slots ready
      where ready.finished_at is null and ready.state <> 'parked' and ready.next_try_at <= ${at}
        and (ready.lease_until is null or (ready.lease_until < ${at} ${kept}))
        and ready.party not in (select guild_id from departed_guilds)
    ) r on r.ready_id = s.id
    where s.finished_at is null and s.state <> 'parked' and s.next_try_at <= ${at}
      and (s.lease_until is null or s.lease_until < ${at})
    order by r.turn, s.due_at, s.id
    limit ${limit} ${skip}`.execute(db);
  return rows.map(({ id }) => id);
}

/** In the order given. */
export async function readClaimed(db: Database, ids: readonly number[]): Promise<readonly ClaimedSlot[]> {
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

/** Length of a UUID. */
const workerChars = 36;

/** How many hold leases. */
export async function countWorkers(db: Database, at: string): Promise<number> {
  const row = await db
    .selectFrom('digestSlots')
    .select(sql<number | string>`count(distinct substr(lease_owner, 1, ${sql.lit(workerChars)}))`.as('count'))
    .where('finishedAt', 'is', null)
    .where('leaseUntil', '>=', at)
    .executeTakeFirst();
  return toCount(row);
}
