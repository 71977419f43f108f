import { ChannelType, Client, PermissionFlagsBits } from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
import type { Places } from '../../../src/digest/places.js';
import { createPlaces } from '../../../src/discord/digests/places.js';

const guildId = '100000000000000001';
const botId = '900000000000000001';
const asker = '300000000000000001';
const news = '200000000000000001';
const forum = '200000000000000002';
const voice = '200000000000000003';
const closed = '200000000000000004';

const { ViewChannel, SendMessages, SendMessagesInThreads, ReadMessageHistory } = PermissionFlagsBits;
const { ManageRoles, MentionEveryone, KickMembers } = PermissionFlagsBits;
const everybody = ViewChannel | SendMessages | SendMessagesInThreads | ReadMessageHistory;

const roleOf = (id: string, set: object = {}) => ({
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
const pinged = '400000000000000001';
const quiet = '400000000000000002';
const powerful = '400000000000000003';
const owned = '400000000000000004';
const high = '400000000000000005';
const opener = '400000000000000006';
const own = '400000000000000009';

/** A server as Discord tells it to the client; nothing is asked of Discord. */
function aServer({ botMay = everybody | ManageRoles }: { botMay?: bigint } = {}): Places {
  const client = new Client({ intents: [] });
  onTestFinished(() => client.destroy());
  const channel = (id: string, name: string, type: ChannelType, set: object = {}) => ({
    id,
    name,
    type,
    guild_id: guildId,
    position: 0,
    permission_overwrites: [],
    ...set,
  });
  const member = (id: string, roles: readonly string[]) => ({
    user: { id, username: `user${id.slice(-1)}`, discriminator: '0', avatar: null },
    roles,
    joined_at: '2025-01-01T00:00:00.000Z',
    deaf: false,
    mute: false,
    flags: 0,
  });
  const hidden = { id: guildId, type: 0, allow: '0', deny: `${ViewChannel}` };
  const inner = client as unknown as {
    user: unknown;
    users: { _add(user: object): unknown };
    guilds: { _add(guild: object): unknown };
  };
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
      roleOf(pinged, { mentionable: true }),
      roleOf(quiet),
      roleOf(powerful, { mentionable: true, permissions: `${KickMembers}` }),
      roleOf(owned, { mentionable: true, managed: true }),
      roleOf(high, { mentionable: true, position: 9 }),
      roleOf(opener, { mentionable: true }),
      roleOf(own, { position: 5, permissions: `${botMay}` }),
    ],
    channels: [
      channel(news, 'news', ChannelType.GuildText),
      channel(forum, 'digests', ChannelType.GuildForum, {
        available_tags: [{ id: '600000000000000001', name: 'World', moderated: false }],
        flags: 1 << 4,
      }),
      channel(voice, 'Talk', ChannelType.GuildStageVoice),
      channel(closed, 'closed', ChannelType.GuildText, {
        permission_overwrites: [hidden, { id: opener, type: 0, allow: `${ViewChannel}`, deny: '0' }],
      }),
    ],
    members: [member(botId, [own]), member(asker, [])],
  });
  return createPlaces(client);
}

const channelOf = (channelId: string) => ({ kind: 'channel', guildId, channelId }) as const;

test('knows channels and forums with their tags, and nothing of other servers', async () => {
  const places = aServer();
  expect(await places.find(guildId, news)).toMatchObject({ kind: 'channel', name: '#news' });
  expect(await places.find(guildId, forum)).toEqual({
    kind: 'forum',
    name: 'the forum #digests',
    tags: [{ id: '600000000000000001', name: 'World' }],
    requiresTag: true,
  });
  expect(await places.find(guildId, voice)).toBeNull();
  expect(await places.find('100000000000000002', news)).toBeNull();
  expect(await places.findRole(guildId, pinged)).toBe('Role 1');
});

test('sees nothing in the way of a channel where all may write', async () => {
  expect(await aServer().listObstacles(channelOf(news), pinged, asker)).toEqual([]);
});

test('says what the bot lacks, and what the asker lacks', async () => {
  expect(await aServer().listObstacles(channelOf(closed), null, asker)).toEqual([
    expect.stringContaining('the bot may not look'),
    'You may not write there yourself. Ask somebody who may.',
  ]);
});

test('wants a tag where the forum does, and one that is still there', async () => {
  const places = aServer();
  const inForum = (tagIds: readonly string[]) =>
    places.listObstacles({ kind: 'forum', guildId, channelId: forum, tagIds }, null, asker);
  expect(await inForum(['600000000000000001'])).toEqual([]);
  expect(await inForum([])).toEqual(['The forum wants a tag on every post. Choose one.']);
  expect(await inForum(['600000000000000009'])).toEqual([
    'A tag is gone from the forum. Choose its tags again.',
  ]);
  expect(await places.listObstacles(channelOf(forum), null, asker)).toContain(
    'The channel has changed its kind. Choose the place again.',
  );
});

test('pings no role that the bot or the asker may not ping, and never everyone', async () => {
  const ask = (botMay: bigint, roleId: string, by: string | null = asker) =>
    aServer({ botMay }).listObstacles(channelOf(news), roleId, by);
  expect(await ask(everybody, quiet)).toEqual([expect.stringContaining('The bot may not ping that role.')]);
  expect(await ask(everybody | MentionEveryone, quiet)).toEqual([
    expect.stringContaining('You may not ping that role yourself.'),
  ]);
  expect(await ask(everybody | MentionEveryone, quiet, null)).toEqual([]);
  expect(await ask(everybody | MentionEveryone, guildId)).toEqual([
    'Everyone is never pinged. Choose a role of those who want to be.',
  ]);
});

test.each([
  ['that allows more than everybody may', powerful, 'gives more than a ping'],
  ['that opens a channel', opener, 'gives more than a ping'],
  ['of another program', owned, 'belongs to another program'],
  ['above the bot’s own', high, 'above the bot’s own'],
  ['that everybody has', guildId, 'Everybody has that role'],
  ['that is gone', '400000000000000077', 'gone from this server'],
])('gives nobody a role %s', async (_, roleId, reason) => {
  expect(await aServer().toggleRole(guildId, roleId, asker)).toEqual({
    kind: 'refused',
    reason: expect.stringContaining(reason),
  });
});

test('gives no roles where the bot may not', async () => {
  expect(await aServer({ botMay: everybody }).toggleRole(guildId, pinged, asker)).toEqual({
    kind: 'refused',
    reason: expect.stringContaining('allow it “Manage Roles”'),
  });
});
