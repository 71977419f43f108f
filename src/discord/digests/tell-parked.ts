// A subscription that has stopped → a word to the moderators, where their server wants such news.

import type { REST } from '@discordjs/rest';
import { type Client, PermissionFlagsBits, Routes, type TextBasedChannel } from 'discord.js';
import { createCard, textBlock } from '../../card/create-card.js';
import type { RequestBudget } from '../../digest/request-budget.js';
import { messagesFor } from '../../locale/languages.js';
import { tellReason } from '../../locale/reasons.js';
import { renderCard } from '../../message/components-v2.js';
import type { Subscription } from '../../model/subscription.js';

/**
 * In the channel for updates that Discord keeps for moderators, else in that for system messages, if the bot may write there;
 * else nowhere: `/subscriptions list` says it, too. In the language of the server. What Discord refuses is no reason to try again.
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
  const messages = messagesFor(guild?.preferredLocale);
  const words = messages.digests.stopped;
  const name = place !== undefined && 'name' in place && place.name !== null ? `#${place.name}` : null;
  const card = createCard({
    tone: 'error',
    title: words.title(name),
    blocks: [textBlock(tellReason(reason, messages)), textBlock(words.goesOn)],
    footer: words.footer(id),
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
