import { afterEach, describe, expect, it } from 'vitest';
import { type Bot, startBot } from '../support/a-bot.js';
import { aCommandMap, checkLike, reindexLike } from '../support/commands.js';

const commands = aCommandMap(checkLike, reindexLike);
let bot: Bot | undefined;
afterEach(async () => {
  await bot?.stop();
  bot = undefined;
});

describe('operators, when OPERATOR_GUILD_IDS names no server', () => {
  it('are the managers of the bot’s only server', async () => {
    bot = await startBot({ commands, guildNames: ['Home'], deadlineMs: 15_000 });
    const manager = bot.discord.createPerson({ managesServer: true });
    expect((await manager.slash('reindex run')).message?.text).toContain('reindex run {}');
    const member = bot.discord.createPerson();
    expect((await member.slash('reindex run')).message?.text).toContain('for the operators of this bot');
  });

  it('are nobody once the bot is in several servers; their managers stay moderators', async () => {
    bot = await startBot({ commands, guildNames: ['Home', 'Elsewhere'], deadlineMs: 15_000 });
    const manager = bot.discord.createPerson({ managesServer: true });
    expect((await manager.slash('reindex run')).message?.text).toContain('for the operators of this bot');
    const { message } = await manager.messageCommand('Check the quotations', 'words');
    expect(message?.text).toContain('check-quotes {"text":"words"}');
  });
});
