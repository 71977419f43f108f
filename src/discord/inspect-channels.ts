// Channels in which the bot is to speak → what it lacks there.

import {
  type APIChannel,
  type APIGuild,
  type APIGuildMember,
  type APIOverwrite,
  DiscordAPIError,
  OverwriteType,
  PermissionFlagsBits,
  type REST,
  Routes,
} from 'discord.js';
import { type NeededPermission, neededPermissions } from './permissions.js';

export type ChannelFinding =
  | {
      readonly channelId: string;
      readonly state: 'found';
      readonly name: string;
      readonly lacks: readonly NeededPermission[];
    }
  /** Deleted, or the bot may not see it. */
  | { readonly channelId: string; readonly state: 'out of reach'; readonly reason: string };

/** Asks Discord for each channel, and for its server once. Changes nothing. Throws what is neither 403 nor 404. */
export async function inspectChannels(
  rest: REST,
  botId: string,
  channelIds: readonly string[],
): Promise<readonly ChannelFinding[]> {
  const rights = new Map<string, Promise<GuildRights>>();
  const rightsIn = (guildId: string) => {
    const known = rights.get(guildId) ?? readGuildRights(rest, botId, guildId);
    rights.set(guildId, known);
    return known;
  };
  const findings: ChannelFinding[] = [];
  for (const channelId of channelIds)
    try {
      const channel = (await rest.get(Routes.channel(channelId))) as APIChannel;
      const name = channel.name ?? channelId;
      if (!('guild_id' in channel) || channel.guild_id === undefined) {
        findings.push({ channelId, state: 'found', name, lacks: [] });
        continue;
      }
      const has = permissionsIn(await rightsIn(channel.guild_id), await overwritesOf(rest, channel));
      const lacks = neededPermissions.filter(({ bit }) => (has & bit) === 0n);
      findings.push({ channelId, state: 'found', name, lacks });
    } catch (error) {
      const isOutOfReach = error instanceof DiscordAPIError && (error.status === 403 || error.status === 404);
      if (!isOutOfReach) throw error;
      findings.push({ channelId, state: 'out of reach', reason: error.message });
    }
  return findings;
}

interface GuildRights {
  readonly guildId: string;
  readonly memberId: string;
  readonly roleIds: ReadonlySet<string>;
  /** Of all roles together. */
  readonly base: bigint;
}

async function readGuildRights(rest: REST, botId: string, guildId: string): Promise<GuildRights> {
  const guild = (await rest.get(Routes.guild(guildId))) as APIGuild;
  const member = (await rest.get(Routes.guildMember(guildId, botId))) as APIGuildMember;
  const roleIds = new Set([guildId, ...member.roles]);
  const base = guild.roles
    .filter(({ id }) => roleIds.has(id))
    .reduce((all, { permissions }) => all | BigInt(permissions), 0n);
  return { guildId, memberId: botId, roleIds, base };
}

/** A thread has none of its own. */
async function overwritesOf(rest: REST, channel: APIChannel): Promise<readonly APIOverwrite[]> {
  if ('permission_overwrites' in channel) return channel.permission_overwrites ?? [];
  if (!('parent_id' in channel) || channel.parent_id == null) return [];
  const parent = (await rest.get(Routes.channel(channel.parent_id))) as APIChannel;
  return 'permission_overwrites' in parent ? (parent.permission_overwrites ?? []) : [];
}

/** https://docs.discord.com/developers/topics/permissions#permission-overwrites */
function permissionsIn(
  { guildId, memberId, roleIds, base }: GuildRights,
  overwrites: readonly APIOverwrite[],
): bigint {
  if ((base & PermissionFlagsBits.Administrator) !== 0n) return ~0n;
  const steps = [
    overwrites.filter(({ id }) => id === guildId),
    overwrites.filter(({ id, type }) => type === OverwriteType.Role && id !== guildId && roleIds.has(id)),
    overwrites.filter(({ id, type }) => type === OverwriteType.Member && id === memberId),
  ];
  return steps.reduce((has, step) => {
    const denied = step.reduce((all, { deny }) => all | BigInt(deny), 0n);
    const allowed = step.reduce((all, { allow }) => all | BigInt(allow), 0n);
    return (has & ~denied) | allowed;
  }, base);
}
