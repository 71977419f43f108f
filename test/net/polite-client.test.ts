import { afterEach, describe, expect, test } from 'vitest';
import { FetchError } from '../../src/net/fetch-error.js';
import { createPoliteClient, type PoliteSettings } from '../../src/net/polite-client.js';
import { webPage } from '../../src/net/wanted.js';
import { createWebClient, type WebClient } from '../../src/net/web-client.js';
import { type Site, startSite } from '../support/a-site.js';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

async function visit(
  pages: Parameters<typeof startSite>[0],
  set: Partial<PoliteSettings> = {},
): Promise<{ site: Site; get: (path: string) => ReturnType<WebClient['get']> }> {
  const site = await startSite(pages);
  const client = createPoliteClient(
    createWebClient({ userAgent: 'Dragoman/test', allowedHosts: [site.host] }),
    {
      robotName: 'Dragoman',
      pauseMs: 0,
      ...set,
    },
  );
  open.push(site, client);
  return { site, get: (path) => client.get(site.url + path, { wanted: webPage }) };
}

const faultOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'none',
    (error: unknown) => (error instanceof FetchError ? error.fault : String(error)),
  );

describe('robots.txt', () => {
  const robots = (body: string) => ({ headers: { 'content-type': 'text/plain' }, body });

  test('is obeyed, for us by name and for redirects too', async () => {
    const { site, get } = await visit({
      '/robots.txt': robots('User-agent: *\nDisallow: /\n\nUser-agent: dragoman\nDisallow: /private\n'),
      '/open': 'open',
      '/private': 'private',
      '/door': { status: 302, headers: { location: '/private' } },
    });
    expect(await faultOf(get('/open'))).toBe('none');
    expect(await faultOf(get('/private'))).toBe('robots');
    expect(await faultOf(get('/door'))).toBe('robots');
    expect(site.asked.map(({ path }) => path)).toEqual(['/open', '/door']);
  });

  test('that is not there allows everything; one that cannot be read forbids everything for now', async () => {
    const absent = await visit({ '/': 'page' });
    expect(await faultOf(absent.get('/'))).toBe('none');
    const broken = await visit({ '/robots.txt': { status: 500 }, '/': 'page' });
    expect(await faultOf(broken.get('/'))).toBe('status');
    expect(broken.site.asked).toEqual([]);
  });

  test('that was built to be slow to obey is not read, and forbids everything for now', async () => {
    const pattern = `Disallow: /*${'a*'.repeat(500)}b\n`;
    const { site, get } = await visit({
      '/robots.txt': robots(`User-agent: *\n${pattern.repeat(900)}`),
      [`/${'a'.repeat(2000)}`]: 'page',
    });
    const before = process.cpuUsage().user;
    expect(await faultOf(get(`/${'a'.repeat(2000)}`))).toBe('too-large');
    expect(process.cpuUsage().user - before).toBeLessThan(5_000_000);
    expect(site.asked).toEqual([]);
  });

  test('is not even asked of a host that a stranger names, and that nobody outside may reach', async () => {
    const inside = await visit({ '/': 'inside' });
    const { from, ...asked } = { from: 'http://stranger.example/feed', wanted: webPage };
    const client = createPoliteClient(
      createWebClient({ userAgent: 'Dragoman/test', allowedHosts: [inside.site.host] }),
      { robotName: 'Dragoman', pauseMs: 0 },
    );
    open.push(client);
    expect(await faultOf(client.get(`${inside.site.url}/`, { ...asked, from }))).toBe('address');
    expect(inside.site.asked).toEqual([]);
    expect(await faultOf(client.get(`${inside.site.url}/`, asked))).toBe('none');
  });

  test('is read once for many pages', async () => {
    let reads = 0;
    const { get } = await visit({
      '/robots.txt': (_request, response) => {
        reads += 1;
        response.end('User-agent: *\nAllow: /');
      },
      '/a': 'a',
      '/b': 'b',
    });
    await Promise.all([get('/a'), get('/b'), get('/a')]);
    expect(reads).toBe(1);
  });
});

test('a host is asked one thing at a time, with a pause in between', async () => {
  let under = 0;
  let most = 0;
  const slow = (_request: unknown, response: import('node:http').ServerResponse) => {
    under += 1;
    most = Math.max(most, under);
    setImmediate(() => {
      under -= 1;
      response.writeHead(200, { 'content-type': 'text/html' }).end('x');
    });
  };
  const { site, get } = await visit({ '/a': slow, '/b': slow, '/c': slow }, { pauseMs: 60 });
  await Promise.all([get('/a'), get('/b'), get('/c')]);
  expect(most).toBe(1);
  const [first, second, third] = site.asked.map(({ at }) => at);
  expect((second ?? 0) - (first ?? 0)).toBeGreaterThan(50);
  expect((third ?? 0) - (second ?? 0)).toBeGreaterThan(50);
});

test('a host that has too many requests and does not say for how long is left alone for a minute', async () => {
  let time = Date.parse('2026-01-01T00:00:00Z');
  const { site, get } = await visit(
    { '/busy': { status: 429 }, '/other': 'page' },
    { now: () => new Date(time) },
  );
  expect(await faultOf(get('/busy'))).toBe('status');
  expect(await faultOf(get('/other'))).toBe('waiting');
  time += 61_000;
  expect(await faultOf(get('/other'))).toBe('none');
  expect(site.asked).toHaveLength(2);
});

test('a host that asks us to wait is left alone until then', async () => {
  let time = Date.parse('2026-01-01T00:00:00Z');
  const { site, get } = await visit(
    { '/busy': { status: 429, headers: { 'retry-after': '60' } }, '/other': 'page' },
    { now: () => new Date(time) },
  );
  expect(await faultOf(get('/busy'))).toBe('status');
  expect(await faultOf(get('/other'))).toBe('waiting');
  time += 61_000;
  expect(await faultOf(get('/other'))).toBe('none');
  expect(site.asked.map(({ path }) => path)).toEqual(['/busy', '/other']);
});
