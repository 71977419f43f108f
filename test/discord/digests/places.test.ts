import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ChannelType, PermissionFlagsBits } from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
import type { Places } from '../../../src/digest/places.js';
import { createPlaces } from '../../../src/discord/digests/places.js';
import {
  aClient,
  asker,
  channelOf,
  everybody,
  guildId,
  memberOf,
  roleOf,
  type ServerOptions,
} from '../../support/a-server.js';

const news = '200000000000000001';
const forum = '200000000000000002';
const voice = '200000000000000003';
const closed = '200000000000000004';

const { ViewChannel, MentionEveryone, KickMembers } = PermissionFlagsBits;

const pinged = '400000000000000001';
const quiet = '400000000000000002';
const powerful = '400000000000000003';
const owned = '400000000000000004';
const high = '400000000000000005';
const opener = '400000000000000006';

function aServer(options: Pick<ServerOptions, 'botMay' | 'api'> = {}): Places {
  const hidden = { id: guildId, type: 0, allow: '0', deny: `${ViewChannel}` };
  const client = aClient({
    ...options,
    roles: [
      roleOf(pinged, { mentionable: true }),
      roleOf(quiet),
      roleOf(powerful, { mentionable: true, permissions: `${KickMembers}` }),
      roleOf(owned, { mentionable: true, managed: true }),
      roleOf(high, { mentionable: true, position: 9 }),
      roleOf(opener, { mentionable: true }),
    ],
    channels: [
      channelOf(news, 'news'),
      channelOf(forum, 'digests', ChannelType.GuildForum, {
        available_tags: [{ id: '600000000000000001', name: 'World', moderated: false }],
        flags: 1 << 4,
      }),
      channelOf(voice, 'Talk', ChannelType.GuildStageVoice),
      channelOf(closed, 'closed', ChannelType.GuildText, {
        permission_overwrites: [hidden, { id: opener, type: 0, allow: `${ViewChannel}`, deny: '0' }],
      }),
    ],
  });
  return createPlaces(client);
}

const inChannel = (channelId: string) => ({ kind: 'channel', guildId, channelId }) as const;

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
  expect(await aServer().listObstacles(inChannel(news), pinged, asker)).toEqual([]);
});

test('says what the bot lacks, and what the asker lacks', async () => {
  expect(await aServer().listObstacles(inChannel(closed), null, asker)).toEqual([
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
  expect(await places.listObstacles(inChannel(forum), null, asker)).toContain(
    'The channel has changed its kind. Choose the place again.',
  );
});

test('pings no role that the bot or the asker may not ping, and never everyone', async () => {
  const ask = (botMay: bigint, roleId: string, by: string | null = asker) =>
    aServer({ botMay }).listObstacles(inChannel(news), roleId, by);
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

/** The part of Discord that knows the members of a server and gives them roles; or refuses. */
async function aRoleDesk({ roles = [], status = 204 }: { roles?: readonly string[]; status?: number } = {}) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const isQuestion = request.method === 'GET';
    if (!isQuestion) asked.push(`${request.method} ${request.url?.replace(/^.*\/members/, '')}`);
    const body = isQuestion ? memberOf(asker, roles) : { message: 'Missing Permissions', code: 50_013 };
    if (!isQuestion && status === 204) response.writeHead(204).end();
    else
      response
        .writeHead(isQuestion ? 200 : status, { 'content-type': 'application/json' })
        .end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { api: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`, asked };
}

test('gives a member the pinged role, and takes it back', async () => {
  const without = await aRoleDesk();
  expect(await aServer({ api: without.api }).toggleRole(guildId, pinged, asker)).toEqual({
    kind: 'given',
    roleName: 'Role 1',
  });
  expect(without.asked).toEqual([`PUT /${asker}/roles/${pinged}`]);
  const having = await aRoleDesk({ roles: [pinged] });
  expect(await aServer({ api: having.api }).toggleRole(guildId, pinged, asker)).toMatchObject({
    kind: 'taken',
  });
  expect(having.asked).toEqual([`DELETE /${asker}/roles/${pinged}`]);
});

test('says so when Discord does not let the bot give a role', async () => {
  const { api } = await aRoleDesk({ status: 403 });
  expect(await aServer({ api }).toggleRole(guildId, pinged, asker)).toEqual({
    kind: 'refused',
    reason: 'Discord does not let the bot do that (50013).',
  });
});

test.each([powerful, opener, owned, high, guildId])('asks Discord nothing about role %s', async (roleId) => {
  const { api, asked } = await aRoleDesk();
  await aServer({ api }).toggleRole(guildId, roleId, asker);
  expect(asked).toEqual([]);
});
