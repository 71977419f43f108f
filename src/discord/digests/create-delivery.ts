// The outbox's port to Discord: messages and posts are created, and looked for, request by request.

import type { REST } from '@discordjs/rest';
import type { Client } from 'discord.js';
import type { CommandMap } from '../../command-kit/index.js';
import type { Delivery } from '../../digest/delivery.js';
import type { RequestBudget } from '../../digest/request-budget.js';
import { markOf } from '../../message/digest-mark.js';
import { renderDigestMessage } from '../../message/digest-message.js';
import { createDigestRest, type DigestRestOptions } from './digest-rest.js';
import { findDigest } from './find-digest.js';
import { openMember, sendDigest } from './send-digest.js';
import { createStanding, type Standing } from './standing.js';
import { tellParked } from './tell-parked.js';

export interface DeliveryOptions extends DigestRestOptions {
  readonly commands: CommandMap;
  readonly budget: RequestBudget;
}

/** What is allowed where is read from what the client knows. */
export function createDelivery(client: Client, options: DeliveryOptions): Delivery {
  const rest = createDigestRest(options);
  const standing = createStanding(client, options.budget);
  return {
    ...createPost(rest, standing, options),
    mayDeliver: async (destination) =>
      destination.kind !== 'member' && (await standing.findLack(destination)) === null,
    tellParked: (subscription, reason) => tellParked(client, rest, options.budget, subscription, reason),
  };
}

/** Sending and finding alone. */
export function createPost(
  rest: REST,
  standing: Pick<Standing, 'findReadingLack' | 'isElsewhere'>,
  { token, commands, budget }: Pick<DeliveryOptions, 'token' | 'commands' | 'budget'>,
): Pick<Delivery, 'render' | 'openMember' | 'send' | 'find'> {
  /** discord.js forgets a token that was refused once. */
  const withToken = <Outcome>(outcome: Promise<Outcome>): Promise<Outcome> =>
    outcome.finally(() => rest.setToken(token));
  return {
    render: (cards, key, { mentionRoleId, dateLanguage: language }) =>
      cards.map((card, part) => ({
        title: card.title,
        // Only the first rings.
        body: renderDigestMessage(
          card,
          { key, part, language, mentionRoleId: part === 0 ? mentionRoleId : null },
          commands,
        ),
      })),
    openMember: (userId) => withToken(openMember(rest, budget, userId)),
    send: (target, message, mark, until) =>
      withToken(sendDigest(rest, budget, target, message, markOf(mark), until)),
    find: (target, mark, within) =>
      withToken(findDigest({ rest, budget, standing }, target, markOf(mark), within)),
  };
}
