// What is let go of, as whoever asks afterwards sees it.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { loadCommands, localOperator, parseInvocation } from '../../src/command-kit/index.js';
import { type Config, loadConfig, usualRetention } from '../../src/config/config.js';
import { keepHouseDaily } from '../../src/host/keep-house-daily.js';
import { openService, type Service } from '../../src/host/open-service.js';
import { keepHouse } from '../../src/moderation/housekeeping.js';
import { createLogger } from '../../src/observability/logger.js';
import { openStore } from '../../src/store/open-store.js';
import { aFolder } from '../support/a-folder.js';
import { aStory } from '../support/feed-documents.js';
import { aPage } from '../support/store-rows.js';

const dayMs = 24 * 60 * 60 * 1000;
const commands = await loadCommands();

const toPage = (town: string) =>
  JSON.stringify({ title: `${town} opens its gates`, outlet: 'Harbour News', paragraphs: aStory(town) });

interface Newsroom {
  readonly service: Service;
  readonly config: Config;
  now: Date;
  /** What a card says, as JSON. */
  run(line: string): Promise<string>;
  /** A day's housekeeping, and what follows from it. */
  keepHouse(): Promise<void>;
}

/** One article in the corpus folder, one that came by a feed. */
async function aNewsroom(variables: Record<string, string>): Promise<Newsroom> {
  const corpus = aFolder();
  mkdirSync(join(corpus, 'pages'));
  writeFileSync(join(corpus, 'pages', 'first.json'), toPage('Firstport'));
  const config = loadConfig({ CORPUS_DIR: corpus, ...variables });
  const service = await openService({
    config,
    commands,
    logger: createLogger({ level: 'silent' }),
    now: () => newsroom.now,
    library: 'in this thread',
    livesLong: true,
    isServer: false,
  });
  onTestFinished(() => service.stop());
  const newsroom: Newsroom = {
    service,
    config,
    now: new Date(),
    run: async (line) =>
      JSON.stringify(await service.desk.run(parseInvocation(line, commands), localOperator('terminal'))),
    async keepHouse() {
      if (service.store !== null) await keepHouse(service.store, config.retention, newsroom.now);
      await newsroom.run('/reindex run');
    },
  };
  const fetchedAt = newsroom.now.toISOString();
  await service.store?.pages.save([aPage({ name: 'a.json', text: toPage('Aldmouth'), fetchedAt })]);
  await service.start();
  return newsroom;
}

const later = (newsroom: Newsroom, days: number) => {
  newsroom.now = new Date(newsroom.now.getTime() + days * dayMs);
};

test('an article of a feed leaves the answers after its time, and its text is forgotten after that of texts', async () => {
  const newsroom = await aNewsroom({ KEEP_FEED_ARTICLES_DAYS: '30', KEEP_REVISIONS_DAYS: '60' });
  expect(await newsroom.run('/latest')).toContain('Aldmouth opens');
  const [id = ''] =
    /(?<="articleId":")[^"]+/.exec(await newsroom.run('/article Aldmouth opens its gates')) ?? [];
  later(newsroom, 29);
  await newsroom.keepHouse();
  expect(await newsroom.run('/latest')).toContain('Aldmouth opens');
  later(newsroom, 2);
  await newsroom.keepHouse();
  expect(await newsroom.run('/latest')).not.toContain('Aldmouth opens');
  expect(await newsroom.run('/latest')).toContain('Firstport opens');
  expect(await newsroom.run(`/article ${id}`)).toContain('The article was withdrawn on');
  later(newsroom, 61);
  await newsroom.keepHouse();
  expect(await newsroom.run(`/article ${id}`)).not.toContain('withdrawn');
});

test('nothing leaves the answers by itself unless the operator says so', async () => {
  const newsroom = await aNewsroom({});
  later(newsroom, 3000);
  await newsroom.keepHouse();
  expect(await newsroom.run('/latest')).toContain('Aldmouth opens');
});

test('history and gaps are as long as the operator says', async () => {
  const newsroom = await aNewsroom({ KEEP_REINDEX_RUNS: '2', KEEP_GAPS: '2' });
  for (let run = 0; run < 4; run += 1) await newsroom.run('/reindex run');
  expect(await newsroom.service.store?.reindexRuns.list(10)).toHaveLength(2);
  for (const question of ['Who won the cup?', 'Who lost the cup?', 'Who found the cup?'])
    newsroom.service.store?.gaps.note(question, new Date(newsroom.now.getTime() + question.length));
  const gaps = await newsroom.run('/gaps list');
  expect(gaps).toContain('Who found the cup?');
  expect(gaps).toContain('Who lost the cup?');
  expect(gaps).not.toContain('Who won the cup?');
});

afterEach(() => {
  vi.useRealTimers();
});

test('the house is kept soon after a start and once a day, and the library is told of what went', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
  const store = await openStore({ kind: 'memory' });
  onTestFinished(() => store.close());
  await store.pages.save([
    aPage({ name: 'old.json', fetchedAt: new Date(Date.now() - 8 * dayMs).toISOString() }),
  ]);
  await store.pages.save([
    aPage({ name: 'new.json', fetchedAt: new Date(Date.now() - 6.5 * dayMs).toISOString() }),
  ]);
  const gone: number[] = [];
  const housekeeping = keepHouseDaily({
    store,
    retention: { ...usualRetention, feedArticleDays: 7 },
    logger: createLogger({ level: 'silent' }),
    now: () => new Date(),
    onFault: (error) => expect.fail(String(error)),
    onPagesGone: (pages) => gone.push(pages),
  });
  onTestFinished(() => housekeeping.stop());
  await vi.advanceTimersByTimeAsync(10 * 60_000);
  vi.useRealTimers();
  await expect.poll(() => gone).toEqual([1]);
});
