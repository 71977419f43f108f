import { Client } from 'discord.js';
import { expect, it } from 'vitest';
import { createRequestBudget } from '../../../src/digest/request-budget.js';
import { createStanding } from '../../../src/discord/digests/standing.js';

// Discord gives a server to the shard (id >> 22) % total.
const serverOfShard = (shard: number) => String((BigInt(1_000_000 + shard) << 22n) + 5n);

const standingWith = (shards: readonly number[], shardCount: number) =>
  createStanding(
    new Client({ intents: [], shards, shardCount }),
    createRequestBudget({ perSecond: 1, mostInSecond: 1 }),
  );

it('knows which servers another process knows', () => {
  const standing = standingWith([0], 2);
  const at = (shard: number) => ({ kind: 'channel', guildId: serverOfShard(shard), channelId: '1' }) as const;
  expect([at(0), at(1)].map(standing.isElsewhere)).toEqual([false, true]);
  expect([at(0), at(1)].map(standingWith([0], 1).isElsewhere)).toEqual([false, false]);
});
