// A server as Discord tells it to the discord.js client: nothing is asked of Discord for it.

import { ChannelType, Client, PermissionFlagsBits } from 'discord.js';
import { onTestFinished } from 'vitest';

const { ViewChannel, SendMessages, SendMessagesInThreads, ReadMessageHistory, ManageRoles } =
  PermissionFlagsBits;

export const guildId = '100000000000000001';
export const botId = '900000000000000001';
export const asker = '300000000000000001';
export const everybody = ViewChannel | SendMessages | SendMessagesInThreads | ReadMessageHistory;
/** The bot's own role; other roles are up to the test. */
export const own = '400000000000000009';

export interface ServerOptions {
  readonly botMay?: bigint;
  readonly roles?: readonly object[];
  readonly channels?: readonly object[];
  readonly threads?: readonly object[];
  /** Further fields of the server. */
  readonly set?: object;
  /** Where the client's own requests go. */
  readonly api?: string;
}

export const roleOf = (id: string, set: object = {}) => ({
  id,
  name: `Role ${id.slice(-1)}`,
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  managed: false,
  mentionable: false,
  position: 1,
  permissions: '0',
  flags: 0,
  ...set,
});

export const channelOf = (
  id: string,
  name: string,
  type: ChannelType = ChannelType.GuildText,
  set: object = {},
) => ({
  id,
  name,
  type,
  guild_id: guildId,
  position: 0,
  permission_overwrites: [],
  ...set,
});

export const memberOf = (id: string, roles: readonly string[]) => ({
  user: { id, username: `user${id.slice(-1)}`, discriminator: '0', avatar: null },
  roles,
  joined_at: '2025-01-01T00:00:00.000Z',
  deaf: false,
  mute: false,
  flags: 0,
});

/** What the client's cache takes, as it comes over the gateway. */
interface Inner {
  user: unknown;
  readonly users: { _add(user: object): unknown };
  readonly guilds: { _add(guild: object): unknown };
}

/** A client that knows one server, and itself in it. */
export function aClient({
  botMay = everybody | ManageRoles,
  roles = [],
  channels = [],
  threads = [],
  set = {},
  api,
}: ServerOptions = {}): Client {
  const client = new Client({ intents: [], ...(api === undefined ? {} : { rest: { api } }) });
  client.rest.setToken('a.b.c');
  onTestFinished(() => client.destroy());
  const inner = client as unknown as Inner;
  inner.user = inner.users._add({
    id: botId,
    username: 'dragoman',
    discriminator: '0',
    avatar: null,
    bot: true,
  });
  inner.guilds._add({
    id: guildId,
    name: 'A server',
    owner_id: '1',
    roles: [
      roleOf(guildId, { name: '@everyone', position: 0, permissions: `${everybody}` }),
      ...roles,
      roleOf(own, { position: 5, permissions: `${botMay}` }),
    ],
    channels,
    threads,
    members: [memberOf(botId, [own]), memberOf(asker, [])],
    ...set,
  });
  return client;
}
