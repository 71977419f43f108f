// What the bot needs to be allowed in a server, in one list: for the invite link, and for whoever checks a channel.

import { PermissionFlagsBits } from 'discord.js';

export interface NeededPermission {
  /** As Discord's settings call it. */
  readonly name: string;
  readonly bit: bigint;
  /** What does not work without it. */
  readonly for: string;
}

/**
 * Answers to commands and buttons need none: Discord lets them through wherever the command may be used. These are for what
 * the bot says and reads of its own accord; a test holds them against the requests that it makes.
 */
export const neededPermissions: readonly NeededPermission[] = [
  { name: 'View Channels', bit: PermissionFlagsBits.ViewChannel, for: 'mentions and digests' },
  { name: 'Send Messages', bit: PermissionFlagsBits.SendMessages, for: 'answers to mentions, and digests' },
  {
    name: 'Send Messages in Threads',
    bit: PermissionFlagsBits.SendMessagesInThreads,
    for: 'answers to mentions, and digests, in threads and forums',
  },
  {
    name: 'Read Message History',
    bit: PermissionFlagsBits.ReadMessageHistory,
    for: 'follow-ups to the card before, and to see whether a digest has arrived',
  },
];

/** The address under which a server's manager lets the bot in, with exactly these permissions. */
export function toInviteLink(applicationId: string): string {
  const permissions = neededPermissions.reduce((all, { bit }) => all | bit, 0n);
  const query = new URLSearchParams({
    client_id: applicationId,
    permissions: permissions.toString(),
    integration_type: '0',
    scope: 'bot applications.commands',
  });
  return `https://discord.com/oauth2/authorize?${query}`;
}
