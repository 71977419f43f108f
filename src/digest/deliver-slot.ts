// One claimed slot → composed if it is not yet, sent message by message, and what became of it noted. Read this file to see
// why a digest is neither lost nor sent twice: what is sent is fixed and noted as perhaps sent before, and what was perhaps
// sent is looked for before it is sent again.

import type { Arrival, Digest, DigestRequest } from '../card/digest.js';
import type { ClaimedSlot, DigestOutbox, FixedDigest, Lease } from '../store/digest-outbox.js';
import type { MessagePlace } from '../store/digest-slots.js';
import { backoffMs, type RetryTiming } from './backoff.js';
import type {
  Delivery,
  FindOutcome,
  FixedMessage,
  NotNow,
  PartMark,
  Refused,
  SendOutcome,
  Target,
} from './delivery.js';
import type { RequestBudget } from './request-budget.js';
import { endOfQuiet } from './schedule.js';

export interface SlotContext {
  readonly outbox: DigestOutbox;
  readonly delivery: Delivery;
  readonly budget: RequestBudget;
  /** What arrived after that number. */
  listArrivals(afterSeq: number): Promise<readonly Arrival[]>;
  /** Null while the library has not yet taken in what arrived. */
  compose(request: DigestRequest): Promise<Digest | null>;
  /** A lease that begins now. */
  lease(): Lease;
  now(): Date;
  random(): number;
  readonly timing: RetryTiming;
  /** Told of a fault that the slot was parked for. */
  noteFault(error: unknown): void;
}

/** What became of a slot; `lost`: another worker holds it now. */
export type SlotEnd = 'sent' | 'empty' | 'skipped' | 'later' | 'parked' | 'lost';

/**
 * Tries after which a digest that cannot be composed is given up until somebody, or the hourly look, takes it up again: some twenty
 * minutes. A library that has to be opened anew takes one or two.
 */
const maxCompositions = 8;

/** Rejects on faults only: of the store, or ours; the lease then ends by itself. */
export async function deliverSlot(slot: ClaimedSlot, context: SlotContext): Promise<SlotEnd> {
  const postponed = await postpone(slot, context);
  if (postponed !== null) return postponed;
  let composed: FixedDigest | null = null;
  if (slot.messages === null) {
    const digest = await composeOrPark(slot, context);
    if (digest === 'parked' || digest === 'lost') return digest;
    if (digest === null) return later(slot, context, waiting, true);
    if (digest.messages.length === 0) {
      const isHeld = await context.outbox.finishEmpty(slot.id, context.lease(), digest, context.now());
      return isHeld ? 'empty' : 'lost';
    }
    composed = digest;
  }
  return sendAll(slot, composed, context);
}

const waiting: NotNow = {
  kind: 'not now',
  reason: 'The library is taking in what arrived.',
  retryAfterMs: 30_000,
};

/** Puts off what must not be sent at this hour, and gives up what is too old; never where it is not known what was sent. */
async function postpone(
  slot: ClaimedSlot,
  { outbox, lease, now, timing }: SlotContext,
): Promise<SlotEnd | null> {
  if (slot.maybeSentAt !== null) return null;
  const at = now();
  const isStale = slot.messages !== null && at.getTime() - Date.parse(slot.createdAt) > timing.staleMs;
  if (slot.places.length > 0) {
    if (!isStale) return null;
    // What follows belongs to what people have read long ago; without an end no other digest would ever come.
    const left = (slot.messages?.length ?? 0) - slot.places.length;
    const reason = `The rest, ${left === 1 ? 'one message' : `${left} messages`}, could not be sent for a day: ${slot.reason ?? 'Discord did not take it.'}`;
    return (await outbox.finishPartly(slot.id, lease(), reason, at)) ? 'sent' : 'lost';
  }
  if (isStale) {
    const reason = 'It could not be sent for a day; the next digest tells all of it.';
    return (await outbox.skip(slot.id, lease(), reason, at)) ? 'skipped' : 'lost';
  }
  const morning = slot.isAsked ? null : endOfQuiet(slot.subscription, at);
  if (morning === null) return null;
  const { id, attempts } = slot;
  const again = { at: morning, reason: 'Quiet hours.', isSurelyUnsent: true, attempts };
  return (await outbox.retry(id, lease(), again)) ? 'later' : 'lost';
}

/** A member's is never parked: there is nobody else to tell, and nothing would take it up again. */
async function composeOrPark(
  slot: ClaimedSlot,
  context: SlotContext,
): Promise<FixedDigest | null | 'parked' | 'lost'> {
  try {
    return await composeSlot(slot, context);
  } catch (error) {
    const isMember = slot.subscription.destination.kind === 'member';
    if (isMember || slot.attempts + 1 < maxCompositions) throw error;
    context.noteFault(error);
    const reason =
      'Something is wrong with the bot: this digest could not be composed, however often it was tried.';
    return park(slot, context, { kind: 'refused', reason }, true);
  }
}

async function composeSlot(
  { subscription, isAsked, key }: ClaimedSlot,
  { listArrivals, compose, delivery, now }: SlotContext,
): Promise<FixedDigest | null> {
  const { filter, length, dateLanguage, mentionRoleId, deliveredUpTo } = subscription;
  // Whoever asks is told; what comes with every arrival is not worth a note that nothing came.
  const tellsWhenNothingIsNew =
    isAsked || (subscription.tellsWhenNothingIsNew && subscription.cadence.kind !== 'immediate');
  const digest = await compose({
    settings: { filter, length, dateLanguage, mentionRoleId, tellsWhenNothingIsNew },
    deliveredUpTo,
    arrivals: await listArrivals(deliveredUpTo),
    at: now().toISOString(),
    subscriptionId: subscription.id,
  });
  if (digest === null) return null;
  const { articleIds, upToSeq, libraryVersion, isNews } = digest;
  // A note that there is nothing pings nobody.
  const settings = { mentionRoleId: isNews ? mentionRoleId : null, dateLanguage };
  const messages = digest.cards.length === 0 ? [] : delivery.render(digest.cards, key, settings);
  return { messages, articleIds, upToSeq, libraryVersion };
}

async function sendAll(
  slot: ClaimedSlot,
  composed: FixedDigest | null,
  context: SlotContext,
): Promise<SlotEnd> {
  const { outbox, budget, delivery } = context;
  const messages = (composed?.messages ?? slot.messages ?? []) as readonly FixedMessage[];
  const { destination } = slot.subscription;
  let { memberChannelId, places, maybeSentAt } = slot;
  if (destination.kind === 'member' && memberChannelId === null) {
    const { userId } = destination;
    const opened = await budget.spend(() => delivery.openMember(userId));
    // What was perhaps sent before is as doubtful as it was.
    const isSurelyUnsent = maybeSentAt === null;
    if (opened.kind === 'refused') return park(slot, context, opened, isSurelyUnsent);
    if (opened.kind === 'not now') return later(slot, context, opened, isSurelyUnsent);
    memberChannelId = opened.channelId;
    await outbox.saveMemberChannel(slot.subscription.id, memberChannelId);
  }
  for (const [part, message] of messages.entries()) {
    if (part < places.length) continue;
    const mark: PartMark = { key: slot.key, part };
    const postId = destination.kind === 'forum' ? (places[0]?.channelId ?? null) : null;
    const target: Target = { destination, memberChannelId, postId };
    const found = maybeSentAt === null ? null : await findAgain(target, mark, maybeSentAt, context);
    if (found?.kind === 'refused') return park(slot, context, found, false);
    if (found?.kind === 'not now') return later(slot, context, found, false);
    let place = found === null ? null : placeOf(found, target);
    if (place === null) {
      const fixed = composed;
      const sent = await budget.spend(() => noteAndSend(slot, fixed, { target, message, mark }, context));
      if (sent === null) return 'lost';
      composed = null;
      if (sent.kind === 'refused') return park(slot, context, sent, true);
      if (sent.kind === 'not now') return later(slot, context, sent, true);
      if (sent.kind === 'unclear')
        return later(slot, context, { ...sent, retryAfterMs: context.timing.settleMs }, false);
      place = placeOf(sent, target);
    }
    if (place === null) throw new Error('A message was sent to no place.');
    if (!(await outbox.confirm(slot.id, context.lease(), place, context.now()))) return 'lost';
    places = [...places, place];
    maybeSentAt = null;
  }
  return 'sent';
}

interface Part {
  readonly target: Target;
  readonly message: FixedMessage;
  readonly mark: PartMark;
}

/** Notes that a message may be out, and sends it; null where the slot is another's by now. */
async function noteAndSend(
  { id }: ClaimedSlot,
  composed: FixedDigest | null,
  { target, message, mark }: Part,
  { outbox, delivery, lease, now, timing }: SlotContext,
): Promise<SendOutcome | null> {
  const at = now();
  if (!(await outbox.noteSending(id, lease(), at, composed))) return null;
  return delivery.send(target, message, mark, new Date(at.getTime() + timing.leaveMs));
}

/** Clocks of two machines, Discord's and ours, may differ by so much, or one be set right by so much meanwhile. */
const clockDoubtMs = 15 * 60_000;

/** Looks for a message that was perhaps sent, once a request under way must have come to its end. */
async function findAgain(
  target: Target,
  mark: PartMark,
  maybeSentAt: string,
  { delivery, now, timing }: SlotContext,
): Promise<FindOutcome> {
  const sentMs = Date.parse(maybeSentAt);
  const retryAfterMs = sentMs + timing.settleMs - now().getTime();
  if (retryAfterMs > 0) return { kind: 'not now', reason: 'A message may still be under way.', retryAfterMs };
  // Whatever was under way had come to its end by then.
  const toMs = sentMs + timing.settleMs + clockDoubtMs;
  return delivery.find(target, mark, { from: new Date(sentMs - clockDoubtMs), to: new Date(toMs) });
}

/** Where the message stands or stood; null when it does not. A post that was deleted takes with it what would follow. */
function placeOf(
  outcome: SendOutcome | FindOutcome,
  { destination, memberChannelId, postId }: Target,
): MessagePlace | null {
  if (outcome.kind === 'sent' || outcome.kind === 'found') return outcome.place;
  if (outcome.kind !== 'deleted since' && outcome.kind !== 'post deleted') return null;
  const channelId = destination.kind === 'member' ? memberChannelId : destination.channelId;
  return { channelId: postId ?? channelId ?? '', messageId: null };
}

async function later(
  { id, attempts }: ClaimedSlot,
  { outbox, lease, now, random, timing }: SlotContext,
  { reason, retryAfterMs }: Pick<NotNow, 'reason' | 'retryAfterMs'>,
  isSurelyUnsent: boolean,
): Promise<SlotEnd> {
  const waitMs = retryAfterMs ?? backoffMs(attempts, timing, random);
  const at = new Date(now().getTime() + waitMs);
  const isHeld = await outbox.retry(id, lease(), { at, reason, isSurelyUnsent, attempts: attempts + 1 });
  return isHeld ? 'later' : 'lost';
}

async function park(
  { id }: ClaimedSlot,
  { outbox, lease, now }: SlotContext,
  { reason }: Refused,
  isSurelyUnsent: boolean,
): Promise<'parked' | 'lost'> {
  const isHeld = await outbox.park(id, lease(), { reason, isSurelyUnsent, at: now() });
  return isHeld ? 'parked' : 'lost';
}
