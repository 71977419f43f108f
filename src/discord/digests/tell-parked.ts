// A subscription that has stopped → a word to the moderators, where their server wants such news.

import type { REST } from '@discordjs/rest';
import { type Client, PermissionFlagsBits, Routes, type TextBasedChannel } from 'discord.js';
import { createCard, textBlock } from '../../card/create-card.js';
import type { RequestBudget } from '../../digest/request-budget.js';
import { renderCard } from '../../message/components-v2.js';
import type { Subscription } from '../../model/subscription.js';

/**
 * In the channel for updates that Discord keeps for moderators, else in that for system messages, if the bot may write there;
 * else nowhere: `/subscriptions list` says it, too. What Discord refuses is no reason to try again.
 */
export async function tellParked(
  client: Client,
  rest: REST,
  budget: RequestBudget,
  { id, destination }: Subscription,
  reason: string,
): Promise<void> {
  if (destination.kind === 'member') return;
  const guild = client.guilds.cache.get(destination.guildId);
  const channel = [guild?.publicUpdatesChannel, guild?.systemChannel].find((one) => mayWrite(client, one));
  if (channel == null) return;
  const place = client.channels.cache.get(destination.channelId);
  const name = place !== undefined && 'name' in place && place.name !== null ? `#${place.name}` : 'a channel';
  const card = createCard({
    tone: 'error',
    title: `Digests for ${name} have stopped`,
    blocks: [
      textBlock(reason),
      textBlock(
        'They begin again by themselves when it is possible; nothing of what came meanwhile is lost.',
      ),
    ],
    footer: `Subscription ${id} · /subscriptions list`,
  });
  const { flags, components } = renderCard(card, { line: null, page: 1, formatAction: () => '' }).message;
  const body = { flags, components, allowed_mentions: { parse: [] } };
  await budget.spend(() => rest.post(Routes.channelMessages(channel.id), { body }).catch(() => undefined));
}

function mayWrite(client: Client, channel: TextBasedChannel | null | undefined): boolean {
  if (channel == null || channel.isDMBased() || client.user === null) return false;
  const needed = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages;
  return channel.permissionsFor(client.user)?.has(needed) === true;
}
