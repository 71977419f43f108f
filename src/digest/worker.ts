// The worker of the outbox: again and again it opens what is due, claims what is ready, and delivers it. Any number of
// processes may run one on the same database.

import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import PQueue from 'p-queue';
import type { Arrival, Digest, DigestRequest } from '../card/digest.js';
import type { ClaimedSlot, Lease } from '../store/digest-outbox.js';
import type { Store } from '../store/store.js';
import { backoffMs, type RetryTiming, retryTiming } from './backoff.js';
import { deliverSlot, type SlotContext, type SlotEnd } from './deliver-slot.js';
import type { Delivery } from './delivery.js';
import { openDueSlots } from './open-due-slots.js';
import type { RequestBudget } from './request-budget.js';
import { reviveParked } from './revive-parked.js';

export interface WorkerTiming extends RetryTiming {
  /** How long a worker may hold a slot without a sign; longer than waiting for turns and one request take. */
  readonly leaseMs: number;
  /** How often it is looked who is due when nothing says so. */
  readonly pollMs: number;
  /**
   * How often it is looked whether what is parked could be delivered again. Where Discord refuses although it seems to
   * allow, this is how often it is asked in vain: it counts refusals.
   */
  readonly reviveMs: number;
}

export const workerTiming: WorkerTiming = {
  ...retryTiming,
  leaseMs: 2 * 60_000,
  pollMs: 5000,
  reviveMs: 60 * 60_000,
};

export interface WorkerOptions {
  readonly store: Pick<Store, 'agenda' | 'arrivals' | 'outbox' | 'subscriptions'>;
  /** Whether other processes use the store, too. */
  readonly isShared: boolean;
  readonly delivery: Delivery;
  /** Null while the library has not yet taken in what arrived. */
  compose(request: DigestRequest): Promise<Digest | null>;
  /** Of all workers together; this one's share follows from how many there are. */
  readonly budget: RequestBudget;
  readonly now: () => Date;
  readonly random?: () => number;
  readonly timing?: WorkerTiming | undefined;
  onEnd?(slot: ClaimedSlot, end: SlotEnd): void;
  /** A fault kept a slot, or everything, from being worked on; it is tried again. */
  onFault(error: unknown, slot: ClaimedSlot | null): void;
}

export interface DigestWorker {
  /** Something is new: a subscription, an arrival, a permission. */
  nudge(): void;
  /** A permission may have returned: parked subscriptions are looked at now. */
  lookAtParked(): void;
  /** Claims nothing more, lets what is being sent finish, and gives back the rest. Never rejects. */
  stop(): Promise<void>;
}

/** Slots delivered at once: enough that requests which take a third of a second keep the budget busy. */
const atOnce = 24;

/** Slots claimed at once. Between two claims no server waits for more than these of others. */
const claimSize = 96;

/** Arrivals told in one digest at most; a subscription that slept through more gets the rest with its next. */
const maxArrivals = 2000;

/** Starts at once. */
export function startDigestWorker(options: WorkerOptions): DigestWorker {
  const { store, delivery, compose, budget, now, onEnd, onFault } = options;
  const { isShared, random = Math.random, timing = workerTiming } = options;
  const { agenda, outbox } = store;
  const worker = randomUUID();
  let claims = 0;
  const queue = new PQueue({ concurrency: atOnce });
  const stopping = new AbortController();
  let wake: () => void = () => undefined;
  let isNudged = false;
  let revivedAtMs = now().getTime();
  let looksAtParked = false;
  /** Slots that wait or are worked on here, with the claim they were taken up under. */
  const inHand = new Map<number, number>();

  const nudge = () => {
    isNudged = true;
    wake();
  };
  const context: Omit<SlotContext, 'lease' | 'noteFault'> = {
    outbox,
    delivery,
    budget,
    listArrivals: createArrivalReader(store),
    compose,
    now,
    random,
    timing,
  };

  const work = async (slot: ClaimedSlot, lease: () => Lease): Promise<void> => {
    try {
      const noteFault = (error: unknown) => onFault(error, slot);
      const end = await deliverSlot(slot, { ...context, lease, noteFault });
      onEnd?.(slot, end);
      if (end === 'parked') await tellParked(slot);
    } catch (error) {
      onFault(error, slot);
      // Nothing was sent when it could not even be composed; else the lease ends by itself, and it is looked for.
      const again = {
        at: new Date(now().getTime() + backoffMs(slot.attempts, timing, random)),
        reason: 'A fault of ours; it is tried again.',
        isSurelyUnsent: false,
        attempts: slot.attempts + 1,
      };
      await outbox.retry(slot.id, lease(), again).catch(() => undefined);
    } finally {
      if (inHand.get(slot.id) === lease().claim) inHand.delete(slot.id);
    }
  };

  const tellParked = async ({ subscription }: ClaimedSlot): Promise<void> => {
    const parked = await store.subscriptions.find(subscription.id);
    if (parked?.parkedBecause == null || !(await store.subscriptions.claimParkNotice(parked.id))) return;
    await delivery.tellParked(parked, parked.parkedBecause);
  };

  /** True when there may be more to claim than was. */
  const claimReady = async (): Promise<boolean> => {
    if (queue.size >= atOnce) return true;
    claims += 1;
    const claim = claims;
    const lease = () => ({ worker, claim, until: new Date(now().getTime() + timing.leaseMs) });
    const { slots, workers } = await outbox.claim(lease(), now(), claimSize, [...inHand.keys()]);
    budget.shareAmong(isShared ? workers : 1);
    // Others, who had the whole rate so far, learn of this one when they look next.
    if (isShared && workers > 1 && inHand.size === 0 && slots.length > 0) budget.pause(timing.pollMs);
    for (const slot of slots) {
      inHand.set(slot.id, claim);
      void queue.add(() => work(slot, lease));
    }
    return slots.length === claimSize;
  };

  const revive = async (): Promise<void> => {
    const at = now();
    const usualUntil = new Date(at.getTime() - timing.reviveMs);
    if (!looksAtParked && revivedAtMs > usualUntil.getTime()) return;
    const until = looksAtParked ? at : usualUntil;
    looksAtParked = false;
    revivedAtMs = at.getTime();
    await reviveParked(store.subscriptions, delivery, until, at);
  };

  const lookOnce = async (): Promise<boolean> => {
    isNudged = false;
    await agenda.wakeImmediate(now());
    await revive();
    await openDueSlots(agenda, now);
    return claimReady();
  };

  const untilNews = async (hasMore: boolean): Promise<void> => {
    if (isNudged) return;
    const nudged = new Promise<void>((resolve) => {
      wake = resolve;
    });
    const waits = [nudged, wait(timing.pollMs, undefined, { ref: false, signal: stopping.signal })];
    if (hasMore) waits.push(queue.onSizeLessThan(atOnce));
    await Promise.race(waits).catch(() => undefined);
  };

  const running = (async () => {
    if (!isShared) await outbox.release(null).catch(() => undefined);
    while (!stopping.signal.aborted) {
      let hasMore = false;
      try {
        hasMore = await lookOnce();
      } catch (error) {
        onFault(error, null);
      }
      await untilNews(hasMore);
    }
  })();

  return {
    nudge,
    lookAtParked() {
      looksAtParked = true;
      nudge();
    },
    async stop() {
      stopping.abort();
      nudge();
      queue.clear();
      await running;
      await queue.onIdle();
      await outbox.release(worker).catch(() => undefined);
    },
  };
}

/** Subscriptions that got as far as one another ask for the same arrivals; the last answer is kept while it is the same question. */
function createArrivalReader({ arrivals }: Pick<Store, 'arrivals'>): SlotContext['listArrivals'] {
  let known: { readonly question: string; readonly answer: Promise<readonly Arrival[]> } | null = null;
  return async (afterSeq) => {
    const question = `${afterSeq} ${await arrivals.latest()}`;
    if (known?.question !== question) known = { question, answer: arrivals.listSince(afterSeq, maxArrivals) };
    return known.answer;
  };
}
