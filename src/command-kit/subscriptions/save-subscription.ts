// Settings that somebody has looked at → a subscription that is there, and its card.

import type { Card } from '../../card/card.js';
import type { InputError } from '../command.js';
import { refusal } from '../refusal.js';
import { requirePort } from '../require-port.js';
import type { Services } from '../services.js';
import { readSettings, type SubscriptionInput } from './read-settings.js';
import { subscriptionCard } from './subscription-cards.js';
import { ownerOf } from './subscription-owner.js';

export interface SaveRequest {
  /** The subscription to change; null for a new one. */
  readonly id: number | null;
  /** How many of the latest articles a new one begins with. */
  readonly backfill: number;
  readonly input: SubscriptionInput;
}

/** Throws `InputError` for settings that cannot be delivered, a number that is not the caller's, and one subscription too many. */
export async function saveSubscription(
  services: Services,
  { id, backfill, input }: SaveRequest,
): Promise<Card> {
  const desk = requirePort(services, 'subscriptions');
  const owner = ownerOf(services.caller);
  const before = id === null ? null : await desk.find(owner, id);
  if (id !== null && before === null) throw noSubscription(id);
  const settings = await readSettings(input, services, before?.subscription ?? null);
  const { obstacles } = await desk.lookAhead(settings, services.caller.userId);
  const [obstacle] = obstacles;
  if (obstacle !== undefined) throw refusal('cannot-deliver', { obstacle });
  const saved = id === null ? await create() : await desk.update(owner, id, settings);
  const state = saved === null ? null : await desk.find(owner, saved.id);
  if (state === null) throw noSubscription(id ?? 0);
  const words = services.messages.subscriptions.one;
  const done = id === null ? words.saved(state.subscription.id) : words.changed(id);
  return subscriptionCard(services.library, state, services.messages, done);

  async function create() {
    const created = await desk.create(settings, backfill);
    if (created.kind === 'created') return created.subscription;
    throw refusal('too-many-subscriptions', { limit: created.limit });
  }
}

/** A number that is nobody's, or somebody else's: the same words, so that nobody learns which. */
export function noSubscription(id: number): InputError {
  return refusal('no-subscription', { id });
}
