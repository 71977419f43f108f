import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusal } from '../../src/command-kit/index.js';
import type { Library } from '../../src/library/library.js';
import { openPlayground, type Playground } from '../support/a-playground.js';
import { openShippedLibrary } from '../support/library.js';

/** As much of the page's nodes as is read here. */
interface Node {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<Node>;
}

let library: Library;
let playground: Playground;
beforeAll(async () => {
  library = await openShippedLibrary();
  playground = await openPlayground({ library });
});
afterAll(() => playground.server.close());

async function get(path: string, headers: Readonly<Record<string, string>> = {}, at = playground) {
  const response = await fetch(`${at.server.address}${path}`, { headers });
  const { document } = parseHTML(await response.text());
  return { document, headers: response.headers, language: document.documentElement.getAttribute('lang') };
}

/** What a page says itself, to eyes and to screen readers: not the articles' words, nor names, nor what is typed. */
function listOwnTexts({ document }: Awaited<ReturnType<typeof get>>): readonly string[] {
  // What facts and headings of numbers say is tested where cards are.
  const cited =
    'body [lang], a[href^="/a/"], a[href^="/e/"], a[href^="/p/"], a[href^="http"], h1, .facts dd, .numbers h3, code, svg';
  const named = [...document.querySelectorAll('[aria-label], [placeholder], [title]')].flatMap((element) =>
    element.closest(cited) === null
      ? ['aria-label', 'placeholder', 'title'].flatMap((name) => element.getAttribute(name) ?? [])
      : [],
  );
  for (const element of [...document.querySelectorAll(cited)]) element.textContent = '';
  const walk = (node: Node): readonly string[] =>
    [...node.childNodes].flatMap((child) =>
      child.nodeType === 3 ? [(child.textContent ?? '').trim()] : walk(child),
    );
  return [...walk(document.body), ...named];
}

describe('a page in Ukrainian', () => {
  const names = () =>
    new Set([
      ...library.people.list().flatMap(({ person: { name, description } }) => [name, description ?? '']),
      ...library.articles.flatMap(({ quotes, article: { outlet } }) => [
        outlet ?? '',
        ...quotes.map(({ speaker }) => speaker ?? ''),
      ]),
      ...library.events
        .list()
        .flatMap(({ event: { summary, place, participants } }) => [
          summary ?? '',
          place ?? '',
          participants.join(', '),
        ]),
    ]);

  it.each([
    '/',
    '/operators',
    '/search',
    '/search?q=ceasefire',
    '/e/istanbul-talks',
    '/p/vladimir-medinsky',
    '/nowhere',
    '/e/no-such-event',
    '/a/first',
    '/a/first/history',
  ])('%s says nothing of its own in English', async (path) => {
    const id = library.articles[0]?.article.id ?? '';
    const address = path.replace('first', id);
    const [english, translated] = await Promise.all([
      get(address, { 'accept-language': 'en' }),
      get(address, { 'accept-language': 'uk-UA,en;q=0.5' }),
    ]);
    expect([english.language, translated.language]).toEqual(['en', 'uk']);
    const known = names();
    const before = new Set(listOwnTexts(english).filter((text) => /\p{L}{2}/u.test(text)));
    const left = listOwnTexts(translated).filter(
      (text) =>
        before.has(text) &&
        !known.has(text) &&
        !/^(?:Dragoman|RSS|JSON Feed|API|newsroom|operators)$/.test(text),
    );
    expect(left).toEqual([]);
  });

  it('is chosen by a link that works without a script, and is remembered', async () => {
    const chosen = await get('/search?lang=uk', { 'accept-language': 'en' });
    expect(chosen.language).toBe('uk');
    const cookie = chosen.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect((await get('/e/istanbul-talks', { 'accept-language': 'en', cookie })).language).toBe('uk');
    const back = chosen.document.querySelector('.languages a[lang="en"]')?.getAttribute('href') ?? '';
    expect((await get(back, { cookie })).language).toBe('en');
  });

  it('says that too many are asking, and when to come again', async () => {
    const listRevisions = async () => Promise.reject(refusal('too-many-calls'));
    const busy = await openPlayground({ library, revisions: { listRevisions, findFormer: listRevisions } });
    try {
      const { document } = await get('/a/none', { 'accept-language': 'uk' }, busy);
      expect(document.querySelector('main')?.textContent).toContain('Запитайте ще раз за кілька секунд.');
    } finally {
      await busy.server.close();
    }
  });

  it.each([
    ['uk-UA,en;q=0.5', 'uk'],
    ['UK-cyrl-ua, en', 'uk'],
    ['de-AT, uk;q=0.4, en;q=0.3', 'uk'],
    ['uk;q=0, en;q=0.1', 'en'],
    ['en;q=0.2, uk;q=0.9', 'uk'],
    ['*', 'en'],
    ['-, ukr, u', 'en'],
  ])('is for whoever asks for it as %s', async (header, language) => {
    expect((await get('/nowhere', { 'accept-language': header })).language).toBe(language);
  });

  it('is English for a language that there is not, and tells caches that it depends on who asks', async () => {
    const { language, headers } = await get('/search?lang=xx', { 'accept-language': 'fr' });
    expect(language).toBe('en');
    expect(headers.get('vary')).toContain('Accept-Language');
    expect(headers.get('set-cookie')).toBeNull();
  });
});
