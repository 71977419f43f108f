import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createCard } from '../../src/card/create-card.js';
import { defineCommand } from '../../src/command-kit/index.js';
import { type Bot, startBot } from '../support/a-bot.js';
import { aCommandMap } from '../support/commands.js';

const ask = defineCommand({
  name: 'ask',
  description: 'Answers a question',
  access: 'everyone',
  options: {
    question: { type: 'text', description: 'Your question', required: true, maxChars: 100 },
    after: { type: 'text', description: 'The questions before', maxChars: 600 },
  },
  run({ question, after }) {
    if (question === 'break') throw new Error('the index is broken');
    return createCard({ title: `${question} <- ${after ?? 'nothing'} @everyone` });
  },
});

let bot: Bot;
beforeAll(async () => {
  bot = await startBot({ commands: aCommandMap(ask) });
});
afterAll(async () => {
  await bot.stop();
});
afterEach(() => {
  expect(bot.discord.state.violations).toEqual([]);
});

const replies = () =>
  bot.discord.state.requests.filter(({ method, path }) => method === 'POST' && /^\/channels\//.test(path));

describe('a message that mentions the bot', () => {
  it('is answered like /ask, with a reply that pings nobody', async () => {
    const reply = await bot.discord.createPerson().ask('how many bodies?', { mentions: true });
    expect(reply.text).toContain('/ask how many bodies?');
    expect(reply.text).toContain('how many bodies? <- nothing');
    expect(replies().at(-1)?.body).toMatchObject({
      allowed_mentions: { parse: [], replied_user: false },
      enforce_nonce: true,
    });
  });

  it('goes on from the card that it answers', async () => {
    const person = bot.discord.createPerson();
    const first = await person.ask('how many bodies?', { mentions: true });
    const second = await person.ask('and the Russians?', { answers: first });
    expect(second.text).toContain('and the Russians? <- how many bodies?');
    const third = await person.ask('when was that?', { answers: second });
    expect(third.text).toContain('when was that? <- how many bodies? and the Russians?');
  });

  it('goes on from a card that a slash command made', async () => {
    const person = bot.discord.createPerson();
    const { message } = await person.slash('ask', { question: 'how many bodies?' });
    if (message === null) throw new Error('no answer');
    expect((await person.ask('when?', { answers: message })).text).toContain('when? <- how many bodies?');
  });

  it('goes on from the last card of its thread, but not of a channel', async () => {
    const person = bot.discord.createPerson();
    await person.ask('how many bodies?', { mentions: true, inThread: true });
    const inThread = await person.ask('and prisoners?', { mentions: true, inThread: true });
    expect(inThread.text).toContain('and prisoners? <- how many bodies?');
    expect((await person.ask('and prisoners?', { mentions: true })).text).toContain(
      'and prisoners? <- nothing',
    );
  });

  it('stands for itself when it leaves nothing out', async () => {
    const person = bot.discord.createPerson();
    const first = await person.ask('how many bodies?', { mentions: true });
    const next = await person.ask('Who is Ann Ray?', { answers: first });
    expect(next.text).toContain('Who is Ann Ray? <- nothing');
  });

  it('and asks nothing, asks too much or meets a fault is told so', async () => {
    const person = bot.discord.createPerson();
    expect((await person.ask('', { mentions: true })).text).toContain(
      'There is no question behind the mention.',
    );
    expect((await person.ask('long '.repeat(40), { mentions: true })).text).toContain('100');
    expect((await person.ask('break', { mentions: true })).text).toContain(
      'Something went wrong on our side',
    );
    expect(bot.listLog().some(({ event }) => event === 'incident')).toBe(true);
  });
});

describe('other messages', () => {
  it('are left alone, and so is an answer without a ping', async () => {
    const person = bot.discord.createPerson();
    const card = await person.ask('how many bodies?', { mentions: true });
    const before = replies().length;
    person.say('hello everybody');
    person.say('thanks', { answers: card, pings: false });
    await person.ask('how many prisoners?', { mentions: true });
    expect(replies()).toHaveLength(before + 1);
  });

  it('of a direct conversation are questions', async () => {
    const reply = await bot.discord.createPerson({ guild: null }).ask('how many bodies?');
    expect(reply.text).toContain('how many bodies? <- nothing');
  });
});
