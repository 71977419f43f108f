import { parseRssFeed } from 'feedsmith';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Library } from '../../src/library/library.js';
import type { ArticleRevision } from '../../src/model/revision.js';
import { endpoints } from '../../src/web/api/open-api.js';
import { aLibrary } from '../support/a-library.js';
import { openPlayground, type Playground } from '../support/a-playground.js';
import { anAnalysedArticle, anArticle } from '../support/builders.js';
import { openShippedLibrary } from '../support/library.js';

const text = [
  'The first sentence tells what happened in the harbour. A second one follows it.',
  'Nobody was hurt, the police said. The ship sailed on with 40 people aboard. It came back at noon, and was searched.',
  'A third paragraph has nothing to do with it, and belongs to the publisher alone, who wrote it at some length.',
].join('\n');

const harbour = anAnalysedArticle({
  article: anArticle({
    id: 'h1',
    aliases: ['h1', 'old1'],
    title: 'Harbour <news>',
    outlet: 'The Gazette',
    text,
    url: 'https://gazette.example/harbour',
    published: { on: '2025-06-02', basis: 'byline' },
  }),
  sentences: text.split('\n').map((paragraph) => {
    const ends = [...paragraph.matchAll(/[.](?=\s|$)/g)].map(({ index }) => index + 1);
    return ends.map((end, index) => ({ start: index === 0 ? 0 : (ends[index - 1] ?? 0) + 1, end }));
  }),
});

describe('the reader', () => {
  let library: Library;
  let playground: Playground;
  beforeAll(async () => {
    library = await aLibrary([harbour], { isHidden: (id) => id === 'gone' });
    playground = await openPlayground({ library });
  });
  afterAll(async () => {
    await playground.server.close();
    expect(playground.faults).toEqual([]);
  });

  const get = async (path: string, from = playground) => {
    const response = await fetch(`${from.server.address}${path}`, { redirect: 'manual' });
    const body = await response.text();
    return { status: response.status, body, document: parseHTML(body).document, headers: response.headers };
  };

  it('shows what changed in a text, and says of a withdrawn one when it went', async () => {
    const version = (set: Partial<ArticleRevision>): ArticleRevision => ({
      articleId: 'h1',
      contentHash: 'x',
      aliases: ['h1', 'old1'],
      title: 'Harbour <news>',
      outlet: 'The Gazette',
      publishedOn: '2025-06-02',
      paragraphs: text.split('\n'),
      firstSeenAt: '2025-06-02T08:00:00Z',
      replacedAt: null,
      withdrawnAt: null,
      ...set,
    });
    const earlier = version({
      paragraphs: text.replace('40 people', '30 people').split('\n'),
      replacedAt: '2025-06-03T09:30:00Z',
    });
    const kept = new Map([
      ['h1', [earlier, version({ firstSeenAt: '2025-06-03T09:30:00Z' })]],
      ['w1', [version({ articleId: 'w1', title: '<b>Pier</b>', withdrawnAt: '2025-06-05T10:00:00Z' })]],
    ]);
    const listRevisions = async (ids: readonly string[]) => ids.flatMap((id) => kept.get(id) ?? []);
    const changing = await openPlayground({
      library,
      revisions: { listRevisions, findFormer: async () => [] },
    });
    try {
      const article = await get('/a/h1', changing);
      const address = article.document.querySelector('a[href$="/history"]')?.getAttribute('href');
      const { status, document } = await get(address ?? '', changing);
      expect(status).toBe(200);
      expect(document.querySelector('main')?.textContent).toContain('Was “30”, is “40”');
      expect(document.querySelector('h3')?.textContent).toBe('Changed on 3 June 2025, 09:30 UTC');
      const withdrawn = await get('/a/w1', changing);
      expect(withdrawn.status).toBe(410);
      expect(withdrawn.document.querySelector('main')?.textContent).toContain('withdrawn on 5 June 2025');
      expect(withdrawn.body).toContain('&lt;b&gt;Pier');
      expect((await get('/a/gone/history', changing)).status).toBe(410);
      expect((await get('/a/none/history', changing)).status).toBe(404);
    } finally {
      await changing.server.close();
    }
  });

  it('shows excerpts with a link to the publisher, and leaves the rest to it', async () => {
    const { document, body } = await get('/a/h1');
    expect(document.querySelector('h1')?.textContent).toBe('Harbour <news>');
    expect(document.querySelector('#p1')?.textContent).toContain('what happened in the harbour');
    expect(body).not.toContain('belongs to the publisher alone');
    expect(body).toContain('Excerpts only');
    expect(document.querySelector('.story a[href="https://gazette.example/harbour"]')).not.toBeNull();
    expect(document.querySelector('.byline')?.textContent).toContain('2 June 2025 (from the page’s byline)');
    expect(document.querySelector('.byline bdi')?.textContent).toBe('The Gazette');
  });

  it('shows whole texts where the operator says so', async () => {
    const whole = await openPlayground({ library, readerExtent: 'whole' });
    const { body } = await get('/a/h1', whole);
    expect(body).toContain('belongs to the publisher alone');
    expect(body).not.toContain('Excerpts only');
    await whole.server.close();
  });

  it('highlights exactly the words that the address names, under any id the article ever had', async () => {
    const start = text.split('\n')[1]?.indexOf('The ship') ?? 0;
    const { document } = await get(`/a/old1?at=2.${start}-${start + 41}#p2`);
    expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent).join('')).toBe(
      'The ship sailed on with 40 people aboard.',
    );
    expect(document.querySelector('#p2s2 mark')).not.toBeNull();
  });

  it.each(['2.30-9000', '9.0-5', '2.7-7', '0.0-5', '2.a-b', '<script>'])(
    'highlights nothing for a place that the text does not have: %s',
    async (at) => {
      const { document, status } = await get(`/a/h1?at=${encodeURIComponent(at)}`);
      expect(status).toBe(200);
      expect(document.querySelector('mark')).toBeNull();
    },
  );

  it('says of a hidden article that it is hidden, and nothing else', async () => {
    const { status, body } = await get('/a/gone');
    expect(status).toBe(410);
    expect(body).toContain('This article is hidden');
  });

  it.each([
    '/a/nothing',
    '/e/no-such-event',
    '/p/nobody',
    '/anything',
    '/a/..%2f..%2fpackage.json',
    '/a/%00',
  ])('leads on from %s, where nothing is', async (path) => {
    const { status, document } = await get(path);
    expect(status).toBe(404);
    expect(document.querySelector('input[type=search]')).not.toBeNull();
    expect(document.querySelector('main a[href="/search"]')).not.toBeNull();
  });

  it('asks search engines to stay away unless told otherwise', async () => {
    expect((await get('/robots.txt')).body).toContain('Disallow: /\n');
    expect((await get('/a/h1')).document.querySelector('meta[name=robots]')).not.toBeNull();
    const open = await openPlayground({ library, isIndexed: true, publicUrl: 'https://news.example' });
    const { document } = await get('/a/h1', open);
    expect(document.querySelector('meta[name=robots]')).toBeNull();
    expect(document.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
      'https://news.example/a/h1',
    );
    expect(document.querySelector('meta[property="og:title"]')?.getAttribute('content')).toContain('Harbour');
    await open.server.close();
  });

  it('gives feeds that readers understand, with the words articles open with', async () => {
    const rss = parseRssFeed((await get('/feed.xml')).body);
    expect(rss.items?.[0]).toMatchObject({ link: `${playground.server.address}/a/h1` });
    expect(rss.items?.[0]?.description).toContain('what happened in the harbour');
    const json = JSON.parse((await get('/feed.json')).body);
    expect(json.items[0]).toMatchObject({
      id: 'h1',
      title: 'Harbour <news>',
      authors: [{ name: 'The Gazette' }],
    });
    const first = await fetch(`${playground.server.address}/feed.xml`);
    const headers = { 'if-none-match': first.headers.get('etag') ?? '' };
    expect((await fetch(`${playground.server.address}/feed.xml`, { headers })).status).toBe(304);
  });

  it('keeps a feed well-formed whatever a title holds', async () => {
    const article = anArticle({ id: 'x1', title: 'A \u0000\u0008]]> <b>&amp; \ud800 title' });
    const odd = await openPlayground({ library: await aLibrary([anAnalysedArticle({ article })]) });
    const { body } = await get('/feed.xml', odd);
    expect(parseRssFeed(body).items).toHaveLength(1);
    expect(body).not.toMatch(/[\u0000-\u0008]/);
    await odd.server.close();
  });

  it('lets pages of other sites call the API only where the operator names them', async () => {
    const origin = 'https://map.example';
    const closed = await fetch(`${playground.server.address}/api/v1/articles`, { headers: { origin } });
    expect(closed.headers.get('access-control-allow-origin')).toBeNull();
    const open = await openPlayground({ library, apiOrigins: [origin] });
    const allowed = await fetch(`${open.server.address}/api/v1/articles`, { headers: { origin } });
    expect(allowed.headers.get('access-control-allow-origin')).toBe(origin);
    const other = await fetch(`${open.server.address}/api/v1/articles`, {
      headers: { origin: 'https://evil.example' },
    });
    expect(other.headers.get('access-control-allow-origin')).not.toBe('https://evil.example');
    await open.server.close();
  });

  it('explains what it cannot read in a call of the API', async () => {
    const { status, body } = await get('/api/v1/articles?limit=1000');
    expect(status).toBe(400);
    expect(JSON.parse(body).error).toContain('limit');
    expect((await get('/api/v1/articles/nothing')).status).toBe(404);
    expect((await get('/api/v2/articles')).status).toBe(404);
  });
});

describe('the reader of the shipped corpus', () => {
  let playground: Playground;
  beforeAll(async () => {
    playground = await openPlayground();
  });
  afterAll(() => playground.server.close());

  it('answers every call of the API as its description says', async () => {
    const library = await openShippedLibrary();
    const named: Record<string, string> = {
      '/articles/{id}': library.articles[0]?.article.id ?? '',
      '/events/{slug}': 'istanbul-talks',
      '/people/{id}/quotations': 'vladimir-medinsky',
    };
    for (const { path, schema } of endpoints) {
      const address = path.replace(/\{\w+\}/, named[path] ?? '');
      const response = await fetch(`${playground.server.address}/api/v1${address}`);
      expect(response.status, path).toBe(200);
      schema.parse(await response.json());
    }
    const described = await fetch(`${playground.server.address}/api/v1/openapi.json`);
    const { paths } = (await described.json()) as { paths: object };
    expect(Object.keys(paths)).toEqual(endpoints.map(({ path }) => path));
  });

  it('quotes nothing that does not stand letter for letter where its link leads', async () => {
    const library = await openShippedLibrary();
    const response = await fetch(`${playground.server.address}/e/istanbul-talks`);
    const { document } = parseHTML(await response.text());
    const excerpts = [...document.querySelectorAll('figure.excerpt')];
    expect(excerpts.length).toBeGreaterThan(10);
    for (const excerpt of excerpts) {
      const href = excerpt.querySelector('a[href^="/a/"]')?.getAttribute('href') ?? '';
      const [, id = '', number, start, end] = /^\/a\/(\w+)\?at=(\d+)\.(\d+)-(\d+)#p\d+$/.exec(href) ?? [];
      const paragraph = library.findArticle(id)?.article.paragraphs[Number(number) - 1];
      expect(excerpt.querySelector('blockquote')?.textContent).toBe(
        paragraph?.slice(Number(start), Number(end)),
      );
    }
  });

  it('keeps pages below 100 KB, also those with whole texts', async () => {
    const whole = await openPlayground({ readerExtent: 'whole' });
    const { articles, events } = await openShippedLibrary();
    const paths = [
      ...articles.map(({ article }) => `/a/${article.id}`),
      ...events.list().map(({ event }) => `/e/${event.slug}`),
      '/p/donald-trump',
      '/search',
      '/search?q=ukraine',
    ];
    for (const path of paths) {
      const response = await fetch(`${whole.server.address}${path}`);
      const bytes = (await response.arrayBuffer()).byteLength;
      expect(bytes, path).toBeLessThan(100_000);
    }
    await whole.server.close();
  });
});
