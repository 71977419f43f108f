// From a feed and from a drop folder to an answer, through everything in between.

import { mkdirSync, writeFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type Card, loadCommands, localOperator, parseInvocation } from '../../src/command-kit/index.js';
import { loadConfig } from '../../src/config/config.js';
import { openService } from '../../src/host/open-service.js';
import { createLogger } from '../../src/observability/logger.js';
import { aFolder } from '../support/a-folder.js';
import { startSite } from '../support/a-site.js';
import { articlePage, aStory, asFeed, rss } from '../support/feed-documents.js';

const aPage = (name: string) =>
  `---\ntitle: ${name} opens its gates\noutlet: Harbour News\ndate: 2026-03-09\n---\n\n${aStory(name).join('\n\n')}\n`;

test('articles of a feed and of a drop folder can be asked about, and are gone when the file is', async () => {
  const [corpus, inbox] = [aFolder(), aFolder()];
  mkdirSync(join(corpus, 'pages'));
  writeFileSync(join(corpus, 'pages', 'first.md'), aPage('Firstport'));
  const site = await startSite({
    '/a': articlePage('Aldmouth', { siteName: 'The Tide', published: '2026-03-08' }),
    '/feed': asFeed(rss([{ title: 'Aldmouth opens its gates', link: '/a' }])),
  });
  const commands = await loadCommands();
  const service = await openService({
    config: loadConfig({ CORPUS_DIR: corpus, DROP_DIRS: inbox, FEED_ALLOWED_HOSTS: site.host }),
    commands,
    logger: createLogger({ level: 'silent' }),
    now: () => new Date(),
    library: 'in this thread',
    livesLong: true,
    isServer: true,
  });
  onTestFinished(async () => {
    await service.stop();
    await site.close();
  });
  await service.start();
  const run = (line: string): Promise<Card> =>
    service.desk.run(parseInvocation(line, commands), localOperator('terminal'));
  const latest = async () => JSON.stringify(await run('/latest'));
  expect(await latest()).toContain('Firstport');

  await run(`/feeds confirm ${site.url}/feed`);
  await expect.poll(latest, { timeout: 20_000 }).toContain('Aldmouth opens its gates');
  const quotes = await run('/quote Calder about:"lights of Aldmouth"');
  expect(JSON.stringify(quotes)).toContain('keep the lights of Aldmouth burning until the last boat is home');
  expect(JSON.stringify(quotes)).toContain(`${site.url}/a`);

  await writeFile(join(inbox, '.half'), aPage('Dunmere'));
  await rename(join(inbox, '.half'), join(inbox, 'dunmere.md'));
  await expect.poll(latest, { timeout: 20_000 }).toContain('Dunmere opens its gates');
  await rename(join(inbox, 'dunmere.md'), join(inbox, '.gone'));
  await expect.poll(latest, { timeout: 20_000 }).not.toContain('Dunmere opens its gates');
  expect(await latest()).toContain('Aldmouth opens its gates');
}, 90_000);
