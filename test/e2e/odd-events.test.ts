// Events that Discord should not send as it does: each is passed over or answered once, and the next is answered.

import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCard } from '../../src/card/create-card.js';
import { defineCommand } from '../../src/command-kit/index.js';
import { type Bot, startBot } from '../support/a-bot.js';
import { aCommandMap } from '../support/commands.js';
import { createGuild } from '../support/loopback-discord/payloads.js';

let runs = 0;
const count = defineCommand({
  name: 'count',
  description: 'Counts how often it is called',
  access: 'everyone',
  options: {},
  hasEffect: true,
  run() {
    runs += 1;
    return createCard({ title: `Call ${runs}` });
  },
});

let bot: Bot;
beforeAll(async () => {
  bot = await startBot({ commands: aCommandMap(count), deadlineMs: 15_000 });
});
afterAll(() => bot.stop());

async function expectAnswer(): Promise<void> {
  const before = runs;
  const { message } = await bot.discord.createPerson().slash('count');
  expect(message?.text).toContain(`Call ${before + 1}`);
  expect(runs).toBe(before + 1);
}

it.each([
  ['a call by nobody', 'INTERACTION_CREATE', { id: '2', token: 't', type: 2, channel: {}, entitlements: [] }],
  ['a server whose roles are none', 'GUILD_CREATE', { id: '123456789012345678', roles: 7 }],
])('%s is passed over, with an incident in the log', async (_, type, data) => {
  bot.discord.gateway.dispatch(type, data);
  await expect
    .poll(() => bot.listLog().at(-1))
    .toMatchObject({
      event: 'gateway-fault',
      gatewayEvent: type,
      shard: 0,
      incidentId: expect.stringMatching(/^[0-9a-f]{8}$/),
      err: { type: 'TypeError' },
    });
  await expectAnswer();
});

it.each([
  ['a call without a type', 'INTERACTION_CREATE', { id: '1', token: 't' }],
  ['a message by nobody', 'MESSAGE_CREATE', { id: '3', channel_id: '4' }],
  ['an event that nobody knows', 'SOMETHING_NEW', {}],
])('%s is passed over', async (_, type, data) => {
  bot.discord.gateway.dispatch(type, data);
  await expectAnswer();
});

it.each(['{"op":0,"t":"INTERACTION_CR', 'not JSON at all', '{"op":99,"d":{}}', '{}'])(
  'what is no event (%s) is passed over',
  async (text) => {
    bot.discord.gateway.sendRaw(text);
    await expectAnswer();
  },
);

it('a call that comes twice is answered once, and done once', async () => {
  const { gateway, state } = bot.discord;
  const before = { runs, messages: state.messages.size, requests: state.requests.length };
  const { dispatch } = gateway;
  gateway.dispatch = (type, data) => {
    dispatch(type, data);
    dispatch(type, data);
  };
  await bot.discord.createPerson().slash('count');
  gateway.dispatch = dispatch;
  await expectAnswer();
  expect(runs).toBe(before.runs + 2);
  expect(state.messages.size).toBe(before.messages + 2);
  expect(state.requests.length).toBe(before.requests + 2);
});

it('a call from a server that the bot has not heard of yet is answered', async () => {
  const { message } = await bot.discord.createPerson({ guild: createGuild('Early', 1) }).slash('count');
  expect(message?.text).toContain('Call');
});

it('a server out of reach is no server that is gone: who asks there is answered', async () => {
  const [home] = bot.discord.guilds;
  bot.discord.gateway.dispatch('GUILD_DELETE', { id: home?.id, unavailable: true });
  await expectAnswer();
});

it('nothing of it is refused by Discord', () => {
  expect(bot.discord.state.violations).toEqual([]);
});
