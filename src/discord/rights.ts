// Who is calling, from what Discord says about the call. Rights never come from a command's hidden state or from names.

import { type BaseInteraction, PermissionFlagsBits } from 'discord.js';
import type { Caller } from '../command-kit/caller.js';

/**
 * The caller of an interaction. Operators hold Manage Server in an operator server; when none is named and the bot is in
 * one server only, that one is it. In a direct message nobody is more than a member.
 */
export function toCaller(interaction: BaseInteraction, operatorGuildIds: readonly string[]): Caller {
  const isModerator = interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false;
  const { guildId } = interaction;
  return {
    platform: 'discord',
    isModerator,
    // The rights that come with the call hold for its channel only; those of the roles hold for the server.
    managesChannels:
      interaction.inCachedGuild() && interaction.member.permissions.has(PermissionFlagsBits.ManageChannels),
    isOperator: isModerator && guildId !== null && isOperatorGuild(interaction, guildId, operatorGuildIds),
    userId: interaction.user.id,
    guildId,
    channelId: interaction.channelId,
  };
}

function isOperatorGuild(
  interaction: BaseInteraction,
  guildId: string,
  operatorGuildIds: readonly string[],
): boolean {
  if (operatorGuildIds.length > 0) return operatorGuildIds.includes(guildId);
  const { guilds, options } = interaction.client;
  // A shard knows of its own servers only.
  return options.shardCount === 1 && guilds.cache.size === 1 && guilds.cache.has(guildId);
}
