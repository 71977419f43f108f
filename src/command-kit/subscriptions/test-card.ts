// A subscription → the digest that would be sent now, for whoever asks; and the way a role is given.

import { counted } from '../../answer/notices.js';
import type { Card } from '../../card/card.js';
import { createCard, textBlock } from '../../card/create-card.js';
import type { Subscription } from '../../model/subscription.js';
import type { Complete } from '../command.js';
import type { RoleOutcome, SubscriptionState } from '../ports/subscriptions.js';
import type { Services } from '../services.js';
import { describeTopic } from './setting-words.js';
import { toSubscriptionFile } from './subscription-file.js';
import { ownerOf, requireSubscriptions } from './subscription-owner.js';

/** Most arrivals that a digest for looking at is made of. */
const maxArrivals = 1000;

/** Sends and changes nothing. When nothing is new it says what became of what came. */
export async function testCard(services: Services, subscription: Subscription): Promise<Card> {
  const { id, deliveredUpTo } = subscription;
  const desk = requireSubscriptions(services);
  const arrivals = (await desk.listWaiting(ownerOf(services.caller), id, maxArrivals)) ?? [];
  const digest = await services.composeDigest({
    settings: { ...subscription, tellsWhenNothingIsNew: true },
    deliveredUpTo,
    arrivals,
    at: services.now.toISOString(),
    subscriptionId: id,
  });
  const [card] = digest.cards;
  if (card === undefined || !digest.isNews)
    return createCard({
      tone: 'notice',
      title: `Nothing new for subscription ${id}`,
      found: false,
      blocks: [
        textBlock(
          arrivals.length === 0
            ? 'No article has come since its last digest.'
            : `${counted(arrivals.length, 'article')} came since its last digest; none passes its filter, or all carry texts that were told.`,
        ),
        textBlock('/subscriptions why says of any article what became of it.'),
      ],
      actions: [show(id)],
    });
  return {
    ...card,
    actions: [...card.actions.slice(0, 14), show(id)],
    footer: 'Only you see this. Nothing was sent.',
  };
}

function show(id: number) {
  return {
    kind: 'run',
    label: `Subscription ${id}`,
    command: 'subscriptions show',
    input: { subscription: String(id) },
  } as const;
}

/** All subscriptions as a file. */
export function exportCard(states: readonly SubscriptionState[]): Card {
  if (states.length === 0)
    return createCard({
      tone: 'notice',
      title: 'There is no subscription to export',
      found: false,
      blocks: [textBlock('/subscribe sets one up.')],
    });
  return createCard({
    title: `${counted(states.length, 'subscription')} in a file`,
    blocks: [
      textBlock(
        '/subscriptions import takes it back, here or in another server, where it says what does not fit.',
      ),
    ],
    attachment: toSubscriptionFile(states.map(({ subscription }) => subscription)),
  });
}

/** What became of a member's wish to be pinged, or no longer. */
export function pingedCard(outcome: RoleOutcome): Card {
  switch (outcome.kind) {
    case 'given':
      return createCard({
        title: 'You are pinged from now on',
        blocks: [textBlock(`You have the role ${outcome.roleName}. Press the button again to give it back.`)],
      });
    case 'taken':
      return createCard({
        title: 'You are pinged no longer',
        blocks: [textBlock(`You no longer have the role ${outcome.roleName}.`)],
      });
    case 'refused':
      return createCard({
        tone: 'notice',
        title: 'Nothing was changed',
        found: false,
        blocks: [textBlock(outcome.reason)],
      });
  }
}

/** Subscriptions of the server that ping a role. */
export const completePingedSubscription: Complete = async (_, { subscriptions, caller, library }) => {
  if (caller.guildId === null) return [];
  const all = (await subscriptions?.list({ kind: 'guild', guildId: caller.guildId })) ?? [];
  return all
    .filter(({ subscription: { mentionRoleId } }) => mentionRoleId !== null)
    .map(({ subscription: { id, filter }, outlook }) => ({
      name: `${id}: ${describeTopic(library, filter.topic)}, pings ${outlook.roleName ?? 'a role'}`,
      value: String(id),
    }));
};
