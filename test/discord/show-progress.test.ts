import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Card } from '../../src/card/card.js';
import { createCard } from '../../src/card/create-card.js';
import { defineCommand } from '../../src/command-kit/index.js';
import { createProgressDisplay } from '../../src/discord/show-progress.js';
import { type Bot, startBot } from '../support/a-bot.js';
import { aCommandMap } from '../support/commands.js';
import type { ShownMessage } from '../support/loopback-discord/shown.js';

const step = (done: number): Card =>
  createCard({
    title: 'Working',
    blocks: [{ kind: 'progress', step: 'reading pages', done, total: 40 }],
    actions: [{ kind: 'run', label: 'Stop', command: 'work', input: { ending: 'stop' } }],
    footer: 'The call /work shows how far it is.',
  });

/** What the work waits for before it goes on. */
let next: Promise<void> = Promise.resolve();
function hold(): () => void {
  let release: () => void = () => undefined;
  next = new Promise((resolve) => {
    release = resolve;
  });
  return release;
}

let timesRun = 0;
const work = defineCommand({
  name: 'work',
  description: 'Takes its time',
  access: 'everyone',
  options: { ending: { type: 'text', description: 'How it ends', required: true } },
  hasEffect: true,
  async run({ ending }, { showProgress }) {
    timesRun += 1;
    for (let done = 0; done <= 30; done += 10) showProgress(step(done));
    await next;
    if (ending === 'fault') throw new Error('the disk is full');
    return createCard({
      title: 'All done',
      blocks: Array.from({ length: 30 }, (_, line) => ({
        kind: 'text' as const,
        text: `Line ${line}. ${'Words. '.repeat(30)}`,
      })),
      attachment: { name: 'report-1.json', text: '{"everything":true}' },
      shownBy: ending === 'report' ? { command: 'look', input: { number: '1' } } : null,
    });
  },
});
const look = defineCommand({
  name: 'look',
  description: 'Shows it again',
  access: 'everyone',
  options: { number: { type: 'integer', description: 'Which', required: true } },
  run: ({ number }) =>
    createCard({
      title: `Report ${number}`,
      blocks: Array.from({ length: 30 }, (_, line) => ({
        kind: 'text' as const,
        text: `Line ${line}. ${'Words. '.repeat(30)}`,
      })),
      attachment: { name: 'report-1.json', text: '{"everything":true}' },
    }),
});

let bot: Bot;
beforeAll(async () => {
  bot = await startBot({
    commands: aCommandMap(work, look),
    timing: { paceMs: 20, lastEditMs: 60_000 },
    deadlineMs: 15_000,
  });
});
afterAll(async () => {
  await bot.stop();
});

/** The message as it is once it says this. */
async function reads({ id }: ShownMessage, words: string): Promise<ShownMessage> {
  await expect.poll(() => bot.discord.show(id).text, { timeout: 5000 }).toContain(words);
  return bot.discord.show(id);
}

describe('work that takes long', () => {
  it('shows how far it is in one message, which ends as the card with its file', async () => {
    const finish = hold();
    const { message, wasDeferred } = await bot.discord.createPerson().slash('work', { ending: 'report' });
    expect(wasDeferred).toBe(false);
    expect(message?.text).toContain('reading pages: ');
    await reads(message!, 'reading pages: 30 of 40 (75 %)');
    const messages = bot.discord.state.messages.size;
    finish();
    const done = await reads(message!, 'All done');
    expect(done.files).toEqual([{ name: 'report-1.json', text: '{"everything":true}' }]);
    expect(bot.discord.state.messages.size).toBe(messages);
  });

  it('is not done again by turning the pages of its card', async () => {
    next = Promise.resolve();
    const asker = bot.discord.createPerson();
    const { message } = await asker.slash('work', { ending: 'report' });
    const done = await reads(message!, 'All done');
    const before = timesRun;
    const turned = await asker.press(done, 'Next');
    expect(turned).toMatchObject({ changedInPlace: true });
    expect(turned.message?.text).toMatch(/Report 1\nPage 2 of/);
    expect(turned.message?.files).toHaveLength(1);
    expect(timesRun).toBe(before);
  });

  it('offers no pages where they would do it again, and takes none that are forged', async () => {
    next = Promise.resolve();
    const asker = bot.discord.createPerson();
    const { message } = await asker.slash('work', { ending: 'card' });
    const done = await reads(message!, 'All done');
    expect(done.buttons.map(({ label }) => label)).toEqual(['Dismiss']);
    const before = timesRun;
    const forged = await asker.pressForged(done, 'page:2');
    expect(forged.message?.text).toContain('This button no longer works.');
    expect(timesRun).toBe(before);
  });

  it('and ends in a fault is taken back in public and explained in private', async () => {
    const fail = hold();
    const { message } = await bot.discord.createPerson().slash('work', { ending: 'fault' });
    await reads(message!, 'Working');
    fail();
    await expect
      .poll(() => [...bot.discord.state.messages.values()].at(-1)?.flags, { timeout: 5000 })
      .toSatisfy((flags: number) => (flags & 64) !== 0);
    expect(bot.discord.state.messages.get(message!.id)?.isDeleted).toBe(true);
  });

  it('sends nothing that Discord would refuse', () => {
    expect(bot.discord.state.violations).toEqual([]);
  });
});

describe('createProgressDisplay', () => {
  it('shows the first card at once and of those that come too fast only the latest', async () => {
    const shown: Card[] = [];
    const display = createProgressDisplay(async (card) => void shown.push(card), {
      paceMs: 30,
      lastEditMs: 60_000,
    });
    for (let done = 1; done <= 20; done += 1) display.update(step(done));
    await expect.poll(() => shown.length).toBe(2);
    await display.close();
    display.update(step(21));
    expect(shown).toEqual([step(1), step(20)]);
  });

  it('goes on where one card could not be shown', async () => {
    const shown: Card[] = [];
    let calls = 0;
    const display = createProgressDisplay(
      async (card) => {
        calls += 1;
        if (calls === 1) throw new Error('Discord is busy');
        shown.push(card);
      },
      { paceMs: 1, lastEditMs: 60_000 },
    );
    display.update(step(1));
    display.update(step(2));
    await expect.poll(() => shown).toEqual([step(2)]);
    await display.close();
  });

  it('stops while Discord still takes changes, and says so with the last card', async () => {
    const shown: Card[] = [];
    const display = createProgressDisplay(async (card) => void shown.push(card), {
      paceMs: 1,
      lastEditMs: 40,
    });
    display.update(step(1));
    await display.ended;
    const last = shown.at(-1);
    expect(last?.blocks[0]).toMatchObject({ text: expect.stringContaining('The work goes on.') });
    expect(last?.footer).toContain('/work');
    display.update(step(2));
    await display.close();
    expect(shown.at(-1)).toBe(last);
  });
});
