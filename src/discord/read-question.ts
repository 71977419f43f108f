// A message → the question it puts to the bot, and the call of ours that it goes on from.

import type { Message } from 'discord.js';
import { type CommandMap, InputError, type Invocation, parseInvocation } from '../command-kit/index.js';
import { type MessageLike, readShownCall } from '../message/read-card.js';

/** Cards looked through in a thread for the last one of ours. */
const recentMessages = 20;

/**
 * The words of a message that is meant for the bot: one that mentions it, answers it with the ping on, or stands in a direct
 * message. Null for all others; the content of those is not sent to us anyway.
 */
export function readQuestion(message: Message<boolean>): string | null {
  const { author, client, content, mentions, guildId } = message;
  if (author.bot || message.webhookId !== null || message.system) return null;
  const isMeant =
    guildId === null ||
    mentions.has(client.user, { ignoreEveryone: true, ignoreRoles: true, ignoreRepliedUser: false });
  if (!isMeant) return null;
  return content
    .replaceAll(new RegExp(`<@!?${client.user.id}>`, 'g'), ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * The call on the card that is answered; in a thread or a direct message without an answered card, that on the last card of
 * ours there. Null when there is none that can be read: the question is then taken as it stands.
 */
export async function findCallBefore(
  message: Message<boolean>,
  commands: CommandMap,
): Promise<Invocation | null> {
  try {
    if (message.reference !== null) return readCall(await message.fetchReference(), commands);
    if (message.guildId !== null && !message.channel.isThread()) return null;
    const recent = await message.channel.messages.fetch({ limit: recentMessages, before: message.id });
    for (const earlier of recent.values()) {
      const call = readCall(earlier, commands);
      if (call !== null) return call;
    }
    return null;
  } catch {
    // The message is gone, or we may not read what was written before: no reason not to answer.
    return null;
  }
}

/** Only what we wrote ourselves is read as a call. */
function readCall(message: Message<boolean>, commands: CommandMap): Invocation | null {
  if (message.author.id !== message.client.user.id) return null;
  const line = readShownCall(message as MessageLike);
  if (line === null) return null;
  try {
    return parseInvocation(line, commands);
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}
