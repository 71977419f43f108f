// A subscription → the digest that would be sent now, for whoever asks; and the way a role is given.

import type { Card } from '../../card/card.js';
import { createCard, noticeCard, textBlock } from '../../card/create-card.js';
import type { Messages } from '../../locale/language.js';
import { tellReason } from '../../locale/reasons.js';
import type { Subscription } from '../../model/subscription.js';
import type { Complete } from '../command.js';
import type { RoleOutcome, SubscriptionState } from '../ports/subscriptions.js';
import { requirePort } from '../require-port.js';
import type { Services } from '../services.js';
import { describeTopic } from './setting-words.js';
import { toSubscriptionFile } from './subscription-file.js';
import { ownerOf } from './subscription-owner.js';

/** Most arrivals that a digest for looking at is made of. */
const maxArrivals = 1000;

/** Sends and changes nothing. When nothing is new it says what became of what came. */
export async function testCard(services: Services, subscription: Subscription): Promise<Card> {
  const { id, deliveredUpTo } = subscription;
  const { messages } = services;
  const words = messages.subscriptions.test;
  const desk = requirePort(services, 'subscriptions');
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
      title: words.nothing(id),
      found: false,
      blocks: [
        textBlock(arrivals.length === 0 ? words.noneCame : words.nonePasses(arrivals.length)),
        textBlock(words.seeWhy),
      ],
      actions: [show(id, messages)],
    });
  return {
    ...card,
    actions: [...card.actions.slice(0, 14), show(id, messages)],
    footer: words.onlyYou,
  };
}

function show(id: number, { subscriptions: { one } }: Messages) {
  return {
    kind: 'run',
    label: one.title(id),
    command: 'subscriptions show',
    input: { subscription: String(id) },
  } as const;
}

/** All subscriptions as a file. */
export function exportCard(
  states: readonly SubscriptionState[],
  { subscriptions: { files: words } }: Messages,
): Card {
  if (states.length === 0) return noticeCard(words.nothing, words.setUp);
  return createCard({
    title: words.exported(states.length),
    blocks: [textBlock(words.takesBack)],
    attachment: toSubscriptionFile(states.map(({ subscription }) => subscription)),
  });
}

/** What became of a member's wish to be pinged, or no longer. */
export function pingedCard(outcome: RoleOutcome, messages: Messages): Card {
  const { pinged: words } = messages.subscriptions;
  switch (outcome.kind) {
    case 'given':
      return createCard({
        title: words.given,
        blocks: [textBlock(words.hasRole(outcome.roleName))],
      });
    case 'taken':
      return createCard({
        title: words.taken,
        blocks: [textBlock(words.hasNoRole(outcome.roleName))],
      });
    case 'refused':
      return noticeCard(words.refused, tellReason(outcome.reason, messages));
  }
}

/** Subscriptions of the server that ping a role. */
export const completePingedSubscription: Complete = async (
  _,
  { subscriptions, caller, library, messages },
) => {
  if (caller.guildId === null) return [];
  const all = (await subscriptions?.list({ kind: 'guild', guildId: caller.guildId })) ?? [];
  return all
    .filter(({ subscription: { mentionRoleId } }) => mentionRoleId !== null)
    .map(({ subscription: { id, filter }, outlook }) => ({
      name: `${id}: ${describeTopic(library, filter.topic, messages)}, ${messages.subscriptions.pinged.pings(outlook.roleName)}`,
      value: String(id),
    }));
};
