import { expect, it } from 'vitest';
import { startBot } from '../support/a-bot.js';
import { aCommandMap, outletsLike } from '../support/commands.js';

it('tells who keeps a server’s data when the server removes the bot, and when it has it again', async () => {
  const noted: string[] = [];
  let recall: (departed: readonly string[]) => void = () => undefined;
  const departed = new Promise<readonly string[]>((resolve) => {
    recall = resolve;
  });
  const bot = await startBot({
    commands: aCommandMap(outletsLike),
    guildNames: ['Home', 'Elsewhere'],
    guilds: {
      listDeparted: () => departed,
      noteReturn: async (id) => void noted.push(`in ${id}`),
      noteDeparture: async (id) => void noted.push(`out of ${id}`),
    },
  });
  const [home = '', elsewhere = ''] = bot.discord.guilds.map(({ id }) => id);
  // What happened while it was away.
  recall([home, '100000000000000999']);
  await expect.poll(() => noted).toEqual([`in ${home}`]);
  bot.discord.gateway.dispatch('GUILD_DELETE', { id: home });
  await expect.poll(() => noted.slice(1)).toEqual([`out of ${home}`]);
  // Out of reach is not gone.
  bot.discord.gateway.dispatch('GUILD_DELETE', { id: elsewhere, unavailable: true });
  bot.discord.gateway.dispatch('GUILD_DELETE', { id: elsewhere });
  await expect.poll(() => noted.slice(2)).toEqual([`out of ${elsewhere}`]);
  await bot.stop();
});
