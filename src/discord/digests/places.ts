// Channels and roles of a server, as the client knows them → where digests can go, and what stands in the way.

import {
  ChannelType,
  type Client,
  DiscordAPIError,
  type Guild,
  type GuildBasedChannel,
  PermissionFlagsBits,
  type Role,
} from 'discord.js';
import type { Place, Places, RoleOutcome } from '../../digest/places.js';
import { createRequestBudget } from '../../digest/request-budget.js';
import type { Destination } from '../../model/subscription.js';
import { createStanding } from './standing.js';

type ServerDestination = Exclude<Destination, { kind: 'member' }>;

/** Threads that a moderator may ask for: beside the digests, which have a budget of their own. */
const lookUps = { perSecond: 2, mostInSecond: 2 } as const;

/** Of servers that this process looks after; of others nothing is known. */
export function createPlaces(client: Client): Places {
  const standing = createStanding(client, createRequestBudget(lookUps));
  const findGuild = (guildId: string): Guild | null => client.guilds.cache.get(guildId) ?? null;
  return {
    async find(guildId, channelId) {
      const channel = await findChannel(findGuild(guildId), channelId);
      return channel === null ? null : toPlace(channel);
    },
    findRole: async (guildId, roleId) => findGuild(guildId)?.roles.cache.get(roleId)?.name ?? null,
    async listObstacles(destination, mentionRoleId, by) {
      if (destination.kind === 'member') return [];
      const guild = findGuild(destination.guildId);
      if (guild === null) return ['The bot is not in this server.'];
      const channel = await findChannel(guild, destination.channelId);
      if (channel === null) return ['The channel is gone, or the bot cannot see it.'];
      const lack = await standing.findLack(destination);
      return [
        ...(lack === null ? [] : [lack]),
        ...listTagFaults(destination, toPlace(channel)),
        ...(await listAskerFaults(channel, by)),
        ...(mentionRoleId === null ? [] : await listRoleFaults(guild, channel, mentionRoleId, by)),
      ];
    },
    async toggleRole(guildId, roleId, userId) {
      const guild = findGuild(guildId);
      const role = guild?.roles.cache.get(roleId);
      if (guild === null || role === undefined)
        return { kind: 'refused', reason: 'The role is gone from this server.' };
      const refusal = explainRoleRefusal(guild, role);
      return refusal === null ? toggle(guild, role, userId) : { kind: 'refused', reason: refusal };
    },
  };
}

/** Threads that are archived are not among what the client was told of. */
async function findChannel(guild: Guild | null, channelId: string): Promise<GuildBasedChannel | null> {
  if (guild === null) return null;
  const known = guild.channels.cache.get(channelId);
  if (known !== undefined) return known;
  try {
    return await guild.channels.fetch(channelId);
  } catch (error) {
    if (error instanceof DiscordAPIError) return null;
    throw error;
  }
}

/** Null for a voice channel, a category and the like. */
function toPlace(channel: GuildBasedChannel): Place | null {
  switch (channel.type) {
    case ChannelType.GuildText:
    case ChannelType.GuildAnnouncement:
      return { kind: 'channel', name: `#${channel.name}`, tags: [], requiresTag: false };
    case ChannelType.PublicThread:
    case ChannelType.PrivateThread:
    case ChannelType.AnnouncementThread:
      return { kind: 'channel', name: `the thread “${channel.name}”`, tags: [], requiresTag: false };
    case ChannelType.GuildForum:
    case ChannelType.GuildMedia:
      return {
        kind: 'forum',
        name: `the forum #${channel.name}`,
        tags: channel.availableTags.map(({ id, name }) => ({ id, name })),
        requiresTag: channel.flags.has('RequireTag'),
      };
    default:
      return null;
  }
}

function listTagFaults(destination: ServerDestination, place: Place | null): readonly string[] {
  if (place === null) return ['It is no channel for messages.'];
  const tagIds = destination.kind === 'forum' ? destination.tagIds : [];
  const isGone = tagIds.some((id) => !place.tags.some((tag) => tag.id === id));
  return [
    ...(destination.kind === place.kind ? [] : ['The channel has changed its kind. Choose the place again.']),
    ...(isGone ? ['A tag is gone from the forum. Choose its tags again.'] : []),
    ...(place.requiresTag && tagIds.length === 0 ? ['The forum wants a tag on every post. Choose one.'] : []),
  ];
}

/** Whoever cannot write somewhere has nothing to send there. */
async function listAskerFaults(channel: GuildBasedChannel, by: string | null): Promise<readonly string[]> {
  if (by === null) return [];
  const member = await channel.guild.members.fetch(by);
  const { ViewChannel, SendMessages, SendMessagesInThreads } = PermissionFlagsBits;
  const needed = ViewChannel | (channel.isThread() ? SendMessagesInThreads : SendMessages);
  return channel.permissionsFor(member).has(needed)
    ? []
    : ['You may not write there yourself. Ask somebody who may.'];
}

/** A ping needs a role that anybody may ping, or the right to ping any, both of the bot and of whoever asks. */
async function listRoleFaults(
  guild: Guild,
  channel: GuildBasedChannel,
  roleId: string,
  by: string | null,
): Promise<readonly string[]> {
  const role = guild.roles.cache.get(roleId);
  if (role === undefined) return ['The role is gone from this server.'];
  if (role.id === guild.id) return ['Everyone is never pinged. Choose a role of those who want to be.'];
  if (role.mentionable) return [];
  const mayPing = PermissionFlagsBits.MentionEveryone;
  const { me } = guild.members;
  const allow = `Allow anyone to mention the role “${role.name}” in its settings.`;
  if (me === null || !channel.permissionsFor(me).has(mayPing))
    return [`The bot may not ping that role. ${allow}`];
  if (by === null) return [];
  const member = await guild.members.fetch(by);
  return channel.permissionsFor(member).has(mayPing) ? [] : [`You may not ping that role yourself. ${allow}`];
}

/** Why a role is not given to whoever asks for it, in words for a member; null when it gives nothing but a ping. */
function explainRoleRefusal(guild: Guild, role: Role): string | null {
  const { me, everyone } = { me: guild.members.me, everyone: guild.roles.everyone };
  if (role.id === guild.id) return 'Everybody has that role.';
  if (role.managed) return 'That role belongs to another program and cannot be given.';
  if ((role.permissions.bitfield & ~everyone.permissions.bitfield) !== 0n || opensChannels(guild, role))
    return 'That role gives more than a ping, so it is for the moderators to give.';
  if (me === null || !me.permissions.has(PermissionFlagsBits.ManageRoles))
    return 'The bot may not give roles here. Ask a moderator to allow it “Manage Roles”.';
  return me.roles.highest.comparePositionTo(role) > 0
    ? null
    : 'That role stands above the bot’s own. Ask a moderator to move it down.';
}

/** Whether some channel allows its members anything. */
function opensChannels(guild: Guild, role: Role): boolean {
  return guild.channels.cache.some(
    (channel) =>
      'permissionOverwrites' in channel &&
      (channel.permissionOverwrites.cache.get(role.id)?.allow.bitfield ?? 0n) !== 0n,
  );
}

async function toggle(guild: Guild, role: Role, userId: string): Promise<RoleOutcome> {
  try {
    const member = await guild.members.fetch({ user: userId, force: true });
    const isTaken = member.roles.cache.has(role.id);
    const reason = 'The member asked for it with /notify-me';
    if (isTaken) await member.roles.remove(role, reason);
    else await member.roles.add(role, reason);
    return { kind: isTaken ? 'taken' : 'given', roleName: role.name };
  } catch (error) {
    if (error instanceof DiscordAPIError)
      return { kind: 'refused', reason: `Discord does not let the bot do that (${error.code}).` };
    throw error;
  }
}
