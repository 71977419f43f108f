import { afterEach, expect, it } from 'vitest';
import { readShares } from '../../src/discord/shard-processes.js';
import { type Bot, startBot } from '../support/a-bot.js';
import { aCommandMap, askLike, reindexLike } from '../support/commands.js';

const commands = aCommandMap(askLike, reindexLike);
const guildNames = ['One', 'Two', 'Three', 'Four'];
let bot: Bot;
afterEach(() => bot.stop());

it('as many processes as are wanted divide what Discord advises, and a refused token is named', async () => {
  bot = await startBot({ commands, advisedShards: 4 });
  const { token, api } = bot.discord;
  const gateway = { shards: 'auto', processes: 2, share: null } as const;
  expect(await readShares({ token, gateway }, api)).toEqual([
    { index: 0, shardIds: [0, 1], total: 4 },
    { index: 1, shardIds: [2, 3], total: 4 },
  ]);
  await expect(readShares({ token: 'x'.repeat(60), gateway }, api)).rejects.toMatchObject({
    isLasting: true,
  });
});

/** https://docs.discord.com/developers/events/gateway#sharding */
const shardOf = (guildId: string, total: number) => Number((BigInt(guildId) >> 22n) % BigInt(total));

it('as many shards as Discord advises answer, each for its servers, and direct messages', async () => {
  bot = await startBot({ commands, guildNames, advisedShards: 2, shards: 'advised', deadlineMs: 15_000 });
  expect(bot.connection.listShards()).toMatchObject([
    { id: 0, status: 'ready' },
    { id: 1, status: 'ready' },
  ]);
  for (const guild of [...bot.discord.guilds, null]) {
    const { message } = await bot.discord.createPerson({ guild }).slash('ask', { question: 'why?' });
    expect(message?.text).toContain('ask {"question":"why?"}');
  }
  expect(bot.discord.gateway.counts.identifies).toBe(2);
});

it('a process with a share of the shards holds that share, and takes no server for the only one', async () => {
  // Four servers in a row: of four shards each has one.
  bot = await startBot({ commands, guildNames, shards: { ids: [0], total: 4 }, deadlineMs: 15_000 });
  expect(bot.connection.listShards()).toMatchObject([{ id: 0, status: 'ready' }]);
  expect(bot.discord.gateway.lastIdentify).toMatchObject({ shard: [0, 4] });
  for (const guild of bot.discord.guilds.filter(({ id }) => shardOf(id, 4) === 0)) {
    const manager = bot.discord.createPerson({ guild, managesServer: true });
    expect((await manager.slash('reindex run')).message?.text).toContain('is for the operators');
  }
});
