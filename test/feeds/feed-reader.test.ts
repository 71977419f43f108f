import { gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createFeedReader, type FeedReader } from '../../src/feeds/feed-reader.js';
import { messagesFor } from '../../src/locale/languages.js';
import { tellReason } from '../../src/locale/reasons.js';
import { createAlarm } from '../../src/store/alarm.js';
import { createStore } from '../../src/store/create-store.js';
import type { Feed } from '../../src/store/feeds.js';
import { migrate } from '../../src/store/migrate.js';
import { openMemory } from '../../src/store/sqlite.js';
import { type AFeedContext, aFeedContext } from '../support/a-feed-context.js';
import { type Site, startSite } from '../support/a-site.js';
import { articlePage, aStory, asFeed, rss } from '../support/feed-documents.js';

const minuteMs = 60_000;

async function aSite(pages: Parameters<typeof startSite>[0] = {}): Promise<Site> {
  const site = await startSite(pages);
  onTestFinished(() => site.close());
  return site;
}

interface Bench {
  readonly context: AFeedContext;
  readonly brought: string[];
  add(url: string): Promise<Feed>;
  /** Lets everything that is due be read. */
  read(): Promise<void>;
  feed(url: string): Promise<Feed>;
  readonly reader: FeedReader;
}

async function aReader(...sites: readonly Site[]): Promise<Bench> {
  const context = await aFeedContext(sites);
  const brought: string[] = [];
  const reader = createFeedReader({
    ...context,
    intervalMs: 15 * minuteMs,
    random: () => 0.5,
    onPages: (names) => brought.push(...names),
    onFault: (error) => expect.fail(String(error)),
  });
  onTestFinished(() => reader.stop());
  return {
    context,
    reader,
    brought,
    add: async (url) => {
      const now = context.now().toISOString();
      return (await context.feeds.add({ url, title: null, addedBy: null, addedAt: now, nextDueAt: now }))
        .feed;
    },
    async read() {
      reader.wake();
      await reader.idle();
    },
    feed: async (url) => (await context.feeds.findByUrl(url)) ?? expect.fail('no such feed'),
  };
}

describe('a feed', () => {
  test('brings its articles once, with outlet, day and address from page and feed', async () => {
    const site = await aSite();
    site.pages.set(
      '/a',
      articlePage('Aldmouth', { siteName: 'Harbour News', published: '2026-03-09T08:00:00Z' }),
    );
    site.pages.set('/b', articlePage('Brackwater', { canonical: `${site.url}/b-canonical` }));
    site.pages.set(
      '/feed',
      asFeed(
        rss([
          { title: 'A', link: '/a?utm_source=rss', guid: '1', pubDate: 'Sun, 08 Mar 2026 08:00:00 GMT' },
          { title: 'B', link: '/b', guid: '2', pubDate: 'Sun, 08 Mar 2026 08:00:00 GMT' },
        ]),
      ),
    );
    site.pages.set(
      '/a?utm_source=rss',
      articlePage('Aldmouth', { siteName: 'Harbour News', published: '2026-03-09T08:00:00Z' }),
    );
    const { add, read, context, brought, feed } = await aReader(site);
    await add(`${site.url}/feed`);
    await read();
    const pages = await Promise.all(
      brought.map(async (name) => JSON.parse((await context.pages.readText(name)) ?? '')),
    );
    expect(pages).toMatchObject([
      {
        title: 'Aldmouth opens its gates',
        outlet: 'Harbour News',
        publishedOn: '2026-03-09',
        publishedBasis: 'metadata',
        language: 'en',
        paragraphs: aStory('Aldmouth'),
      },
      {
        // The page names no outlet; the feed lies on the same site, so its title does.
        outlet: 'Harbour News',
        publishedOn: '2026-03-08',
        publishedBasis: 'feed',
        url: `${site.url}/b-canonical`,
      },
    ]);
    expect(await feed(`${site.url}/feed`)).toMatchObject({
      title: 'Harbour News - World',
      itemsTaken: 2,
      lastError: null,
    });
    const askedBefore = site.asked.length;
    context.advance(20 * minuteMs);
    await read();
    expect(site.asked.slice(askedBefore).map(({ path }) => path)).toEqual(['/feed']);
    expect(brought).toHaveLength(2);
  });

  test('is asked conditionally, and not before it is due', async () => {
    const site = await aSite();
    site.pages.set('/feed', (request, response) => {
      if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
      else response.writeHead(200, { 'content-type': 'text/xml', etag: '"1"' }).end(rss([]));
    });
    const { add, read, context, feed } = await aReader(site);
    await add(`${site.url}/feed`);
    await read();
    await read();
    expect(site.asked).toHaveLength(1);
    context.advance(16 * minuteMs);
    await read();
    expect(site.asked.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"1"']);
    expect((await feed(`${site.url}/feed`)).lastOkAt).toBe(context.now().toISOString());
  });

  test('that says an item was changed brings the new text under the same name', async () => {
    const site = await aSite({
      '/a': articlePage('Aldmouth'),
      '/b': articlePage('Brackwater'),
      '/c': articlePage('Coldport'),
    });
    const atom = (updated: string) =>
      asFeed(
        `<feed xmlns="http://www.w3.org/2005/Atom"><title>F</title>${['a', 'b', 'c']
          .map(
            (id) =>
              `<entry><id>${id}</id><title>${id}</title><link href="/${id}"/><updated>2026-03-0${id === 'a' ? updated : '1'}T10:00:00Z</updated></entry>`,
          )
          .join('')}</feed>`,
      );
    site.pages.set('/feed', atom('1'));
    const { add, read, context, brought } = await aReader(site);
    await add(`${site.url}/feed`);
    await read();
    const [first = ''] = brought.splice(0);
    site.pages.set('/a', articlePage('Aldmouth').replace('on Tuesday', 'on Wednesday'));
    site.pages.set('/feed', atom('2'));
    context.advance(20 * minuteMs);
    await read();
    expect(brought).toEqual([first]);
    expect(await context.pages.readText(first)).toContain('on Wednesday');
  });

  test('gives its own text where the page cannot be had, but only a whole one', async () => {
    const whole = aStory('Aldmouth')
      .map((line) => `<p>${line} ${line}</p>`)
      .join('');
    const site = await aSite({
      '/robots.txt': { headers: { 'content-type': 'text/plain' }, body: 'User-agent: *\nDisallow: /closed' },
    });
    site.pages.set(
      '/feed',
      asFeed(
        rss([
          {
            title: 'Whole',
            link: '/closed/1',
            guid: '1',
            content: `${whole}<p>The post Whole appeared first on Harbour.</p>`,
          },
          {
            title: 'Teaser',
            link: '/closed/2',
            guid: '2',
            content: `${whole}<p>Continue reading at the site…</p>`,
          },
          { title: 'Summary', link: '/closed/3', guid: '3', description: whole },
        ]),
      ),
    );
    const { add, read, context, brought } = await aReader(site);
    const { id } = await add(`${site.url}/feed`);
    await read();
    expect(brought).toHaveLength(1);
    const page = JSON.parse((await context.pages.readText(brought[0] ?? '')) ?? '');
    expect(page).toMatchObject({ title: 'Whole', url: `${site.url}/closed/1` });
    expect(page.paragraphs).toHaveLength(3);
    const reasons = (await context.feeds.listItems(id, 10)).map(({ reason }) => reason);
    expect(
      reasons.filter(
        (reason) => reason?.includes('robots.txt forbids it') && reason.includes('In the feed: '),
      ),
    ).toHaveLength(2);
  });

  test('gives its own text where the page shows only a part of it', async () => {
    const story = [...aStory('Aldmouth'), ...aStory('Brackwater')];
    const teaser = articlePage('Aldmouth', { siteName: 'Harbour News', published: '2026-03-09' });
    const site = await aSite({
      '/a': teaser.replace(`<p>${aStory('Aldmouth')[2]}</p>`, '<p>Subscribe to read on.</p>'),
    });
    const content = story.map((line) => `<p>${line}</p>`).join('');
    site.pages.set('/feed', asFeed(rss([{ title: 'Aldmouth opens', link: '/a', content }])));
    const { add, read, context, brought } = await aReader(site);
    await add(`${site.url}/feed`);
    await read();
    expect(JSON.parse((await context.pages.readText(brought[0] ?? '')) ?? '')).toMatchObject({
      paragraphs: story,
      outlet: 'Harbour News',
      publishedOn: '2026-03-09',
      url: `${site.url}/a`,
    });
  });

  test('with many items brings the newest thirty at first, and everything that comes later', async () => {
    const items = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, index) => ({
        title: 'T',
        link: `/${to - index}`,
        guid: `${to - index}`,
      }));
    const site = await aSite({ '/feed': asFeed(rss(items(0, 40))) });
    const { add, read, context } = await aReader(site);
    const { id } = await add(`${site.url}/feed`);
    await read();
    const states = (await context.feeds.listItems(id, 100)).filter(
      ({ reason }) => reason === 'It was there before the feed was added.',
    );
    expect(states).toHaveLength(10);
    site.pages.set('/feed', asFeed(rss(items(0, 42))));
    context.advance(20 * minuteMs);
    site.asked.length = 0;
    await read();
    expect(site.asked.map(({ path }) => path)).toEqual(['/feed', '/42', '/41']);
  });

  test('does not make a date of one that lies in the future', async () => {
    const site = await aSite({
      '/a': articlePage('Aldmouth', { published: '2026-04-01' }),
      '/b': articlePage('Brackwater'),
    });
    site.pages.set(
      '/feed',
      asFeed(
        rss([
          { title: 'A', link: '/a', pubDate: 'Sun, 08 Mar 2026 08:00:00 GMT' },
          { title: 'B', link: '/b', pubDate: 'Fri, 01 Jan 2100 00:00:00 GMT' },
        ]),
      ),
    );
    const { add, read, context, brought } = await aReader(site);
    await add(`${site.url}/feed`);
    await read();
    const days = await Promise.all(
      brought.map(async (name) => JSON.parse((await context.pages.readText(name)) ?? '').publishedOn),
    );
    expect(days).toEqual(['2026-03-08', null]);
  });

  test('is taken at its word about another site, but not a page that claims to be one', async () => {
    const site = await aSite({
      '/a': articlePage('Aldmouth', { canonical: 'https://www.famous.example/the-real-one' }),
    });
    site.pages.set(
      '/feed',
      asFeed(rss([{ title: 'A', link: '/a', source: 'The Famous' }], { title: 'Collected' })),
    );
    const { add, read, context, brought } = await aReader(site);
    await add(`${site.url}/feed`);
    await read();
    expect(JSON.parse((await context.pages.readText(brought[0] ?? '')) ?? '')).toMatchObject({
      url: `${site.url}/a`,
      outlet: 'The Famous',
    });
  });
});

describe('a site that is nasty', () => {
  test('spoils its own feed only, each with a clear error, and memory stays bounded', async () => {
    const good = await aSite({
      '/a': articlePage('Aldmouth'),
      '/feed': asFeed(rss([{ title: 'A', link: '/a' }])),
    });
    const inside = await aSite({ '/': 'secret' });
    const endless = (_request: unknown, response: import('node:http').ServerResponse) => {
      response.writeHead(200, { 'content-type': 'text/xml' });
      const more = () => {
        while (response.write('<item>'.repeat(5000)));
      };
      response.on('drain', more);
      more();
    };
    const bad = await aSite({
      '/picture': { headers: { 'content-type': 'image/png' }, body: 'x' },
      '/page':
        '<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="/real"></head></html>',
      '/half': asFeed(rss([{ title: 'A', link: '/a' }]).slice(0, -40)),
      '/bomb': asFeed(`<!DOCTYPE r [<!ENTITY a "aaaa">]>${rss([])}`),
      '/large-item': asFeed(rss([{ title: 'A', link: '/a', content: 'x'.repeat(10 * 1024 * 1024) }])),
      '/endless': endless,
      '/gzip-bomb': asFeed(gzipSync(Buffer.alloc(32 * 1024 * 1024, ' ')), { 'content-encoding': 'gzip' }),
      '/inside': { status: 302, headers: { location: `${inside.url}/` } },
      '/loopback': { status: 302, headers: { location: 'http://127.0.0.1/feed' } },
      '/name': { status: 302, headers: { location: 'http://localhost:8080/' } },
      '/gone': { status: 410 },
      '/missing': { status: 404 },
      '/fault': { status: 500 },
      '/busy-later': { status: 429, headers: { 'retry-after': '7200' } },
    });
    const { add, read, context, brought, feed } = await aReader(good, bad);
    const before = process.memoryUsage().rss;
    for (const path of bad.pages.keys()) await add(bad.url + path);
    await add(`${good.url}/feed`);
    await read();
    expect(brought).toHaveLength(1);
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1024 * 1024);
    const errorOf = async (path: string) => (await feed(bad.url + path)).lastError?.replace(bad.url, '');
    expect(await errorOf('/picture')).toBe(
      '/picture: expected a feed (RSS, Atom or JSON Feed), found image/png. Nothing was read from it.',
    );
    expect(await errorOf('/page')).toContain(
      `found a web page, which names ${bad.url}/real as its feed. Add that one instead.`,
    );
    expect(await errorOf('/half')).toContain('found half a document: its end is missing');
    expect(await errorOf('/bomb')).toContain('found XML that declares entities of its own');
    expect(await errorOf('/large-item')).toContain('expected at most 8 MB, found more');
    expect(await errorOf('/endless')).toContain('expected at most 8 MB, found more');
    expect(await errorOf('/gzip-bomb')).toMatch(/found (?:more|a body that grows)/);
    expect(await errorOf('/inside')).toContain('expected a web address (http or https), found port');
    expect(await errorOf('/name')).toMatch(
      /localhost: expected a host on the public internet, found (?:127|::1)/,
    );
    expect(await errorOf('/loopback')).toContain(
      'expected a host on the public internet, found a loopback address',
    );
    expect(await errorOf('/busy-later')).toContain(
      'found too many requests (HTTP 429). We wait before we ask again.',
    );
    expect(await errorOf('/gone')).toContain(
      'found that it is gone for good (HTTP 410). Remove it here as well.',
    );
    expect(await errorOf('/missing')).toContain('found nothing there (HTTP 404)');
    expect(await errorOf('/fault')).toContain('found a fault of the site (HTTP 500)');
    expect(inside.asked).toEqual([]);
    for (const path of bad.pages.keys()) {
      const told = tellReason((await errorOf(path)) ?? '', messagesFor('uk'));
      expect(told.replace(/\/[a-z-]+|https?|localhost|Atom|Feed|image/g, '')).not.toMatch(/[a-z]{3}/);
    }
    const busy = await feed(`${bad.url}/busy-later`);
    expect(Date.parse(busy.nextDueAt) - context.now().getTime()).toBe(120 * minuteMs);
    const fault = await feed(`${bad.url}/fault`);
    expect(Date.parse(fault.nextDueAt) - context.now().getTime()).toBe(22.5 * minuteMs);
  });

  test('is asked ever less often while it fails, and as usual once it is well again', async () => {
    const site = await aSite({ '/feed': { status: 429 } });
    const { add, read, context, feed } = await aReader(site);
    await add(`${site.url}/feed`);
    const waits: number[] = [];
    for (let reading = 0; reading < 9; reading += 1) {
      await read();
      const waitMs = Date.parse((await feed(`${site.url}/feed`)).nextDueAt) - context.now().getTime();
      waits.push(waitMs / minuteMs);
      context.advance(waitMs);
    }
    expect(waits).toEqual([22.5, 45, 90, 180, 360, 720, 1080, 1080, 1080]);
    site.pages.set('/feed', asFeed(rss([])));
    await read();
    const well = await feed(`${site.url}/feed`);
    expect(well).toMatchObject({ failures: 0, lastError: null });
    expect(Date.parse(well.nextDueAt) - context.now().getTime()).toBe(15 * minuteMs);
  });

  test('with an article that fails for now is asked for it again, but not for ever', async () => {
    const site = await aSite({ '/feed': asFeed(rss([{ title: 'A', link: '/a' }])), '/a': { status: 500 } });
    const { add, read, context, brought } = await aReader(site);
    const { id } = await add(`${site.url}/feed`);
    for (let reading = 0; reading < 7; reading += 1) {
      await read();
      context.advance(20 * minuteMs);
    }
    expect(site.asked.filter(({ path }) => path === '/a')).toHaveLength(5);
    expect((await context.feeds.listItems(id, 5))[0]).toMatchObject({ state: 'skipped', attempts: 5 });
    site.pages.set('/feed', asFeed(rss([{ title: 'B', link: '/b' }])));
    site.pages.set('/b', { status: 503 });
    await read();
    site.pages.set('/b', articlePage('Brackwater'));
    context.advance(20 * minuteMs);
    await read();
    expect(brought).toHaveLength(1);
  });
});

describe('a feed that has moved', () => {
  test('for good is read where it is now, with its history', async () => {
    const site = await aSite({
      '/old': { status: 301, headers: { location: '/new' } },
      '/new': asFeed(rss([{ title: 'A', link: '/a', guid: 'a' }])),
      '/a': articlePage('Oldmere'),
    });
    const { add, read, context, brought } = await aReader(site);
    const { id } = await add(`${site.url}/old`);
    await read();
    context.advance(20 * minuteMs);
    await read();
    expect(await context.feeds.find(id)).toMatchObject({ url: `${site.url}/new`, itemsTaken: 1 });
    expect(site.asked.map(({ path }) => path)).toEqual(['/old', '/new', '/a', '/new']);
    expect(brought).toHaveLength(1);
  });

  test('for a while, or to a page that is no feed, keeps its address', async () => {
    const site = await aSite({
      '/away': { status: 302, headers: { location: '/new' } },
      '/new': asFeed(rss([])),
      '/sold': { status: 301, headers: { location: '/domains' } },
      '/domains': '<html><body>This domain is for sale</body></html>',
    });
    const { add, read, context } = await aReader(site);
    await add(`${site.url}/away`);
    await add(`${site.url}/sold`);
    await read();
    const urls = (await context.feeds.list()).map(({ url }) => url);
    expect(urls).toEqual([`${site.url}/away`, `${site.url}/sold`]);
  });
});

test('an article of a site that asked us to wait long is taken when it may be asked again', async () => {
  const pages = await aSite({ '/a': { status: 429, headers: { 'retry-after': '14400' } } });
  const site = await aSite({ '/feed': asFeed(rss([{ title: 'A', link: `${pages.url}/a` }])) });
  const { add, read, context, brought } = await aReader(site, pages);
  await add(`${site.url}/feed`);
  for (let reading = 0; reading < 12; reading += 1) {
    await read();
    context.advance(20 * minuteMs);
  }
  pages.pages.set('/a', articlePage('Ebbgate'));
  await read();
  expect(pages.asked).toHaveLength(2);
  expect(brought).toHaveLength(1);
});

test('a feed whose articles dribble gives its place to others, and comes further with each reading', async () => {
  const items = ['a', 'b', 'c'].map((name) => ({ title: name, link: `/${name}` }));
  const site = await aSite({
    '/feed': asFeed(rss(items)),
    ...Object.fromEntries(['a', 'b', 'c'].map((name) => [`/${name}`, articlePage(`Town ${name}`)])),
  });
  const context = await aFeedContext([site]);
  const brought: string[] = [];
  const reader = createFeedReader({
    ...context,
    intervalMs: 15 * minuteMs,
    maxReadingMs: 0,
    onPages: (names) => brought.push(...names),
    onFault: (error) => expect.fail(String(error)),
  });
  const now = context.now().toISOString();
  await context.feeds.add({
    url: `${site.url}/feed`,
    title: null,
    addedBy: null,
    addedAt: now,
    nextDueAt: now,
  });
  for (let reading = 1; reading <= 3; reading += 1) {
    reader.wake();
    await reader.idle();
    expect(brought).toHaveLength(reading);
    context.advance(20 * minuteMs);
  }
});

test('many feeds are read at once, beside one that never answers; what two of them list is one page', async () => {
  const sites = await Promise.all(
    Array.from({ length: 8 }, (_, site) => {
      // Addresses that differ in their port only are one page.
      const links = ['a', 'b', 'c'].map((name) => `/${site}/${name}`);
      return aSite({
        ...Object.fromEntries(links.map((link) => [link, articlePage(`Town ${link}`)])),
        '/feed': asFeed(rss(links.map((link) => ({ title: link, link })))),
        '/again': asFeed(rss(links.map((link) => ({ title: link, link: `${link}#top` })))),
      });
    }),
  );
  const silent = await aSite({ '/feed': () => undefined });
  const { add, context, reader } = await aReader(...sites, silent);
  for (const { url } of [silent, ...sites]) await add(`${url}/feed`);
  for (const { url } of sites) await add(`${url}/again`);
  // Whoever adds an address twice has one feed.
  expect(await add(`${silent.url}/feed`)).toMatchObject({ url: `${silent.url}/feed` });
  expect(await context.feeds.list()).toHaveLength(17);
  reader.wake();
  const dueUrls = async () => (await context.feeds.listDue(context.now(), 50)).map(({ url }) => url);
  await expect.poll(dueUrls).toEqual([`${silent.url}/feed`]);
  expect(await context.pages.list()).toHaveLength(24);
});

test('with a store that takes nothing a site is asked once in the interval, not at each look', async () => {
  const site = await aSite({
    '/a': articlePage('Aldmouth'),
    '/feed': asFeed(rss([{ title: 'A', link: '/a' }])),
  });
  const context = await aFeedContext([site]);
  const opened = await openMemory(() => undefined);
  await migrate(opened.db, { dialect: 'sqlite', place: opened.place });
  const store = createStore(
    opened,
    createAlarm(() => undefined),
    {
      now: context.now,
      limits: { reindexRuns: 1, gaps: 1 },
    },
  );
  onTestFinished(() => store.close());
  const faults: unknown[] = [];
  const reader = createFeedReader({
    ...context,
    feeds: store.feeds,
    pages: store.pages,
    intervalMs: 15 * minuteMs,
    onPages: () => expect.fail('nothing can have been saved'),
    onFault: (error) => faults.push(error),
  });
  const now = context.now().toISOString();
  await store.feeds.add({
    url: `${site.url}/feed`,
    title: null,
    addedBy: null,
    addedAt: now,
    nextDueAt: now,
  });
  opened.refuseChanges();
  for (let look = 0; look < 5; look += 1) {
    reader.wake();
    await reader.idle();
    context.advance(15_000);
  }
  expect(site.asked.map(({ path }) => path)).toEqual(['/feed', '/a']);
  expect(faults).toMatchObject([{ name: 'StoreError', fault: 'read-only' }]);
  context.advance(15 * minuteMs);
  reader.wake();
  await reader.idle();
  expect(site.asked).toHaveLength(4);
});

test('stopping ends what is under way, keeps what was fetched, and forgets nothing', async () => {
  const site = await aSite({ '/a': articlePage('Aldmouth') });
  let reached: () => void = () => undefined;
  const underWay = new Promise<void>((resolve) => {
    reached = resolve;
  });
  site.pages.set('/slow', () => reached());
  site.pages.set(
    '/feed',
    asFeed(
      rss([
        { title: 'A', link: '/a' },
        { title: 'S', link: '/slow' },
      ]),
    ),
  );
  const { add, reader, context, feed } = await aReader(site);
  const { id } = await add(`${site.url}/feed`);
  reader.start();
  await underWay;
  await reader.stop();
  expect(await context.pages.list()).toHaveLength(1);
  expect((await context.feeds.listItems(id, 5)).map(({ state }) => state)).toEqual(['taken']);
  expect((await feed(`${site.url}/feed`)).etag).toBeNull();
});
