// From a feed and from a drop folder to an answer, through everything in between.

import { mkdirSync, writeFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { formatCitationBlock } from '../../src/card/citation-block.js';
import { listExcerpts } from '../../src/card/create-card.js';
import { type Card, loadCommands, localOperator, parseInvocation } from '../../src/command-kit/index.js';
import { loadConfig } from '../../src/config/config.js';
import { openService } from '../../src/host/open-service.js';
import { createLogger } from '../../src/observability/logger.js';
import { aFolder } from '../support/a-folder.js';
import { type Site, startSite } from '../support/a-site.js';
import { listTexts } from '../support/card-texts.js';
import { articlePage, aStory, asFeed, rss } from '../support/feed-documents.js';

const aPage = (name: string) =>
  `---\ntitle: ${name} opens its gates\noutlet: Harbour News\ndate: 2026-03-09\n---\n\n${aStory(name).join('\n\n')}\n`;

const commands = await loadCommands();

/** The service over one saved page, a drop folder and these sites. */
async function aNewsroom(...sites: readonly Site[]) {
  const [corpus, inbox] = [aFolder(), aFolder()];
  mkdirSync(join(corpus, 'pages'));
  writeFileSync(join(corpus, 'pages', 'first.md'), aPage('Firstport'));
  const service = await openService({
    config: loadConfig({
      CORPUS_DIR: corpus,
      DROP_DIRS: inbox,
      FEED_ALLOWED_HOSTS: sites.map(({ host }) => host).join(','),
    }),
    commands,
    logger: createLogger({ level: 'silent' }),
    now: () => new Date(),
    library: 'in this thread',
    livesLong: true,
    isServer: true,
  });
  onTestFinished(async () => {
    await service.stop();
    for (const site of sites) await site.close();
  });
  await service.start();
  const run = (line: string): Promise<Card> =>
    service.desk.run(parseInvocation(line, commands), localOperator('terminal'));
  return {
    run,
    async verify(text: string) {
      const call = { command: 'verify', subcommand: null, input: { text }, private: false };
      return listTexts(await service.desk.run(call, localOperator('terminal'))).join(' ');
    },
    latest: async () => JSON.stringify(await run('/latest')),
    /** Saves a page into the drop folder, whole from the first moment. */
    async drop(name: string, text: string) {
      await writeFile(join(inbox, '.half'), text);
      await rename(join(inbox, '.half'), join(inbox, name));
    },
    takeAway: (name: string) => rename(join(inbox, name), join(inbox, '.gone')),
  };
}

test('one wire text by a feed, a drop folder, twice, and another outlet is one article for each outlet', async () => {
  const page = (siteName: string) => articlePage('Aldmouth', { siteName, published: '2026-03-09' });
  const feedOf = (link: string) => asFeed(rss([{ title: 'Aldmouth opens its gates', link }]));
  const harbour = await startSite({
    '/story?utm_source=rss': page('Harbour News'),
    '/feed': feedOf('/story?utm_source=rss'),
  });
  const coast = await startSite({ '/other': page('The Tide'), '/feed': feedOf('/other') });
  const { run, drop } = await aNewsroom(harbour, coast);
  await drop('saved.html', page('Harbour News'));
  await drop('bare.md', `---\ntitle: Aldmouth opens its gates\n---\n\n${aStory('Aldmouth').join('\n\n')}\n`);
  for (const { url } of [harbour, coast]) await run(`/feeds confirm ${url}/feed`);
  const pages = async () => (await run('/status')).title;
  await expect.poll(pages, { timeout: 30_000 }).toBe('3 articles from 5 saved pages');
  const found = await run('/latest');
  const outlets = listExcerpts(found).map(({ citation }) => `${citation.title}, ${citation.outlet}`);
  expect([...new Set(outlets)].sort()).toEqual([
    'Aldmouth opens its gates, Harbour News',
    'Aldmouth opens its gates, The Tide',
    'Firstport opens its gates, Harbour News',
  ]);
  // A quotation that both outlets have is shown once.
  const quotes = await run('/quote Calder about:"lights of Aldmouth"');
  expect(listExcerpts(quotes).filter(({ citation }) => citation.text.includes('of Aldmouth'))).toHaveLength(
    1,
  );
}, 90_000);

test('articles of a feed and of a drop folder can be asked about, change, and are gone when the file is; citations know', async () => {
  const site = await startSite({
    '/a': articlePage('Aldmouth', { siteName: 'The Tide', published: '2026-03-08' }),
    '/feed': asFeed(rss([{ title: 'Aldmouth opens its gates', link: '/a' }])),
  });
  const { run, verify, latest, drop, takeAway } = await aNewsroom(site);
  expect(await latest()).toContain('Firstport');

  await run(`/feeds confirm ${site.url}/feed`);
  await expect.poll(latest, { timeout: 20_000 }).toContain('Aldmouth opens its gates');
  const quotes = await run('/quote Calder about:"lights of Aldmouth"');
  expect(JSON.stringify(quotes)).toContain('keep the lights of Aldmouth burning until the last boat is home');
  expect(JSON.stringify(quotes)).toContain(`${site.url}/a`);

  const history = async () => listTexts(await run('/article Dunmere opens its gates view:history')).join(' ');
  const cite = async (words: string) => {
    const [excerpt] = listExcerpts(await run(`/search "${words}"`));
    return excerpt === undefined ? '' : formatCitationBlock(excerpt, '0123456789');
  };
  await drop('dunmere.md', aPage('Dunmere'));
  await expect.poll(latest, { timeout: 20_000 }).toContain('Dunmere opens its gates');
  expect(await history()).toContain('it has not changed since.');
  const citation = await cite('Dunmere opened its gates on Tuesday');
  expect(await verify(citation)).toContain('Found, letter for letter');

  await drop('dunmere.md', aPage('Dunmere').replace('on Tuesday', 'on Wednesday'));
  await expect.poll(history, { timeout: 20_000 }).toContain('Was “Tuesday”, is “Wednesday”');
  expect(await verify(citation)).toMatch(/^The article was changed on \d+ \w+ \d{4}/);

  const later = await cite('Dunmere opened its gates on Wednesday');
  await takeAway('dunmere.md');
  await expect.poll(latest, { timeout: 20_000 }).not.toContain('Dunmere opens its gates');
  expect(await verify(later)).toMatch(/^The article was withdrawn on \d+ \w+ \d{4}/);
  expect(await latest()).toContain('Aldmouth opens its gates');
}, 90_000);
