import { describe, expect, it } from 'vitest';
import { capturePage, listStrayFacts, type NamedPage } from '../../../src/corpus/identity/capture-pages.js';
import { parseSources, type Sources } from '../../../src/corpus/sources.js';
import type { ParsedPage } from '../../../src/model/page.js';
import { anItem } from '../../support/captures.js';

const md5 = 'abcdefabcdefabcdefabcdefabcdef01';
const page = (set: Partial<ParsedPage> = {}): ParsedPage => ({
  layout: 'plain',
  main: anItem({ title: 'Main title of the page' }),
  related: [anItem({ title: 'A ‘related’ item' })],
  issues: [],
  ...set,
});
const known = (entry: object) => parseSources({ pages: { 'a.txt': entry } }).pages;
const capture = (pages: readonly NamedPage[], sources: Sources['pages'] = new Map()) => ({
  captured: pages.flatMap((one) => capturePage(one, sources.get(one.name))),
  issues: listStrayFacts(sources, (name) => pages.find((one) => one.name === name)?.page),
});

describe('the captures of pages', () => {
  it('captures main article and related items of a page that sources.json does not know', () => {
    const { captured, issues } = capture([{ name: 'a.txt', page: page() }]);
    expect(captured.map(({ capture }) => capture)).toEqual([
      { page: 'a.txt', pageUrl: null, role: 'main', position: 0 },
      { page: 'a.txt', pageUrl: null, role: 'related', position: 1 },
    ]);
    expect(issues).toEqual([]);
  });

  it('reads the site’s id from the page’s address, for the main article only', () => {
    const url = `https://test.daily8.com/article/${md5.toUpperCase()}?x=1`;
    const { captured } = capture([{ name: 'a.txt', page: page() }], known({ url }));
    expect(captured.map(({ siteId }) => siteId)).toEqual([md5, null]);
    expect(captured.map(({ capture }) => capture.pageUrl)).toEqual([url, url]);
  });

  it('adds facts to the related item of the same title, whatever its case and marks', () => {
    const related = [{ title: "A 'Related' Item (cloned)", outlet: 'Reuters', howKnown: 'x' }];
    const { captured, issues } = capture([{ name: 'a.txt', page: page() }], known({ related }));
    expect(captured.map((one) => one.known?.outlet)).toEqual([undefined, 'Reuters']);
    expect(issues).toEqual([]);
  });

  it('reports entries that fit no page, no main article or no related item', () => {
    const facts = { howKnown: 'x' };
    const sources = parseSources({
      pages: {
        'gone.txt': {},
        'list.txt': { main: facts },
        'a.txt': { related: [{ title: 'Never printed', ...facts }] },
      },
    });
    const { issues } = capture(
      [
        { name: 'a.txt', page: page() },
        { name: 'list.txt', page: page({ main: null }) },
      ],
      sources.pages,
    );
    expect(issues.map(({ page, found }) => `${page}: ${found}`)).toEqual([
      'gone.txt: no such page, or one that is none',
      'list.txt: a page without one',
      'a.txt: no item with this title',
    ]);
  });

  it('takes the aggregator’s address in a saved HTML page for where it was seen, not for the publisher’s', () => {
    const url = `https://www.daily8.com/en/article/${md5}`;
    const { captured } = capture([
      { name: 'a.html', page: page({ layout: 'html', main: anItem({ url }), related: [] }) },
    ]);
    expect(captured).toMatchObject([{ capture: { pageUrl: url }, siteId: md5, urls: [] }]);
  });
});
