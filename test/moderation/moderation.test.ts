// What members report and operators decide, typed as on Discord, over the shipped corpus and a real store.

import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Card } from '../../src/card/card.js';
import { listExcerpts } from '../../src/card/create-card.js';
import {
  type Caller,
  loadCommands,
  localOperator,
  parseInvocation,
  toInvocation,
} from '../../src/command-kit/index.js';
import { loadConfig } from '../../src/config/config.js';
import { openService, type Service } from '../../src/host/open-service.js';
import { createLogger } from '../../src/observability/logger.js';

const commands = await loadCommands();
const aMember: Caller = {
  platform: 'discord',
  isModerator: false,
  managesChannels: false,
  isOperator: false,
  userId: '100000000000000001',
  guildId: '200000000000000002',
  channelId: '300000000000000003',
};
const theOperator: Caller = {
  ...aMember,
  isModerator: true,
  managesChannels: true,
  isOperator: true,
  userId: '100000000000000009',
};

let service: Service;
let now = new Date('2026-03-01T12:00:00.000Z');

beforeEach(async () => {
  now = new Date('2026-03-01T12:00:00.000Z');
  service = await openService({
    config: { ...loadConfig({}), corpusDir: join(resolve(import.meta.dirname, '../..'), 'corpus') },
    commands,
    logger: createLogger({ level: 'silent' }),
    now: () => now,
    library: 'in this thread',
    livesLong: true,
    isServer: false,
  });
  await service.start();
});
afterEach(() => service.stop());

const run = (line: string, caller: Caller = aMember): Promise<Card> =>
  service.desk.run(parseInvocation(line, commands), caller);

/** Presses the button with this label. */
async function press(card: Card, label: string | RegExp, caller: Caller = aMember): Promise<Card> {
  const action = card.actions.find((one) =>
    typeof label === 'string' ? one.label === label : label.test(one.label),
  );
  if (action?.kind !== 'run')
    throw new Error(`No button ${label}: ${card.actions.map((one) => one.label).join(', ')}`);
  return service.desk.run(toInvocation(action), caller);
}

const textOf = (card: Card) => JSON.stringify(card);
const wordsOf = (card: Card) => listExcerpts(card).map(({ citation }) => citation.text);

/** A member presses the button on what Medinsky said, and says that somebody else said the first of it. */
async function reportMedinsky(): Promise<Card> {
  const choice = await press(await run('/quote medinsky'), 'Report a quotation');
  const problem = await press(choice, 'Report 1');
  return press(problem, 'Somebody else said it');
}

describe('reporting a quotation', () => {
  it('takes two presses from any card that shows one, and stores no name', async () => {
    const thanks = await reportMedinsky();
    expect(thanks.title).toBe('Reported to the operators');
    expect(thanks.footer).toContain('Your name is not stored');
    const list = await run('/reports list', theOperator);
    expect(list.title).toBe('1 open report');
    expect(textOf(list)).toContain('somebody else said it (once)');
    expect(textOf(list)).not.toContain(aMember.userId);
  });

  it('is offered once on a card, and on none that shows no quotation', async () => {
    const quotes = await run('/quote medinsky');
    expect(quotes.actions.filter(({ label }) => label.startsWith('Report'))).toHaveLength(1);
    expect((await run('/outlets')).actions.map(({ label }) => label)).not.toContain('Report a quotation');
  });

  it('takes pasted words', async () => {
    const words = (await run('/quote medinsky')).blocks.flatMap((block) =>
      block.kind === 'excerpt'
        ? block.excerpt.emphasis.map(({ start, end }) => block.excerpt.citation.text.slice(start, end))
        : [],
    );
    const longest = [...words].sort((a, b) => b.length - a.length)[0] ?? '';
    const byWords = await run(`/report ${longest.slice(0, 60)}`);
    expect(byWords.title).toMatch(/wrong/);
    expect((await run('/report words that nobody ever said')).title).toBe(
      'No such quotation in the coverage',
    );
  });

  it('counts the same report, and stops one member who reports too much', async () => {
    for (let count = 0; count < 10; count += 1) await reportMedinsky();
    expect((await reportMedinsky()).title).toBe('That is enough for now');
    expect(textOf(await run('/reports list', theOperator))).toContain('(10 times)');
    now = new Date(now.getTime() + 61 * 60_000);
    expect((await reportMedinsky()).title).toBe('Reported to the operators');
  });

  it('is decided by operators only', async () => {
    await reportMedinsky();
    for (const line of ['/reports list', '/reports dismiss 1', '/hide x reason:y', '/unhide', '/gaps list'])
      await expect(run(line)).rejects.toMatchObject({ code: 'not-allowed' });
  });
});

describe('an operator', () => {
  it('corrects the speaker at once, for everybody, with a word that says so, and takes it back', async () => {
    await reportMedinsky();
    const [before = ''] = wordsOf(await run('/quote medinsky'));
    const report = await run('/reports show 1', theOperator);
    expect(wordsOf(report)[0]).toBeDefined();
    const corrected = await run('/reports correct number:1 speaker:"Rustem Umerov"', theOperator);
    expect(corrected.title).toBe('Corrected');

    const umerov = await run('/quote umerov');
    const moved = listExcerpts(umerov).find(({ citation }) => before.includes(citation.text.slice(0, 40)));
    expect(moved?.speaker).toBe('Rustem Umerov');
    expect(moved?.notes).toContain('speaker corrected by the operators of this bot');
    expect((await run('/reports list', theOperator)).found).toBe(false);

    await run('/reindex run mode:full', theOperator);
    expect(textOf(await run('/quote umerov'))).toContain('speaker corrected by the operators');

    const list = await run('/reports corrections', theOperator);
    expect((await press(list, 'Take back 1', theOperator)).title).toBe('Taken back');
    expect(textOf(await run('/quote umerov'))).not.toContain('speaker corrected by the operators');
    expect(wordsOf(await run('/quote medinsky'))[0]).toBe(before);
  });

  it('is offered who else is named near, takes words out as no quotation, or dismisses', async () => {
    await reportMedinsky();
    const report = await run('/reports show 1', theOperator);
    const labels = report.actions.map(({ label }) => label);
    expect(labels.some((label) => label.endsWith(' said it'))).toBe(true);
    expect(labels).toEqual(expect.arrayContaining(['No certain speaker', 'Not a quotation', 'Dismiss']));
    const [before] = wordsOf(await run('/quote medinsky'));
    await press(report, 'Not a quotation', theOperator);
    const after = wordsOf(await run('/quote medinsky'));
    expect(after[0] === before).toBe(false);
    await reportMedinsky();
    await run('/reports dismiss 2', theOperator);
    await reportMedinsky();
    expect((await run('/reports list', theOperator)).title).toBe('No open report');
  });

  it('hides an article from everything at once, and shows it again', async () => {
    const [excerpt] = listExcerpts(await run('/ask how many bodies are to be handed over?'));
    const { articleId = '', title = '', text = '' } = excerpt?.citation ?? {};
    const hidden = await run(`/hide ${articleId} reason:"asked for by the publisher"`, theOperator);
    expect(hidden.title).toBe('Hidden');
    for (const line of [
      '/ask how many bodies are to be handed over?',
      '/search bodies',
      '/quote medinsky',
      '/latest',
      '/compare bodies',
      '/event istanbul-talks',
      `/verify "${text.replace(/["\\]/g, '')}"`,
    ])
      expect(listExcerpts(await run(line)).map(({ citation }) => citation.articleId)).not.toContain(
        articleId,
      );
    for (const typed of [articleId, title]) {
      const card = await run(`/article ${typed}`);
      expect(card.title).toBe('This article is hidden');
      expect(textOf(card)).not.toContain(text.slice(0, 30));
    }
    const list = await run('/unhide', theOperator);
    expect(textOf(list)).toContain('asked for by the publisher');
    expect((await press(list, /^Show again: /, theOperator)).title).toBe('Shown again');
    expect(wordsOf(await run('/ask how many bodies are to be handed over?'))).toContain(text);
  });

  it('sees questions that found nothing, but none that was asked privately', async () => {
    const question = 'who won the chess championship in Reykjavik?';
    expect((await run(`/ask ${question}`)).found).toBe(false);
    await run(`/ask ${question.toUpperCase()}`);
    await run('/ask what is the price of tulips in Utrecht? private:true');
    await run('/ask how many bodies are to be handed over?');
    const list = await run('/gaps list', theOperator);
    expect(list.title).toBe('1 question without an answer');
    expect(textOf(list)).toContain('2 times');
    expect(textOf(list)).not.toContain('tulips');
    expect((await press(list, 'Delete 1', theOperator)).title).toBe('1 question deleted');
    expect((await run('/gaps list', theOperator)).found).toBe(false);
  });
});

describe('privacy', () => {
  it('shows and deletes what stands beside one’s id', async () => {
    expect((await run('/privacy show')).title).toBe('Nothing is stored about you');
    const [excerpt] = listExcerpts(await run('/ask how many bodies are to be handed over?'));
    await run(`/hide ${excerpt?.citation.articleId} reason:"a test"`, theOperator);
    const shown = await run('/privacy show', theOperator);
    expect(shown.title).toBe('What is stored about you');
    expect(textOf(shown)).toContain('Articles you hid');
    expect((await press(shown, 'Take my id off all of it', theOperator)).title).toBe(
      'Your id has been deleted',
    );
    expect((await run('/privacy show', theOperator)).title).toBe('Nothing is stored about you');
    expect(textOf(await run('/unhide', theOperator))).toContain('a test');
    expect(textOf(await run('/unhide', theOperator))).not.toContain(theOperator.userId);
  });

  it('has nothing to tell a terminal', async () => {
    expect((await run('/privacy show', localOperator('terminal'))).title).toBe('Nothing is stored about you');
  });
});
