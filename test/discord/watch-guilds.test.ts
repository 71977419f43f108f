import { expect, it } from 'vitest';
import { startBot } from '../support/a-bot.js';
import { aCommandMap, outletsLike } from '../support/commands.js';

it('tells who keeps a server’s data when the server removes the bot, and when it has it again', async () => {
  const noted: string[] = [];
  const bot = await startBot({
    commands: aCommandMap(outletsLike),
    guildNames: ['Home', 'Elsewhere'],
    guilds: {
      noteReturn: async (id) => void noted.push(`in ${id}`),
      noteDeparture: async (id) => void noted.push(`out of ${id}`),
    },
  });
  const [home = '', elsewhere = ''] = bot.discord.guilds.map(({ id }) => id);
  await expect.poll(() => noted.toSorted()).toEqual([`in ${home}`, `in ${elsewhere}`].sort());
  // Out of reach is not gone.
  bot.discord.gateway.dispatch('GUILD_DELETE', { id: home, unavailable: true });
  bot.discord.gateway.dispatch('GUILD_DELETE', { id: elsewhere });
  await expect.poll(() => noted.slice(2)).toEqual([`out of ${elsewhere}`]);
  await bot.stop();
});
