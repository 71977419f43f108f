import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aLibrary } from '../support/a-library.js';
import { openPlayground, type Playground } from '../support/a-playground.js';
import { buildPageScripts, findBrowser, openBrowser } from '../support/browser.js';
import { anAnalysedArticle, anArticle } from '../support/builders.js';
import { openShippedLibrary } from '../support/library.js';

const executable = findBrowser();

const hostileText = [
  'The page says <script>window.hacked = 1</script> and <img src=x onerror="window.hacked = 1"> to its readers.',
  'A link reads [here](javascript:window.hacked=1) and "><svg onload=window.hacked=1> stands beside it in the text.',
  `${'&<"\'> '.repeat(40_000)}${'x'.repeat(800_000)}`,
  'Control characters \u0000 \u0007 \u001b[31m \u202e and \u2066 stand in this sentence of the article, too.',
].join('\n');

describe.skipIf(executable === null)('the reader in a browser', { timeout: 60_000 }, () => {
  let playground: Playground;
  let browser: Browser;
  let page: Page | null = null;
  let complaints: string[] = [];

  beforeAll(async () => {
    buildPageScripts();
    playground = await openPlayground();
    browser = await openBrowser(executable as string);
  });
  afterAll(async () => {
    await browser?.close();
    await playground?.server.close();
    expect(playground.faults).toEqual([]);
  });
  afterEach(async () => {
    expect(complaints).toEqual([]);
    await page?.context().close();
    page = null;
  });

  const open = async (path: string, set: BrowserContextOptions = {}, from = playground): Promise<Page> => {
    complaints = [];
    const opened = await (await browser.newContext(set)).newPage();
    page = opened;
    opened.on('console', (message) => {
      // Whoever asks for what is not there is told so by the browser, too.
      if (message.type() === 'error' && !message.text().includes('404')) complaints.push(message.text());
    });
    opened.on('pageerror', (error) => complaints.push(String(error)));
    opened.on('request', (request) => {
      if (!request.url().startsWith(from.server.address)) complaints.push(request.url());
    });
    await opened.goto(`${from.server.address}${path}`);
    return opened;
  };

  const firstArticle = async () => (await openShippedLibrary()).articles[0]?.article.id ?? '';
  const pages: readonly [string, () => Promise<string>][] = [
    ['an article', async () => `/a/${await firstArticle()}?at=1.0-40`],
    ['an event', async () => '/e/istanbul-talks'],
    ['a person', async () => '/p/donald-trump'],
    ['the front', async () => '/search'],
    ['a search', async () => '/search?q=ceasefire'],
    ['a miss', async () => '/e/nothing'],
  ];
  const looks: readonly [string, BrowserContextOptions][] = [
    ['in the dark', { colorScheme: 'dark' }],
    ['on a telephone', { viewport: { width: 390, height: 780 } }],
  ];
  it.each(pages.flatMap(([name, path]) => looks.map(([look, set]) => ({ name, path, look, set }))))(
    'has no serious fault of accessibility on $name $look, and nothing sticks out',
    async ({ path, set }) => {
      const opened = await open(await path(), set);
      await opened.evaluate(axe.source);
      const { violations } = await opened.evaluate(() =>
        (globalThis as unknown as { axe: typeof axe }).axe.run(),
      );
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
      const [inner, outer] = (await opened.evaluate(
        '[document.documentElement.scrollWidth, window.innerWidth]',
      )) as [number, number];
      expect(inner).toBeLessThanOrEqual(outer);
    },
  );

  it('leads with the keyboard from “/” over a search to the exact words', async () => {
    const opened = await open('/search');
    await opened.keyboard.press('/');
    await opened.keyboard.type('prisoners of war');
    await opened.keyboard.press('Enter');
    await opened.waitForURL(/q=/);
    await opened.locator('figure.excerpt a[href^="/a/"]').first().focus();
    await opened.keyboard.press('Enter');
    await opened.locator('mark').first().waitFor();
    expect((await opened.locator('mark').allInnerTexts()).join('').toLowerCase()).toContain('prisoner');
  });

  it('works without scripts', async () => {
    const opened = await open('/search?q=ceasefire', { javaScriptEnabled: false });
    await opened.locator('figure.excerpt a[href^="/a/"]').first().click();
    expect(await opened.locator('mark').count()).toBeGreaterThan(0);
  });

  it.each(['excerpts', 'whole'] as const)(
    'shows a hostile article as inert text: %s',
    async (readerExtent) => {
      const article = anArticle({
        id: 'evil',
        title: '<script>window.hacked = 1</script> "title" onload=window.hacked=1',
        outlet: '"><img src=x onerror=window.hacked=1>',
        url: 'javascript:window.hacked=1',
        text: hostileText,
        seenOn: { page: '"><b>.txt', pageUrl: 'javascript:window.hacked=1', role: 'main', position: 0 },
      });
      const hostile = await openPlayground({
        library: await aLibrary([anAnalysedArticle({ article })]),
        readerExtent,
      });
      try {
        for (const path of ['/a/evil?at=2.0-60', '/search', '/search?q=link+reads']) {
          const opened = await open(path, {}, hostile);
          expect(await opened.evaluate('window.hacked')).toBeUndefined();
          expect(
            await opened.locator('main script, main img, main b script, [onload], [onerror]').count(),
          ).toBe(0);
          expect(await opened.locator('a[href^="javascript"]').count()).toBe(0);
          expect((await opened.content()).length).toBeLessThan(100_000);
          expect(complaints).toEqual([]);
          await opened.context().close();
        }
      } finally {
        page = null;
        await hostile.server.close();
      }
    },
  );
});
