// What Discord says about whoever calls or writes, and where → what the rules of the house ask about.

import type { BaseInteraction, Client, Message } from 'discord.js';
import type { Caller } from '../command-kit/index.js';
import type { Visitor } from '../house/house.js';
import { parentOf } from './call-place.js';
import { toCaller } from './rights.js';

export function toVisitor(interaction: BaseInteraction, operatorGuildIds: readonly string[]): Visitor {
  const caller = { ...toCaller(interaction, operatorGuildIds), locale: interaction.locale };
  const { client, channel, channelId, member } = interaction;
  const parentId = parentOf(interaction);
  return {
    caller,
    asking: {
      placeIds: [...placesOf(channelId, channel), ...(parentId === null ? [] : [parentId])],
      roleIds: member === null ? [] : rolesOf(member.roles),
      isModerator: caller.isModerator || caller.isOperator,
    },
    nameOf: (id) => nameOf(client, id),
  };
}

/** Whoever writes is a member like any other: a question needs no rights, and a message tells of none. */
export function toWriter({
  author,
  guildId,
  channelId,
  channel,
  member,
  client,
  guild,
}: Message<boolean>): Visitor {
  const caller: Caller = {
    platform: 'discord',
    isModerator: false,
    managesChannels: false,
    isOperator: false,
    userId: author.id,
    guildId,
    channelId,
    // A message does not tell its writer's language; that of a server is the one its members share.
    ...(guild === null ? {} : { locale: guild.preferredLocale }),
  };
  return {
    caller,
    asking: {
      placeIds: placesOf(channelId, channel),
      roleIds: member === null ? [] : rolesOf(member.roles),
      isModerator: false,
    },
    nameOf: (id) => nameOf(client, id),
  };
}

/** The channel, the one its thread belongs to, and the category. */
function placesOf(channelId: string | null, channel: unknown): readonly string[] {
  const ids = channelId === null ? [] : [channelId];
  let place: unknown = channel;
  for (let level = 0; level < 2 && place !== null && typeof place === 'object'; level++) {
    const { parentId = null, parent = null } = place as { parentId?: string | null; parent?: unknown };
    if (parentId !== null) ids.push(parentId);
    place = parent;
  }
  return ids;
}

/** Ids as they come with a call, or behind discord.js's manager where the server is known to it. */
function rolesOf(
  roles: readonly string[] | { readonly cache: ReadonlyMap<string, unknown> },
): readonly string[] {
  return 'cache' in roles ? [...roles.cache.keys()] : roles;
}

function nameOf({ channels }: Client, id: string): string | null {
  const channel = channels.cache.get(id);
  return channel !== undefined && 'name' in channel && channel.name !== null ? `#${channel.name}` : null;
}
