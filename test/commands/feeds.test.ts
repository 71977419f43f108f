import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import {
  type Caller,
  type Card,
  type CommandMap,
  createServices,
  InputError,
  loadCommands,
  noPorts,
  parseInvocation,
  runInvocation,
} from '../../src/command-kit/index.js';
import { createFeedDesk } from '../../src/feeds/create-feed-desk.js';
import type { Library } from '../../src/library/library.js';
import { renderTerminal } from '../../src/terminal/render-terminal.js';
import { type AFeedContext, aFeedContext } from '../support/a-feed-context.js';
import { aLibrary } from '../support/a-library.js';
import { type Site, startSite } from '../support/a-site.js';
import { aModerator, anOperator } from '../support/commands.js';
import { articlePage, asFeed, rss } from '../support/feed-documents.js';

let commands: CommandMap;
let library: Library;
beforeAll(async () => {
  commands = await loadCommands();
  library = await aLibrary();
});

interface Counter {
  readonly context: AFeedContext;
  readonly site: Site;
  readonly saved: string[];
  run(line: string, caller?: Caller): Promise<Card>;
}

async function aCounter(pages: Parameters<typeof startSite>[0] = {}): Promise<Counter> {
  const site = await startSite(pages);
  onTestFinished(() => site.close());
  const context = await aFeedContext([site]);
  const saved: string[] = [];
  const feeds = createFeedDesk({
    ...context,
    onAdded: () => undefined,
    onPages: (names) => saved.push(...names),
  });
  return {
    context,
    site,
    saved,
    run: (line, caller = anOperator) =>
      runInvocation(
        parseInvocation(line.replaceAll('SITE', site.url), commands),
        commands,
        createServices({
          library,
          commands,
          caller,
          now: context.now(),
          takedownContact: null,
          ports: { ...noPorts, feeds },
        }),
      ),
  };
}

const shown = (card: Card): string =>
  renderTerminal(card, null, { columns: 100, color: false, hyperlinks: false, commands }).replace(
    /\s+/g,
    ' ',
  );

const someFeed = (...names: readonly string[]) =>
  asFeed(
    rss(
      names.map((name) => ({
        title: `${name} opens`,
        link: `/${name}`,
        pubDate: 'Sun, 08 Mar 2026 08:00:00 GMT',
      })),
    ),
  );

describe('/feeds add', () => {
  test('shows what a feed would bring and why not, saves nothing, and its button adds the feed', async () => {
    const counter = await aCounter({
      '/feed': someFeed('Aldmouth', 'Broken', 'Coldport', 'Dunmere'),
      '/Aldmouth': articlePage('Aldmouth', { siteName: 'Harbour News' }),
      '/Broken': '<html><body>No article</body></html>',
      '/Coldport': articlePage('Coldport', { published: '2030-01-01' }),
    });
    const card = await counter.run('/feeds add SITE/feed');
    const text = shown(card);
    expect(text).toContain('Add this feed?');
    expect(text).toContain('Tried 3, of which 2 can be taken');
    expect(text).toContain('8 March 2026 · can be taken: Harbour News, 3 paragraphs');
    expect(text).toContain('cannot be taken: Expected a web page with an article, found a page with');
    expect(text).toMatch(/Dunmere opens .* · 8 March 2026 · not tried/);
    expect(await counter.context.feeds.list()).toEqual([]);
    expect(await counter.context.pages.list()).toEqual([]);
    const [button] = card.actions;
    expect(button).toMatchObject({ kind: 'run', label: 'Add this feed', command: 'feeds confirm' });
    const added = await counter.run('/feeds confirm SITE/feed');
    expect(added.title).toBe('Feed 1 added');
    expect((await counter.run('/feeds confirm SITE/feed')).title).toBe('Feed 1 is read already');
    expect(shown(await counter.run('/feeds add SITE/feed'))).toContain(
      'This feed is read already, as number 1.',
    );
  });

  test('finds the feeds that a web page names', async () => {
    const counter = await aCounter({
      '/': '<html><head><link rel="alternate" type="application/rss+xml" title="World" href="/world.xml"><link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed"></head><body>x</body></html>',
    });
    const card = await counter.run('/feeds add SITE/');
    expect(card.actions).toEqual([
      {
        kind: 'run',
        label: 'Look at World',
        command: 'feeds add',
        input: { address: `${counter.site.url}/world.xml` },
      },
    ]);
  });

  test('offers the address that was asked for, or the one to which it has moved for good', async () => {
    const counter = await aCounter({
      '/now': asFeed(rss([])),
      '/moved': { status: 308, headers: { location: '/now' } },
      '/away': { status: 302, headers: { location: '/now' } },
    });
    const offered = async (path: string) =>
      JSON.stringify((await counter.run(`/feeds add SITE${path}`)).actions);
    expect(await offered('/moved')).toContain(`${counter.site.url}/now`);
    expect(await offered('/away')).toContain(`${counter.site.url}/away`);
  });

  test('says why an address gives no feed', async () => {
    const counter = await aCounter({ '/half': asFeed('<rss version="2.0"><channel><item>') });
    expect(shown(await counter.run('/feeds add SITE/half'))).toContain(
      'found half a document: its end is missing',
    );
    expect(shown(await counter.run('/feeds add http://10.0.0.1/feed'))).toContain('found a private address');
    expect(shown(await counter.run('/feeds confirm not an address'))).toContain(
      '“not an address” is no web address.',
    );
    const secret = shown(await counter.run('/feeds confirm https://user:secret@news.example/feed'));
    expect(secret).toContain('found a user name or password in it');
    expect(secret + shown(await counter.run('/feeds list'))).not.toContain('user:secret');
    // The scheme may be left out.
    expect(shown(await counter.run('/feeds add 10.0.0.1/feed'))).toContain('found a private address');
  });
});

test('/feeds list tells how each feed is, /feeds test why it fails, and /feeds remove ends it', async () => {
  const counter = await aCounter({ '/feed': { status: 500 } });
  expect(shown(await counter.run('/feeds list'))).toContain('No feed is read');
  await counter.run('/feeds confirm SITE/feed');
  await counter.context.feeds.update(1, {
    title: 'Harbour News',
    failures: 2,
    lastError: 'the site is ill.',
    lastOkAt: '2026-03-10T09:00:00.000Z',
    nextDueAt: '2026-03-10T13:00:00.000Z',
    itemsTaken: 7,
  });
  const list = await counter.run('/feeds list');
  expect(shown(list)).toMatch(
    /1 · Harbour News .* · 7 articles · next 10 March 2026, 13:00 UTC · fails: the site is ill\. Last read 10 March 2026, 09:00 UTC\./,
  );
  expect(list.actions).toMatchObject([{ label: 'Test feed 1', command: 'feeds test', input: { feed: '1' } }]);
  expect(shown(await counter.run('/feeds test 1'))).toContain('found a fault of the site (HTTP 500)');
  expect((await counter.run('/feeds remove 1')).title).toBe('Feed 1 removed');
  await expect(counter.run('/feeds remove 1')).rejects.toThrow('There is no feed “1”.');
});

test('/feeds page takes in one article, once', async () => {
  const counter = await aCounter({
    '/a': articlePage('Aldmouth', { siteName: 'Harbour News' }),
    '/b': 'nothing',
  });
  expect(shown(await counter.run('/feeds page SITE/a'))).toMatch(/Article added.*Outlet +Harbour News/s);
  expect(counter.saved).toHaveLength(1);
  expect((await counter.run('/feeds page SITE/a')).title).toBe('The article is there already, unchanged');
  expect(counter.saved).toHaveLength(1);
  expect((await counter.run('/feeds page SITE/b')).tone).toBe('error');
});

test('/feeds is for operators, and says what is missing where nothing can be kept', async () => {
  const counter = await aCounter();
  await expect(counter.run('/feeds list', aModerator)).rejects.toThrow(InputError);
  const services = createServices({
    library,
    commands,
    caller: anOperator,
    now: new Date(),
    takedownContact: null,
  });
  await expect(runInvocation(parseInvocation('/feeds list', commands), commands, services)).rejects.toThrow(
    'no place to keep articles in',
  );
});
