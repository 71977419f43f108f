import { once } from 'node:events';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { FetchError } from '../../src/net/fetch-error.js';
import { createGuardedLookup, type ResolvedAddress } from '../../src/net/guarded-lookup.js';
import { feed, webPage } from '../../src/net/wanted.js';
import { createWebClient, type WebClient, type WebClientSettings } from '../../src/net/web-client.js';
import { type Site, startSite } from '../support/a-site.js';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

async function aSite(...pages: Parameters<typeof startSite>): Promise<Site> {
  const site = await startSite(...pages);
  open.push(site);
  return site;
}

/** A client that may call these sites by their loopback address, and nothing else that is not public. */
function aClient(sites: readonly Site[], set: Partial<WebClientSettings> = {}): WebClient {
  const client = createWebClient({
    userAgent: 'Dragoman/test',
    allowedHosts: sites.map(({ host }) => host),
    ...set,
  });
  open.push(client);
  return client;
}

async function failure(promise: Promise<unknown>): Promise<FetchError> {
  const error = await promise.then(
    () => expect.fail('was fetched'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(FetchError);
  return error as FetchError;
}

const html = { 'content-type': 'text/html' };

describe('what is fetched', () => {
  test('comes decoded, with where it came from and what makes the next fetch conditional', async () => {
    const site = await aSite({
      '/old': { status: 301, headers: { location: '/new' } },
      '/new': {
        headers: {
          ...html,
          'content-encoding': 'gzip',
          etag: '"v1"',
          'last-modified': 'Sat, 06 Sep 2025 00:00:00 GMT',
        },
        body: gzipSync('Hello'),
      },
      '/br': { headers: { ...html, 'content-encoding': 'br' }, body: brotliCompressSync('Brotli') },
    });
    const client = aClient([site]);
    const response = await client.get(`${site.url}/old`, { wanted: webPage });
    expect(Buffer.from(response.bytes).toString()).toBe('Hello');
    expect(response).toMatchObject({ url: `${site.url}/new`, isChanged: true, etag: '"v1"' });
    const brotli = await client.get(`${site.url}/br`, { wanted: webPage });
    expect(Buffer.from(brotli.bytes).toString()).toBe('Brotli');
    expect(site.asked[0]?.headers).toMatchObject({ 'user-agent': 'Dragoman/test' });
    expect(site.asked[0]?.headers.cookie).toBeUndefined();
  });

  test('is empty when the server says that nothing changed', async () => {
    const site = await aSite({
      '/feed': (request, response) => {
        response.writeHead(request.headers['if-none-match'] === '"v1"' ? 304 : 200).end('x');
      },
    });
    const response = await aClient([site]).get(`${site.url}/feed`, { wanted: feed, etag: '"v1"' });
    expect(response).toMatchObject({ isChanged: false });
    expect(response.bytes).toHaveLength(0);
  });
});

describe('an address is refused', () => {
  test.each([
    ['http://127.0.0.1/', '127.0.0.1: expected a host on the public internet, found a loopback address'],
    ['http://0x7f.1/', '127.0.0.1: expected'],
    ['http://2130706433/', '127.0.0.1: expected'],
    ['http://[::1]/', '::1: expected'],
    ['http://[::ffff:127.0.0.1]/', 'a loopback address'],
    ['http://[::ffff:7f00:1]/', 'a loopback address'],
    ['http://[64:ff9b::127.0.0.1]/', 'a loopback address'],
    ['http://[fe80::1%25eth0]/', 'no web address'],
    ['http://0177.0.0.1/', '127.0.0.1: expected'],
    ['http://127.1/', '127.0.0.1: expected'],
    ['http://①②⑦.0.0.1/', '127.0.0.1: expected'],
    ['http://127.0.0.1./', '127.0.0.1: expected'],
    ['http://0/', 'an unspecified address'],
    [`https://example.org/${'a'.repeat(3000)}`, 'one of 3020 characters'],
    ['http://169.254.169.254/latest/meta-data', 'a link-local address'],
    ['http://10.0.0.1:8080/', 'a private address'],
    ['http://example.org:22/', 'found port 22'],
    ['http://user:secret@example.org/', 'a user name or password'],
    ['ftp://example.org/', 'the scheme ftp:'],
    ['file:///etc/passwd', 'the scheme file:'],
    ['javascript:alert(1)', 'the scheme javascript:'],
    ['not an address', 'no web address'],
  ])('%s', async (url, words) => {
    const error = await failure(aClient([]).get(url, { wanted: webPage }));
    expect(error.message).toContain(words);
    expect(error.message).not.toContain('secret');
  });

  test('a name that leads to loopback, alone or beside a public address', async () => {
    const resolve = async (name: string): Promise<readonly ResolvedAddress[]> =>
      name === 'both.example'
        ? [
            { address: '93.184.216.34', family: 4 },
            { address: '::1', family: 6 },
          ]
        : [{ address: '127.0.0.1', family: 4 }];
    const client = aClient([], { resolve });
    for (const name of ['inside.example', 'both.example', 'localhost'])
      expect((await failure(client.get(`http://${name}/`, { wanted: webPage }))).fault).toBe('not-public');
  });

  test('unless the allow-list names it, with its port, the usual ones included', async () => {
    const client = aClient([], { allowedHosts: ['127.0.0.1:80', '[::1]:443', '127.0.0.1:9'] });
    for (const url of ['http://127.0.0.1/', 'https://[::1]/', 'http://127.0.0.1:9/'])
      expect((await failure(client.get(url, { wanted: webPage }))).fault).toBe('connection');
    expect((await failure(client.get('https://127.0.0.1/', { wanted: webPage }))).fault).toBe('not-public');
  });

  test('of the allow-list, where a stranger leads there; one of the list may', async () => {
    const inside = await aSite({ '/': 'inside' });
    const site = await aSite({ '/': { status: 302, headers: { location: `${inside.url}/` } } });
    const resolve = async () => [{ address: '127.0.0.1', family: 4 }];
    const client = aClient([site, inside], {
      allowedHosts: [site.host, inside.host, 'in.example:80'],
      resolve,
    });
    const led = (url: string) => failure(client.get(url, { wanted: webPage, from: 'http://a.example/feed' }));
    expect((await led(`${inside.url}/`)).fault).toBe('address');
    expect((await led('http://in.example/')).fault).toBe('not-public');
    expect(inside.asked).toEqual([]);
    await client.get(`${site.url}/`, { wanted: webPage, from: `${site.url}/feed` });
    expect(inside.asked).toHaveLength(1);
  });

  test('a redirect to loopback, and to a name that leads there', async () => {
    const inside = await aSite({ '/': 'secret' });
    const site = await aSite({
      '/literal': { status: 302, headers: { location: `${inside.url}/` } },
      '/name': { status: 302, headers: { location: 'http://inside.example/' } },
      '/file': { status: 302, headers: { location: 'file:///etc/passwd' } },
    });
    const client = aClient([site], { resolve: async () => [{ address: '127.0.0.1', family: 4 }] });
    for (const path of ['/literal', '/name', '/file']) {
      const { fault } = await failure(client.get(site.url + path, { wanted: webPage }));
      expect(fault).toBe(path === '/name' ? 'not-public' : 'address');
    }
    expect(inside.asked).toEqual([]);
  });

  test('a name that changes its answer (DNS rebinding): the socket connects to what was checked, asked once', async () => {
    const answers = ['93.184.216.34', '127.0.0.1'];
    const lookup = createGuardedLookup(async () => [{ address: answers.shift() ?? '', family: 4 }]);
    const ask = () =>
      new Promise((resolve) =>
        lookup('rebind.example', { all: true }, (error, addresses) => resolve(error ?? addresses)),
      );
    expect(await ask()).toEqual([{ address: '93.184.216.34', family: 4 }]);
    expect(await ask()).toMatchObject({ fault: 'not-public' });
    expect(answers).toEqual([]);
  });

  test('a name that does not exist, in words', async () => {
    const client = aClient([], {
      resolve: async () => {
        throw Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' });
      },
    });
    const { fault, message } = await failure(
      client.get('https://nobody.example/feed?key=1', { wanted: feed }),
    );
    expect(fault).toBe('name');
    expect(message).toBe(
      'nobody.example: expected a host that exists, found a name that does not resolve (ENOTFOUND). Check the spelling of the address.',
    );
  });
});

describe('a response is refused', () => {
  test('of the wrong type, before it is read', async () => {
    const site = await aSite({ '/': { headers: { 'content-type': 'video/mp4' }, body: 'x' } });
    const error = await failure(aClient([site]).get(site.url, { wanted: feed }));
    expect(error.message).toContain('expected a feed (RSS, Atom or JSON Feed), found video/mp4');
  });

  test('larger than allowed, with and without a length that says so, and one without end', async () => {
    const small = { ...webPage, maxBytes: 64 * 1024 };
    const site = await aSite({
      '/large': { headers: html, body: 'x'.repeat(200_000) },
      '/endless': (_request, response) => {
        response.writeHead(200, html);
        const more = () => {
          while (response.write('x'.repeat(16_384)));
        };
        response.on('drain', more);
        more();
      },
    });
    const client = aClient([site]);
    for (const path of ['/large', '/endless'])
      expect((await failure(client.get(site.url + path, { wanted: small }))).fault).toBe('too-large');
  });

  test('a bomb of gzip or Brotli, with memory bounded', async () => {
    const bomb = Buffer.alloc(64 * 1024 * 1024);
    const site = await aSite({
      '/gzip': { headers: { ...html, 'content-encoding': 'gzip' }, body: gzipSync(bomb) },
      '/br': {
        headers: { ...html, 'content-encoding': 'br' },
        body: brotliCompressSync(bomb, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
      },
    });
    const client = aClient([site]);
    const before = process.memoryUsage().arrayBuffers;
    for (const path of ['/gzip', '/br'])
      expect((await failure(client.get(site.url + path, { wanted: webPage }))).fault).toBe('too-large');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(32 * 1024 * 1024);
  });

  test('compressed in layers, cut off while compressed, and cut off in the open', async () => {
    const packed = gzipSync('x'.repeat(100_000));
    const site = await aSite({
      '/layers': { headers: { ...html, 'content-encoding': 'gzip, gzip' }, body: gzipSync(packed) },
      '/half': { headers: { ...html, 'content-encoding': 'gzip' }, body: packed.subarray(0, 60) },
      '/short': (_request, response) => {
        response.writeHead(200, { ...html, 'content-length': '1000' }).write('half');
        response.socket?.end();
      },
    });
    const client = aClient([site]);
    expect((await failure(client.get(`${site.url}/layers`, { wanted: webPage }))).fault).toBe('encoding');
    expect((await failure(client.get(`${site.url}/half`, { wanted: webPage }))).fault).toBe('encoding');
    expect((await failure(client.get(`${site.url}/short`, { wanted: webPage }))).fault).toBe('connection');
  });

  test('with headers without end, and a greeting that is not HTTP', async () => {
    const site = await aSite({
      '/headers': (request) => {
        const { socket } = request;
        socket.on('error', () => undefined);
        socket.write('HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n');
        const more = () => {
          while (!socket.destroyed && socket.write(`x-${'a'.repeat(100)}: ${'b'.repeat(900)}\r\n`));
        };
        socket.on('drain', more);
        more();
      },
      '/greeting': (request) => void request.socket.end('220 mail.example ESMTP\r\n'),
    });
    const client = aClient([site]);
    for (const path of ['/headers', '/greeting'])
      expect((await failure(client.get(site.url + path, { wanted: webPage }))).fault).toBe('connection');
  });

  test('with cookies: they are not sent again', async () => {
    const site = await aSite({
      '/': { headers: { ...html, 'set-cookie': 'id=1' }, body: 'x' },
      '/door': { status: 302, headers: { location: '/', 'set-cookie': 'id=2' } },
    });
    const client = aClient([site]);
    for (const path of ['/', '/door']) await client.get(site.url + path, { wanted: webPage });
    expect(site.asked.flatMap(({ headers }) => headers.cookie ?? [])).toEqual([]);
  });

  test('a circle of redirects', async () => {
    const site = await aSite({ '/': { status: 302, headers: { location: '/' } } });
    expect((await failure(aClient([site]).get(site.url, { wanted: webPage }))).fault).toBe('redirects');
  });

  test('too many requests, with how long to wait', async () => {
    const site = await aSite({ '/': { status: 429, headers: { 'retry-after': '120' } } });
    const error = await failure(aClient([site]).get(site.url, { wanted: webPage }));
    expect(error).toMatchObject({ fault: 'status', status: 429, retryAfterMs: 120_000 });
  });

  test('that does not begin, that stops half way, and that dribbles on for ever', async () => {
    const site = await aSite({
      '/silent': () => undefined,
      '/stops': (_request, response) => {
        response.writeHead(200, html).write('half');
      },
      '/dribbles': (_request, response) => {
        response.writeHead(200, html);
        const timer = setInterval(() => response.write('x'), 20);
        response.on('close', () => clearInterval(timer));
      },
    });
    // undici counts idle time in whole seconds.
    const client = aClient([site], { limits: { idleMs: 1000, totalMs: 1400 } });
    for (const path of ['/silent', '/stops', '/dribbles'])
      expect((await failure(client.get(site.url + path, { wanted: webPage }))).fault).toBe('timeout');
  });

  test('that the caller no longer wants', async () => {
    const site = await aSite({ '/': () => stop.abort() });
    const stop = new AbortController();
    const error = await failure(aClient([site]).get(site.url, { wanted: webPage, signal: stop.signal }));
    expect(error.fault).toBe('cancelled');
  });
});

test('no error leaves a process with an unhandled rejection', async () => {
  const site = await aSite({ '/': (request) => request.socket.destroy() });
  const faults: unknown[] = [];
  process.on('unhandledRejection', (reason) => faults.push(reason));
  await failure(aClient([site]).get(site.url, { wanted: webPage }));
  const done = new AbortController();
  setImmediate(() => done.abort());
  await once(done.signal, 'abort');
  expect(faults).toEqual([]);
});
