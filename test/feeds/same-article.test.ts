// One article that comes by several ways is one article; the same text under two outlets is two.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { capturePage, type NamedPage } from '../../src/corpus/identity/capture-pages.js';
import { identifyArticles } from '../../src/corpus/identity/identify-articles.js';
import { parsePage } from '../../src/corpus/parse-page.js';
import { createFeedReader } from '../../src/feeds/feed-reader.js';
import { aFeedContext } from '../support/a-feed-context.js';
import { aFolder } from '../support/a-folder.js';
import { startSite } from '../support/a-site.js';
import { articlePage, aStory, asFeed, rss } from '../support/feed-documents.js';

function parsed(name: string, bytes: Uint8Array): NamedPage {
  const result = parsePage(name, bytes);
  return result.kind === 'page' ? { name, page: result.page } : expect.fail(result.issue.found);
}

test('a feed, a saved page and another outlet with one wire text: one article for each outlet', async () => {
  const [harbour, coast] = [await startSite(), await startSite()];
  onTestFinished(async () => {
    await harbour.close();
    await coast.close();
  });
  const page = (siteName: string) => articlePage('Aldmouth', { siteName, published: '2026-03-09' });
  harbour.pages.set('/story?utm_source=rss', page('Harbour News'));
  harbour.pages.set(
    '/feed',
    asFeed(rss([{ title: 'Aldmouth opens its gates', link: '/story?utm_source=rss' }])),
  );
  coast.pages.set('/other', page('The Tide'));
  coast.pages.set('/feed', asFeed(rss([{ title: 'Aldmouth opens its gates', link: '/other' }])));

  const context = await aFeedContext([harbour, coast]);
  const reader = createFeedReader({
    ...context,
    intervalMs: 900_000,
    onPages: () => undefined,
    onFault: (error) => expect.fail(String(error)),
  });
  const now = context.now().toISOString();
  for (const { url } of [harbour, coast])
    await context.feeds.add({ url: `${url}/feed`, title: null, addedBy: null, addedAt: now, nextDueAt: now });
  reader.wake();
  await reader.idle();
  await reader.stop();

  const folder = aFolder();
  const saved = join(folder, 'saved.html');
  writeFileSync(saved, page('Harbour News'));
  const bare = join(folder, 'bare.md');
  writeFileSync(bare, `---\ntitle: Aldmouth opens its gates\n---\n\n${aStory('Aldmouth').join('\n\n')}\n`);

  const fromFeeds = await Promise.all(
    (await context.pages.list()).map(async ({ name }) =>
      parsed(name, Buffer.from((await context.pages.readText(name)) ?? '')),
    ),
  );
  expect(fromFeeds).toHaveLength(2);
  const pages = [
    ...fromFeeds,
    parsed('saved.html', readFileSync(saved)),
    parsed('bare.md', readFileSync(bare)),
  ];
  const articles = identifyArticles(pages.flatMap((page) => capturePage(page, undefined)));
  expect(articles.map(({ outlet, captures }) => [outlet, captures.length]).sort()).toEqual([
    // A page that names no outlet joins, of equally likely ones, the first by name.
    ['Harbour News', 3],
    ['The Tide', 1],
  ]);
  const [one, other] = articles;
  expect(one?.sameTextIds).toEqual([other?.id]);
  expect(articles.map(({ published }) => published)).toEqual(
    Array(2).fill({ on: '2026-03-09', basis: 'metadata' }),
  );
});
