// The smallest objects of Discord's API that discord.js 14 needs to be handed.

import { createSnowflake } from './snowflake.js';

export type Json = Readonly<Record<string, unknown>>;

export interface LoopbackUser {
  readonly id: string;
  readonly username: string;
  readonly global_name: string | null;
  readonly discriminator: '0';
  readonly avatar: null;
  readonly bot?: true;
}

export interface LoopbackGuild {
  readonly id: string;
  readonly name: string;
  readonly channelId: string;
  /** A thread of that channel. */
  readonly threadId: string;
  readonly ownerId: string;
  /** A role besides the one that everybody has. */
  readonly roleId: string;
}

/** An age that makes ids of standing things older than ids of what happens in a test. */
const standingMs = 1_000_000;

export function createUser(username: string, isBot = false): LoopbackUser {
  return {
    id: createSnowflake(standingMs),
    username,
    global_name: null,
    discriminator: '0',
    avatar: null,
    ...(isBot ? { bot: true } : {}),
  };
}

/** Servers with successive indexes are of successive milliseconds, so they fall to successive shards. */
export function createGuild(name: string, index: number): LoopbackGuild {
  return {
    id: createSnowflake(standingMs - index),
    name,
    channelId: createSnowflake(standingMs),
    threadId: createSnowflake(standingMs),
    ownerId: createSnowflake(standingMs),
    roleId: createSnowflake(standingMs),
  };
}

export function toMember(user: LoopbackUser, roleIds: readonly string[] = []): Json {
  return {
    user,
    roles: roleIds,
    joined_at: new Date(0).toISOString(),
    deaf: false,
    mute: false,
    flags: 0,
    nick: null,
    avatar: null,
  };
}

export function toChannel(guild: LoopbackGuild): Json {
  return {
    id: guild.channelId,
    type: 0,
    guild_id: guild.id,
    name: 'general',
    position: 0,
    permission_overwrites: [],
    nsfw: false,
    parent_id: null,
    topic: null,
    rate_limit_per_user: 0,
  };
}

export function toThread(guild: LoopbackGuild): Json {
  return {
    id: guild.threadId,
    type: 11,
    guild_id: guild.id,
    parent_id: guild.channelId,
    owner_id: guild.ownerId,
    name: 'A thread',
    message_count: 0,
    member_count: 1,
    rate_limit_per_user: 0,
    thread_metadata: {
      archived: false,
      auto_archive_duration: 60,
      archive_timestamp: new Date(0).toISOString(),
      locked: false,
    },
  };
}

/** View, send, embed links, attach files, read history, use commands: what a role gets by default. */
export const memberPermissions = 2_251_804_225n;
/** Manage Server. */
export const manageGuild = 32n;

export function toGuildCreate(guild: LoopbackGuild, bot: LoopbackUser): Json {
  const everyone = {
    id: guild.id,
    name: '@everyone',
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    position: 0,
    permissions: memberPermissions.toString(),
    managed: false,
    mentionable: false,
    flags: 0,
  };
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    owner_id: guild.ownerId,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    roles: [everyone, { ...everyone, id: guild.roleId, name: 'Reporters', position: 1 }],
    emojis: [],
    stickers: [],
    features: [],
    mfa_level: 0,
    system_channel_flags: 0,
    premium_tier: 0,
    preferred_locale: 'en-US',
    nsfw_level: 0,
    premium_progress_bar_enabled: false,
    joined_at: new Date(0).toISOString(),
    large: false,
    unavailable: false,
    member_count: 2,
    voice_states: [],
    members: [toMember(bot)],
    channels: [toChannel(guild)],
    threads: [toThread(guild)],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}
