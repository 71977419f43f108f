import { describe, expect, it } from 'vitest';
import { createIdResolver } from '../../../src/corpus/identity/article-ids.js';
import type { CapturedItem } from '../../../src/corpus/identity/capture-pages.js';
import { identifyArticles } from '../../../src/corpus/identity/identify-articles.js';
import { aCapture, aText, createRandom } from '../../support/captures.js';

const siteId = '0123456789abcdef0123456789abcdef';
const random = createRandom(11);
const story = aText(random);
const known = { outlet: 'Reuters', publishedOn: '2025-06-02', url: 'https://www.reuters.com/world/talks' };
/** Others in the same corpus, so that finding the right one means something. */
const others = [1, 2, 3].map((index) =>
  aCapture({ page: `other-${index}`, title: `Quite another story number ${index}`, text: aText(random) }),
);

/** The page that an id leads to in a corpus. */
function pageUnder(id: string, captured: readonly CapturedItem[]): string | undefined {
  const articles = identifyArticles(captured);
  const article = articles[createIdResolver(articles)(id) ?? -1];
  return article?.captures.map(({ page }) => page).join(' + ');
}

function idOf(captured: readonly CapturedItem[], page: string): string {
  const article = identifyArticles(captured).find(({ captures }) =>
    captures.some((one) => one.page === page),
  );
  return article?.id ?? 'none';
}

describe('an article’s id', () => {
  const before = aCapture({ page: 'a', text: story });
  const id = idOf([before, ...others], 'a');

  it('is twelve letters and digits, and the same in every corpus', () => {
    expect(id).toMatch(/^[0-9a-z]{12}$/);
    expect(idOf([before], 'a')).toBe(id);
  });

  it('still leads to the article when sources.json learns its address, outlet and day', () => {
    const after = aCapture({ page: 'a', text: story, siteId, known, urls: [known.url] });
    expect(idOf([after], 'a')).not.toBe(id);
    expect(pageUnder(id, [after, ...others])).toBe('a');
  });

  it('still leads to the article when the page is saved again with its outlet', () => {
    expect(pageUnder(id, [aCapture({ page: 'a', outlet: 'Reuters', text: story }), ...others])).toBe('a');
  });

  it('still leads to the article when a fuller capture comes, with its own id, title and opening', () => {
    const fuller = aCapture({
      page: 'b',
      siteId,
      title: `${story.slice(0, 60)}`,
      text: `${aText(random, 4)}\n${story}`,
    });
    const titled = aCapture({ page: 'a', title: `${story.slice(0, 50)}`, text: story });
    expect(pageUnder(idOf([titled, ...others], 'a'), [titled, fuller, ...others])).toBe('a + b');
  });

  it('still leads to the article when its text was revised in place, from the first word on', () => {
    expect(pageUnder(id, [aCapture({ page: 'a', text: aText(random) }), ...others])).toBe('a');
  });

  it('still leads to the article when it got a new headline', () => {
    expect(
      pageUnder(id, [aCapture({ page: 'a', title: 'Talks collapse after all', text: story }), ...others]),
    ).toBe('a');
  });

  it('still leads to the article when the same text comes under other outlets', () => {
    const copies = ['Times', 'AFP'].map((outlet) => aCapture({ page: outlet, outlet, text: story }));
    expect(pageUnder(id, [before, ...copies, ...others])).toMatch(/\ba\b/);
    const reuters = aCapture({ page: 'r', outlet: 'Reuters', text: story });
    expect(pageUnder(idOf([reuters], 'r'), [reuters, ...copies, ...others])).toBe('r');
  });

  it('still leads to the article when another one has the same headline', () => {
    const namesake = aCapture({ page: 'b', text: aText(random) });
    expect(pageUnder(id, [before, namesake, ...others])).toBe('a');
  });

  it('leads nowhere when the article is gone, also where a short headline returns', () => {
    expect(pageUnder(id, others)).toBeUndefined();
    const letters = aCapture({ page: 'a', title: 'Letters', text: story });
    expect(
      pageUnder(idOf([letters], 'a'), [aCapture({ page: 'b', title: 'Letters', text: aText(random) })]),
    ).toBeUndefined();
  });

  it('is not found under what is no id', () => {
    for (const text of ['', 't', 'constructor', '__proto__', 'no such thing'])
      expect(pageUnder(text, others)).toBeUndefined();
  });
});
