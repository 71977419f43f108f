// Digests, connected: the store, the library that composes them, and (with Discord) the worker that sends.

import PQueue from 'p-queue';
import type { Delivery } from '../digest/delivery.js';
import type { Places } from '../digest/places.js';
import { createRequestBudget, type RequestBudget } from '../digest/request-budget.js';
import { type DigestWorker, startDigestWorker, type WorkerTiming } from '../digest/worker.js';
import { logDigestEnded, logDigestFault } from '../observability/events.js';
import type { Logger } from '../observability/logger.js';
import type { Store } from '../store/store.js';
import type { LibraryHost } from './library-host.js';
import type { ArrivalLedger } from './note-arrivals.js';

/** What the part that knows Discord gives, once it is connected. */
export interface DigestLink {
  createDelivery(budget: RequestBudget): Delivery;
  createPlaces(): Places;
  /** Calls back when a permission may have returned. */
  onPermissions(callBack: () => void): void;
}

export interface DigestParts {
  readonly store: Store;
  readonly host: Pick<LibraryHost, 'composeDigest'>;
  /** Whether other processes use the store, too. */
  readonly isShared: boolean;
  readonly logger: Logger;
  readonly now: () => Date;
  readonly timing?: WorkerTiming | undefined;
}

export interface Digests {
  /** Null while nothing is connected. */
  places(): Places | null;
  /** A subscription is new or different, or its digest is wanted now. */
  nudge(): void;
  readonly arrivals: ArrivalLedger;
  /** From now on digests are sent. */
  connect(link: DigestLink): void;
  /** Lets what is being sent finish. Never rejects. */
  stop(): Promise<void>;
}

/**
 * Discord takes 50 requests in a second from a bot, not counting answers to members. What is left is for everything else: members
 * and channels that are looked up, answers to mentions.
 */
const digestRate = { perSecond: 40, mostInSecond: 46 } as const;

/** Digests composed at once. The library's thread answers members in between. */
const composedAtOnce = 2;

export function openDigests({ store, host, isShared, logger, now, timing }: DigestParts): Digests {
  const compositions = new PQueue({ concurrency: composedAtOnce });
  let places: Places | null = null;
  let worker: DigestWorker | null = null;
  return {
    places: () => places,
    nudge: () => worker?.nudge(),
    arrivals: {
      async record(articles) {
        const arrived = await store.arrivals.record(articles, now());
        if (arrived > 0) worker?.nudge();
        return arrived;
      },
      hasAny: async () => (await store.arrivals.latest()) > 0,
    },
    connect(link) {
      const budget = createRequestBudget(digestRate);
      places = link.createPlaces();
      const sender = startDigestWorker({
        store,
        isShared,
        delivery: link.createDelivery(budget),
        compose: (request) => compositions.add(() => host.composeDigest(request)),
        budget,
        now,
        timing,
        onEnd: ({ id, subscriptionId, attempts }, end) =>
          logDigestEnded(logger, { slot: id, subscription: subscriptionId, attempts, end }),
        onFault: (error, slot) => logDigestFault(logger, { slot: slot?.id ?? null }, error),
      });
      worker = sender;
      link.onPermissions(() => sender.lookAtParked());
    },
    async stop() {
      await worker?.stop();
    },
  };
}
