// The thread that reads foreign markup, from the compiled program: a thread cannot run the sources.

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MarkupReader } from '../../src/feeds/markup-reader.js';
import { compileProgram } from '../support/compile-program.js';
import { articlePage, aStory, rss } from '../support/feed-documents.js';

let folder: string;
let reader: MarkupReader;
beforeAll(async () => {
  folder = await compileProgram();
  const { createThreadReader } = (await import(
    pathToFileURL(join(folder, 'src/feeds/markup-reader.js')).href
  )) as typeof import('../../src/feeds/markup-reader.js');
  reader = createThreadReader(5000);
}, 180_000);
afterAll(async () => {
  await reader.close();
});

const article = (html: string) => ({
  url: 'https://news.example/story',
  bytes: Buffer.from(html),
  contentType: 'text/html',
  hints: { outlet: null, publishedOn: null },
  latestDay: '2026-03-10',
});

test('reads feeds and articles as they would be read here', async () => {
  const feed = {
    url: 'https://news.example/feed',
    bytes: Buffer.from(rss([{ title: 'A', link: '/a' }])),
    contentType: null,
  };
  expect(await reader.read('readFeed', feed)).toMatchObject({
    kind: 'feed',
    feed: { items: [{ title: 'A' }] },
  });
  expect(await reader.read('readArticle', article(articlePage('Aldmouth')))).toMatchObject({
    kind: 'article',
    article: { title: 'Aldmouth opens its gates', paragraphCount: aStory('Aldmouth').length },
  });
});

test('gives up what was built to keep it busy, and reads on', async () => {
  const found = [`<html><body>${'<i>'.repeat(1_000_000)}`, `<html><body>${'<b></b>'.repeat(500_000)}`].map(
    async (html) => (await reader.read('readArticle', article(html))).kind,
  );
  expect(await Promise.all(found)).toEqual(['none', 'none']);
  const attributes = Array.from({ length: 600_000 }, (_, index) => `a${index}="1"`).join(' ');
  const bomb = `<rss version="2.0"><channel><item ${attributes}/></channel></rss>`;
  const feed = { url: 'https://news.example/feed', bytes: Buffer.from(bomb), contentType: null };
  expect(await reader.read('readFeed', feed)).toMatchObject({ kind: 'none' });
  expect((await reader.read('readArticle', article(articlePage('Aldmouth')))).kind).toBe('article');
}, 60_000);
