// Parked subscriptions whose destination would take digests again → taken up again.

import type { SubscriptionStore } from '../store/subscriptions.js';
import type { Delivery } from './delivery.js';

/** Looked at in one go; those parked longest come first. */
const batchSize = 500;

/**
 * Takes up those parked since `until` or longer; how many. What they missed comes at once: their time has passed. Where nothing
 * can be known without asking (direct messages) a subscription stays parked until its member takes it up.
 */
export async function reviveParked(
  subscriptions: Pick<SubscriptionStore, 'listParked' | 'resume'>,
  delivery: Pick<Delivery, 'mayDeliver'>,
  until: Date,
  at: Date,
): Promise<number> {
  let revived = 0;
  for (const { id, destination } of await subscriptions.listParked(until, batchSize)) {
    if (!(await delivery.mayDeliver(destination))) continue;
    await subscriptions.resume(id, { nextDueAt: at, at });
    revived += 1;
  }
  return revived;
}
