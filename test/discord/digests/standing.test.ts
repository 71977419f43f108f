import { ChannelType, Client, PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { createRequestBudget } from '../../../src/digest/request-budget.js';
import { createStanding } from '../../../src/discord/digests/standing.js';
import { aClient, channelOf, everybody, guildId, own } from '../../support/a-server.js';

const budget = () => createRequestBudget({ perSecond: 10, mostInSecond: 10 });

// Discord gives a server to the shard (id >> 22) % total.
const serverOfShard = (shard: number) => String((BigInt(1_000_000 + shard) << 22n) + 5n);

const standingWith = (shards: readonly number[], shardCount: number) =>
  createStanding(new Client({ intents: [], shards, shardCount }), budget());

it('knows which servers another process knows', () => {
  const standing = standingWith([0], 2);
  const at = (shard: number) => ({ kind: 'channel', guildId: serverOfShard(shard), channelId: '1' }) as const;
  expect([at(0), at(1)].map(standing.isElsewhere)).toEqual([false, true]);
  expect([at(0), at(1)].map(standingWith([0], 1).isElsewhere)).toEqual([false, false]);
});

const { ViewChannel, SendMessages, SendMessagesInThreads, ReadMessageHistory } = PermissionFlagsBits;
const news = '200000000000000001';
const thread = '200000000000000002';
const forum = '200000000000000003';

const denying = (bits: bigint) => ({
  permission_overwrites: [{ id: own, type: 0, allow: '0', deny: `${bits}` }],
});

/** A server whose channels deny the bot something. */
function aStanding(denied: bigint, isLocked = false) {
  const client = aClient({
    botMay: everybody,
    channels: [
      channelOf(news, 'news', ChannelType.GuildText, denying(denied)),
      channelOf(forum, 'digests', ChannelType.GuildForum, { available_tags: [], ...denying(denied) }),
    ],
    threads: [
      channelOf(thread, 'Talks', ChannelType.PublicThread, {
        parent_id: news,
        thread_metadata: {
          archived: false,
          locked: isLocked,
          auto_archive_duration: 60,
          archive_timestamp: '2025-01-01T00:00:00.000Z',
        },
      }),
    ],
  });
  const standing = createStanding(client, budget());
  const lackOf = (channelId: string, kind: 'channel' | 'forum' = 'channel') =>
    standing.findLack(
      kind === 'forum' ? { kind, guildId, channelId, tagIds: [] } : { kind, guildId, channelId },
    );
  return { client, standing, lackOf };
}

describe('what the bot may do where digests go', () => {
  it('is enough for a channel, a thread and a forum where nothing is denied', async () => {
    const { lackOf } = aStanding(0n);
    expect([await lackOf(news), await lackOf(thread), await lackOf(forum, 'forum')]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it.each([
    ['writing', SendMessages, 'may not write', null, 'may not write'],
    ['writing in threads', SendMessagesInThreads, null, 'may not write', 'may not write'],
    ['reading what was said', ReadMessageHistory, 'History', 'History', 'History'],
    ['seeing it', ViewChannel, 'History', 'History', 'History'],
  ])('is too little without %s', async (_, denied, inChannel, inThread, inForum) => {
    const { lackOf } = aStanding(denied);
    const expected = (part: string | null) => (part === null ? null : expect.stringContaining(part));
    expect(await lackOf(news)).toEqual(expected(inChannel));
    expect(await lackOf(thread)).toEqual(expected(inThread));
    expect(await lackOf(forum, 'forum')).toEqual(expected(inForum));
  });

  it('is too little in a locked thread', async () => {
    expect(await aStanding(0n, true).lackOf(thread)).toBe('The thread is locked.');
  });

  it('is enough again as soon as Discord tells that the right has returned', async () => {
    const { client, lackOf } = aStanding(SendMessages);
    expect(await lackOf(news)).toContain('may not write');
    const channel = client.channels.cache.get(news) as unknown as { _patch(data: object): void };
    channel._patch(channelOf(news, 'news'));
    expect(await lackOf(news)).toBeNull();
  });
});
