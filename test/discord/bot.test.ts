import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCard, excerptBlock, listBlock } from '../../src/card/create-card.js';
import { type Command, defineCommand, InputError } from '../../src/command-kit/index.js';
import { type Bot, startBot } from '../support/a-bot.js';
import { anExcerpt } from '../support/a-card.js';
import { aCommandMap, askLike, checkLike, reindexLike } from '../support/commands.js';

const long = defineCommand({
  name: 'long',
  description: 'Fills several pages',
  access: 'everyone',
  options: { topic: { type: 'text', description: 'About what', required: true } },
  run: ({ topic }) =>
    createCard({
      title: `All about ${topic}`,
      blocks: Array.from({ length: 20 }, (_, i) =>
        excerptBlock(
          anExcerpt({
            number: i + 1,
            citation: { text: `Excerpt ${i + 1} of ${topic}. ${'Words. '.repeat(60).trim()}` },
          }),
        ),
      ),
      actions: [
        { kind: 'run', label: 'Ask about it', command: 'ask', input: { question: topic } },
        {
          kind: 'run',
          label: 'Ask at length',
          command: 'ask',
          input: { question: `${topic} `.repeat(30).trim() },
        },
      ],
    }),
});

let slowGate: Promise<void> = Promise.resolve();
const slow = defineCommand({
  name: 'slow',
  description: 'Waits before it answers',
  access: 'everyone',
  options: {
    ending: {
      type: 'choice',
      description: 'What comes',
      choices: ['card', 'fault', 'refusal'],
      required: true,
    },
  },
  async run({ ending }) {
    await slowGate;
    if (ending === 'fault') throw new Error('the index is broken');
    if (ending === 'refusal') throw new InputError('bad', 'That cannot be read.', 'Write it otherwise.');
    return createCard({ title: 'Here at last' });
  },
});

const hostile = defineCommand({
  name: 'hostile',
  description: 'Says back what is said',
  access: 'everyone',
  options: { text: { type: 'text', description: 'Anything', required: true } },
  run: ({ text }) =>
    createCard({ title: text, blocks: [listBlock([text]), excerptBlock(anExcerpt({ citation: { text } }))] }),
});

const commands = aCommandMap(...([askLike, checkLike, hostile, long, reindexLike, slow] as Command[]));

/** Commands of `slow` wait until the returned function is called. */
function closeGate(): () => void {
  let open: () => void = () => undefined;
  slowGate = new Promise((resolve) => {
    open = resolve;
  });
  return open;
}

let bot: Bot;
beforeAll(async () => {
  bot = await startBot({
    commands,
    guildNames: ['Home', 'Elsewhere'],
    operatorGuilds: 'the first',
    deadlineMs: 15_000,
  });
});
afterAll(async () => {
  await bot.stop();
});

describe('the bot', () => {
  it('listens to its servers and to what is written to it, without a privileged intent', () => {
    expect(bot.discord.gateway.lastIdentify).toMatchObject({ intents: 1 | 512 | 4096 });
  });

  it('answers a slash command for all, with the call on the card', async () => {
    const { message } = await bot.discord
      .createPerson()
      .slash('ask', { question: 'who *said* that?', limit: 3, exact: true });
    expect(message).toMatchObject({ isPrivate: false });
    expect(message?.text).toBe(
      '/ask who *said* that? limit:3 exact:true\nask {"question":"who *said* that?","limit":3,"exact":true}',
    );
  });

  it('answers the caller alone when asked to', async () => {
    const { message } = await bot.discord.createPerson().slash('ask', { question: 'why?', private: true });
    expect(message).toMatchObject({ isPrivate: true });
    expect(message?.text).toContain('/ask why? private:true');
  });

  it('answers in a direct message', async () => {
    const { message } = await bot.discord.createPerson({ guild: null }).slash('ask', { question: 'why?' });
    expect(message?.text).toContain('ask {"question":"why?"}');
  });

  it('offers completions as the command does', async () => {
    const { choices } = await bot.discord.createPerson().complete('ask', 'outlet', 'sky');
    expect(choices).toEqual([{ name: expect.stringMatching(/^Sky News .*…$/), value: 'Sky News' }]);
  });

  it('tells the caller alone what is wrong with the input', async () => {
    const { message } = await bot.discord
      .createPerson()
      .slash('ask', { question: 'why?', since: 'last week' });
    expect(message).toMatchObject({ isPrivate: true });
    expect(message?.text).toContain('Not done');
    expect(message?.text).toContain('“last week” is no day for “since”.');
    expect(message?.text).toContain('Write a day as 2025-06-02');
  });

  it('shows hostile text as it is: no ping, no link, no layout', async () => {
    const text = '@everyone <@123456789012345678> [click](https://evil.example) # **big** \u202etfel';
    const { message } = await bot.discord.createPerson().slash('hostile', { text });
    expect(message?.quotes).toEqual([text]);
    expect(message?.addresses).toEqual([]);
  });

  it('answers a right-click command to the caller alone', async () => {
    const moderator = bot.discord.createPerson({ managesServer: true });
    const { message } = await moderator.messageCommand('Check the quotations', 'He said “no”.\nAnd left.');
    expect(message).toMatchObject({ isPrivate: true });
    expect(message?.text).toContain('check-quotes {"text":"He said “no”.\\nAnd left."}');
  });
});

describe('rights', () => {
  it('are checked at every call: a member may not, whatever Discord shows', async () => {
    const { message } = await bot.discord.createPerson().slash('reindex run', { mode: 'all' });
    expect(message).toMatchObject({ isPrivate: true });
    expect(message?.text).toContain('/reindex is for the operators of this bot.');
  });

  it('of an operator hold in an operator server only', async () => {
    const [home, elsewhere] = bot.discord.guilds;
    const inHome = bot.discord.createPerson({ managesServer: true, guild: home ?? null });
    expect((await inHome.slash('reindex run')).message?.text).toContain('reindex run {}');
    const abroad = bot.discord.createPerson({ managesServer: true, guild: elsewhere ?? null });
    expect((await abroad.slash('reindex run')).message?.text).toContain('is for the operators');
  });

  it('are checked for buttons as well', async () => {
    const member = bot.discord.createPerson();
    const { message } = await member.slash('ask', { question: 'why?' });
    const outcome = await member.pressForged(message!, 'run:0:/reindex run mode:all');
    expect(outcome.message?.isPrivate).toBe(true);
    expect(outcome.message?.text).toContain('is for the operators');
  });
});

describe('a long answer', () => {
  it('is turned in place by whoever asked, and shows every excerpt once', async () => {
    const asker = bot.discord.createPerson();
    let { message } = await asker.slash('long', { topic: 'peace *talks*' });
    const quotes = [...(message?.quotes ?? [])];
    const pages = Number(/Page 1 of (\d+)/.exec(message?.text ?? '')?.[1]);
    for (let page = 2; page <= pages; page++) {
      const next = await asker.press(message!, 'Next');
      expect(next).toMatchObject({ changedInPlace: true, message: { isPrivate: false } });
      expect(next.message?.text).toContain(`Page ${page} of ${pages}`);
      message = next.message;
      quotes.push(...(message?.quotes ?? []));
    }
    expect(quotes.map((quote) => /^Excerpt \d+ of peace \*talks\*\./.exec(quote)?.[0])).toEqual(
      Array.from({ length: 20 }, (_, i) => `Excerpt ${i + 1} of peace *talks*.`),
    );
    expect((await asker.press(message!, 'Previous')).message?.text).toContain(
      `Page ${pages - 1} of ${pages}`,
    );
  });

  it('is turned by anybody else in a copy of their own, which they can turn on', async () => {
    const { message } = await bot.discord.createPerson().slash('long', { topic: 'peace' });
    const other = bot.discord.createPerson({ name: 'bob' });
    const copy = await other.press(message!, 'Next');
    expect(copy).toMatchObject({ changedInPlace: false, message: { isPrivate: true } });
    expect(copy.message?.text).toMatch(/Page 2 of/);
    const third = await other.press(copy.message!, 'Next');
    expect(third).toMatchObject({ changedInPlace: true, message: { isPrivate: true } });
    expect(third.message?.text).toMatch(/Page 3 of/);
  });

  it('stays private when it was asked for in private', async () => {
    const asker = bot.discord.createPerson();
    const { message } = await asker.slash('long', { topic: 'peace', private: true });
    expect(await asker.press(message!, 'Next')).toMatchObject({
      changedInPlace: true,
      message: { isPrivate: true },
    });
  });
});

describe('an action on a card', () => {
  it.each(['Ask about it', 'Ask at length'])('runs as a new message for the asker: %s', async (label) => {
    const asker = bot.discord.createPerson();
    const { message } = await asker.slash('long', { topic: 'the swap' });
    const outcome = await asker.press(message!, label);
    expect(outcome).toMatchObject({ changedInPlace: false, message: { isPrivate: false } });
    expect(outcome.message?.text).toContain('ask {"question":"the swap');
  });

  it('answers anybody else in private', async () => {
    const { message } = await bot.discord.createPerson().slash('long', { topic: 'the swap' });
    const outcome = await bot.discord.createPerson({ name: 'bob' }).press(message!, 'Ask about it');
    expect(outcome.message).toMatchObject({ isPrivate: true });
    expect(outcome.message?.text).toContain('private:true');
  });

  it.each(['page:0', 'page:99999', 'run:7', 'run:0', 'page', '', 'run:0:reindex', 'x'.repeat(100)])(
    'that no longer means anything says how to go on: “%s”',
    async (customId) => {
      const asker = bot.discord.createPerson();
      const { message } = await asker.slash('ask', { question: 'why?' });
      const outcome = await asker.pressForged(message!, customId);
      expect(outcome).toMatchObject({ changedInPlace: false, message: { isPrivate: true } });
      expect(outcome.message?.text).toContain('This button no longer works.');
      expect(outcome.message?.text).toContain('Call it again: /ask why?');
    },
  );

  it('beyond the last page shows the last page', async () => {
    const asker = bot.discord.createPerson();
    const { message } = await asker.slash('long', { topic: 'peace' });
    const { message: last } = await asker.pressForged(message!, 'page:500');
    expect(last?.text).toMatch(/Page (\d+) of \1/);
  });
});

describe('an answer that takes long', () => {
  it('is announced within Discord’s three seconds, and then shown', async () => {
    const openGate = closeGate();
    const pending = bot.discord.createPerson().slash('slow', { ending: 'card' });
    await announced();
    openGate();
    const outcome = await pending;
    expect(outcome).toMatchObject({ wasDeferred: true, message: { isPrivate: false } });
    expect(outcome.message?.text).toContain('Here at last');
    expect(outcome.acknowledgedAfterMs).toBeLessThan(2500);
  });

  it('stays private when it was asked for in private', async () => {
    const openGate = closeGate();
    const pending = bot.discord.createPerson().slash('slow', { ending: 'card', private: true });
    await announced();
    openGate();
    expect(await pending).toMatchObject({ wasDeferred: true, message: { isPrivate: true } });
  });

  it.each([
    ['fault', 'Something went wrong on our side'],
    ['refusal', 'That cannot be read.'],
  ])('and ends in a %s is taken back in public and explained in private', async (ending, words) => {
    const openGate = closeGate();
    const pending = bot.discord.createPerson().slash('slow', { ending });
    await announced();
    openGate();
    const { message } = await pending;
    expect(message).toMatchObject({ isPrivate: true });
    expect(message?.text).toContain(words);
    const announcement = [...bot.discord.state.messages.values()].at(-2);
    expect(announcement).toMatchObject({ isDeleted: true });
  });
});

describe('a fault of ours', () => {
  it('shows the caller alone an incident number, which the log has with its cause', async () => {
    slowGate = Promise.resolve();
    const { message } = await bot.discord.createPerson().slash('slow', { ending: 'fault' });
    expect(message).toMatchObject({ isPrivate: true });
    expect(message?.text).not.toContain('the index is broken');
    const incidentId = /Incident ([0-9a-f]{8})/.exec(message?.text ?? '')?.[1];
    expect(bot.listLog().filter((line) => line.incidentId === incidentId)).toMatchObject([
      { event: 'incident', command: 'slow', err: { message: 'the index is broken' } },
    ]);
  });

  it('on Discord’s side: an answer that comes too late is logged and not sent again', async () => {
    slowGate = Promise.resolve();
    const before = bot.discord.state.requests.length;
    bot.discord.state.faults.add({
      kind: 'status',
      path: /callback$/,
      status: 404,
      body: { code: 10062, message: 'Unknown interaction' },
    });
    const { message } = await bot.discord.createPerson({ deadlineMs: 300 }).slash('slow', { ending: 'card' });
    expect(message).toBeNull();
    expect(bot.discord.state.requests.slice(before)).toHaveLength(1);
    expect(bot.listLog().at(-1)).toMatchObject({ event: 'answer-lost', command: 'slow' });
  });

  it('on the way there: a first response that hangs is given up in time to try again', async () => {
    slowGate = Promise.resolve();
    bot.discord.state.faults.add({ kind: 'hang', path: /callback$/ });
    const { message, acknowledgedAfterMs } = await bot.discord
      .createPerson()
      .slash('slow', { ending: 'card' });
    expect(message?.text).toContain('Here at last');
    expect(acknowledgedAfterMs).toBeLessThan(3000);
  });

  it('on the way there: an announcement that hangs for good does not keep the answer away', async () => {
    const openGate = closeGate();
    bot.discord.state.faults.add({ kind: 'hang', path: /callback$/, times: 4 });
    const requests = bot.discord.state.requests.length;
    const pending = bot.discord.createPerson().slash('slow', { ending: 'card' });
    await expect.poll(() => bot.discord.state.requests.length, { timeout: 6000 }).toBe(requests + 4);
    openGate();
    const { message, wasDeferred } = await pending;
    expect(message?.text).toContain('Here at last');
    expect(wasDeferred).toBe(false);
  });

  it('on the way back: a confirmation that is lost neither doubles nor spoils the answer', async () => {
    slowGate = Promise.resolve();
    bot.discord.state.faults.add({ kind: 'lost reply', path: /callback$/ });
    const before = bot.discord.state.messages.size;
    const { message } = await bot.discord.createPerson().slash('slow', { ending: 'card' });
    expect(message?.text).toContain('Here at last');
    await answered();
    expect(bot.discord.state.messages.size).toBe(before + 1);
    expect(bot.listLog().at(-1)).toMatchObject({ event: 'answered' });
  });

  it('on the way back: choices whose confirmation is lost are shown, and are no fault', async () => {
    const { discord } = bot;
    const before = discord.state.requests.length;
    discord.state.faults.add({ kind: 'lost reply', path: /callback$/ });
    const typing = () => discord.createPerson().complete('ask', 'outlet', 'sky');
    expect((await typing()).choices).not.toEqual([]);
    const statuses = () => discord.state.requests.slice(before).map(({ status }) => status);
    await expect.poll(statuses).toContain(400);
    await typing();
    expect(bot.listLog().filter(({ incidentId }) => incidentId === 'autocomplete')).toEqual([]);
  });
});

describe('everything the bot sent', () => {
  it('was accepted', () => {
    expect(bot.discord.state.violations).toEqual([]);
  });

  it('left no secret in the log', () => {
    const log = JSON.stringify(bot.listLog());
    expect(log).not.toContain(bot.discord.token);
    expect(log).not.toContain('interaction-token-');
  });
});

/** Until the bot has told Discord that the last call takes a moment. */
async function announced(): Promise<void> {
  const { interactions } = bot.discord.state;
  await expect.poll(() => [...interactions.values()].at(-1)?.callback?.type, { timeout: 3000 }).toBe(5);
}

/** Until the bot knows that the last call is answered. */
async function answered(): Promise<void> {
  const count = bot.discord.state.interactions.size;
  expect(count).toBeGreaterThan(0);
  await expect.poll(() => bot.listLog().at(-1)?.event).toBe('answered');
}
