// What the bot may do where digests go, from what the client knows of servers, roles and channels.

import { type Client, type GuildBasedChannel, PermissionFlagsBits, ShardClientUtil } from 'discord.js';
import type { RequestBudget } from '../../digest/request-budget.js';
import type { Destination } from '../../model/subscription.js';

export type ServerDestination = Exclude<Destination, { kind: 'member' }>;

export interface Standing {
  /** Whether another process, which serves another part of the shards, knows the server, and this one does not. */
  isElsewhere(destination: ServerDestination): boolean;
  /** Why the history there may not be read, in words for a moderator; null when it may. */
  findReadingLack(destination: ServerDestination): Promise<string | null>;
  /** Why a digest cannot be sent there and looked for; null when it can. */
  findLack(destination: ServerDestination): Promise<string | null>;
}

const { ViewChannel, SendMessages, SendMessagesInThreads, ReadMessageHistory } = PermissionFlagsBits;

export function createStanding(client: Client, budget: RequestBudget): Standing {
  /** Archived threads are not among what the client was told of. */
  const findChannel = async ({
    guildId,
    channelId,
  }: ServerDestination): Promise<GuildBasedChannel | null> => {
    const known = client.channels.cache.get(channelId);
    if (known !== undefined) return known.isDMBased() ? null : known;
    if (!client.guilds.cache.has(guildId)) return null;
    const fetched = await budget.spend(() => client.channels.fetch(channelId).catch(() => null));
    return fetched === null || fetched.isDMBased() ? null : fetched;
  };
  const lacks = (channel: GuildBasedChannel, bits: bigint): boolean =>
    client.user === null || channel.permissionsFor(client.user)?.has(bits) !== true;
  const readingLack = (channel: GuildBasedChannel): string | null =>
    lacks(channel, ViewChannel | ReadMessageHistory)
      ? 'It is not known whether the last digest arrived, because the bot may not look. Allow it “Read Message History”.'
      : null;
  return {
    isElsewhere({ guildId }) {
      const { shards, shardCount } = client.options;
      if (!Array.isArray(shards) || shardCount === undefined) return false;
      return !shards.includes(ShardClientUtil.shardIdForGuildId(guildId, shardCount));
    },
    async findReadingLack(destination) {
      const channel = await findChannel(destination);
      return channel === null ? 'The bot cannot see the channel.' : readingLack(channel);
    },
    async findLack(destination) {
      const channel = await findChannel(destination);
      if (channel === null) return 'The bot cannot see the channel.';
      if (channel.isThread() && channel.locked === true) return 'The thread is locked.';
      const needed =
        destination.kind === 'forum'
          ? SendMessages | SendMessagesInThreads
          : channel.isThread()
            ? SendMessagesInThreads
            : SendMessages;
      return readingLack(channel) ?? (lacks(channel, needed) ? 'The bot may not write there.' : null);
    },
  };
}
