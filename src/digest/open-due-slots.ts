// Subscriptions whose time has come → slots in the outbox, and their next time.

import { randomBytes } from 'node:crypto';
import type { Subscription } from '../model/subscription.js';
import type { DigestAgenda, DueSubscription, NewSlot, Opening } from '../store/digest-agenda.js';
import { endOfQuiet, nextDueAt } from './schedule.js';

/** Subscriptions taken up at once: their next times take some milliseconds to find. */
const batchSize = 50;

const hourMs = 60 * 60_000;

/**
 * Opens a slot for everybody who is due now; how many those are. Whoever missed several times gets one slot. What is due in
 * quiet hours waits for their end; what would be more messages in an hour than an immediate subscription wants waits until
 * the hour has passed.
 */
export async function openDueSlots(agenda: DigestAgenda, now: () => Date): Promise<number> {
  let opened = 0;
  for (;;) {
    const at = now();
    const due = await agenda.listDue(at, batchSize);
    const openings: Opening[] = [];
    for (const one of due) openings.push(await toOpening(agenda, one, at));
    if (openings.length > 0) opened += await agenda.open(openings, at);
    if (due.length < batchSize) return opened;
  }
}

/** The slot of a subscription whose next digest somebody wants now. */
export function toNewSlot(
  { id, destination }: Pick<Subscription, 'id' | 'destination'>,
  dueAt: Date,
  isAsked: boolean,
): NewSlot {
  return {
    subscriptionId: id,
    party: destination.kind === 'member' ? destination.userId : destination.guildId,
    key: randomBytes(12).toString('base64url'),
    dueAt,
    isAsked,
  };
}

async function toOpening(agenda: DigestAgenda, due: DueSubscription, at: Date): Promise<Opening> {
  const { subscription } = due;
  const later = endOfQuiet(subscription, at) ?? (await endOfFullHour(agenda, subscription, at));
  if (later !== null) return { due, nextDueAt: later, slot: null };
  return {
    due,
    nextDueAt: nextDueAt(subscription, at),
    slot: toNewSlot(subscription, new Date(due.dueAt), false),
  };
}

/** When an immediate subscription may send again; null when it may now. */
async function endOfFullHour(
  agenda: DigestAgenda,
  { id, cadence }: Subscription,
  at: Date,
): Promise<Date | null> {
  if (cadence.kind !== 'immediate') return null;
  const sent = await agenda.listSentSince(id, new Date(at.getTime() - hourMs));
  const first = sent.at(-cadence.perHour);
  return first === undefined ? null : new Date(Date.parse(first) + hourMs);
}
