import { afterEach, describe, expect, it } from 'vitest';
import { createDesk } from '../../src/command-kit/index.js';
import { connectDiscord } from '../../src/discord/client.js';
import { deployCommands } from '../../src/discord/deploy-commands.js';
import { DiscordError } from '../../src/discord/discord-error.js';
import { createLogger } from '../../src/observability/logger.js';
import { type Bot, startBot } from '../support/a-bot.js';
import { aCommandMap, askLike, outletsLike } from '../support/commands.js';
import { type LoopbackDiscord, startLoopbackDiscord } from '../support/loopback-discord/loopback-discord.js';

const commands = aCommandMap(askLike, outletsLike);
const wrongToken = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.Gabcde.not-the-token-of-this-bot';

let bot: Bot | undefined;
let discord: LoopbackDiscord | undefined;
afterEach(async () => {
  await bot?.stop();
  await discord?.stop();
  bot = undefined;
  discord = undefined;
});

describe('the connection', () => {
  it('is refused with a clear word when the token is wrong', async () => {
    discord = await startLoopbackDiscord();
    const lines: string[] = [];
    const connecting = connectDiscord({
      token: wrongToken,
      api: discord.api,
      commands,
      operatorGuildIds: [],
      logger: createLogger({
        level: 'trace',
        secrets: [wrongToken],
        output: { write: (line) => lines.push(line) },
      }),
      desk: createDesk(commands, () => {
        throw new Error('nobody calls');
      }),
      guilds: null,
      onLost: () => undefined,
    });
    await expect(connecting).rejects.toMatchObject({
      name: 'DiscordError',
      message: 'Discord refused the token.',
      hint: expect.stringContaining('DISCORD_TOKEN'),
      isLasting: true,
    });
    expect(lines.join('')).not.toContain('not-the-token');
  });

  it('ends for good, with the reason, when the gateway closes it with a fatal code', async () => {
    bot = await startBot({ commands });
    bot.discord.gateway.closeAll(4014);
    expect(await bot.lost).toMatchObject({
      message: 'Discord closed the connection for good: 4014, DisallowedIntents.',
      isLasting: true,
    });
    expect(bot.listLog()).toContainEqual(expect.objectContaining({ event: 'disconnected', level: 60 }));
  });

  it('ends for good when Discord stops accepting the token', async () => {
    bot = await startBot({ commands });
    bot.discord.gateway.closeAll(4004);
    expect(await bot.lost).toMatchObject({ message: 'Discord refused the token.' });
  });

  it('survives an answer that Discord refuses as expired: that 401 is not about the token', async () => {
    bot = await startBot({ commands });
    bot.discord.state.faults.add({
      kind: 'status',
      path: /callback$/,
      status: 401,
      body: { code: 50027, message: 'Invalid Webhook Token' },
    });
    const person = bot.discord.createPerson({ deadlineMs: 200 });
    expect((await person.slash('outlets')).message).toBeNull();
    expect((await bot.discord.createPerson().slash('outlets')).message?.text).toContain('outlets {}');
  });

  it('stops: takes no more calls, and lets the one under way finish', async () => {
    bot = await startBot({ commands });
    const person = bot.discord.createPerson({ deadlineMs: 500 });
    const underWay = person.slash('ask', { question: 'one last thing?' });
    await expect.poll(() => bot?.discord.state.requests.at(-1)?.path).toMatch(/callback$/);
    await bot.connection.stop();
    expect((await underWay).message?.text).toContain('one last thing?');
    expect((await person.slash('ask', { question: 'and now?' })).message).toBeNull();
  });
});

describe('registering commands', () => {
  it('replaces the whole list, everywhere or in one server, and says what is there now', async () => {
    discord = await startLoopbackDiscord();
    const { token, api, guilds, state } = discord;
    const registered = await deployCommands({ token, api, commands, registration: { kind: 'global' } });
    expect(registered).toEqual(['/ask', '/outlets']);
    const guildId = guilds[0]?.id ?? '';
    await deployCommands({
      token,
      api,
      commands: aCommandMap(outletsLike),
      registration: { kind: 'guild', guildId },
    });
    expect(state.commands.get(guildId)).toMatchObject([{ name: 'outlets' }]);
    expect(state.commands.get('global')).toHaveLength(2);
    expect(state.violations).toEqual([]);
  });

  it('says what to do when the token is refused', async () => {
    discord = await startLoopbackDiscord();
    const deploying = deployCommands({
      token: wrongToken,
      api: discord.api,
      commands,
      registration: { kind: 'global' },
    });
    await expect(deploying).rejects.toThrow(DiscordError);
    await expect(deploying).rejects.toThrow('Discord refused the token.');
  });

  it('says what to do when the bot is not in the server', async () => {
    discord = await startLoopbackDiscord();
    const { token, api } = discord;
    const registration = { kind: 'guild', guildId: '123456789012345678' } as const;
    await expect(deployCommands({ token, api, commands, registration })).rejects.toMatchObject({
      message: 'The bot may not register commands in server 123456789012345678.',
      hint: expect.stringContaining('applications.commands'),
    });
  });
});
