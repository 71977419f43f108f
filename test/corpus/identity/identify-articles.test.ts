import { describe, expect, it } from 'vitest';
import type { CapturedItem } from '../../../src/corpus/identity/capture-pages.js';
import { identifyArticles } from '../../../src/corpus/identity/identify-articles.js';
import { aCapture, aSentence, aText, createRandom, toText } from '../../support/captures.js';
import fc from '../../support/property.js';

const siteId = '0123456789abcdef0123456789abcdef';
const random = createRandom(7);
const story = aText(random);
const lines = story.split('\n');
const otherStory = aText(random);
/** A headline whose words stand in the story, as headlines do. */
const headlineOf = (text: string) => text.split(' ').slice(0, 6).join(' ');

const outcome = (captured: readonly CapturedItem[]) =>
  identifyArticles(captured).map(
    ({ outlet, captures }) => `${outlet}: ${captures.map(({ page }) => page).join(' + ')}`,
  );

describe('captures that are one article', () => {
  it('knows an article again by the site’s id, whatever the text', () => {
    expect(
      outcome([
        aCapture({ page: 'a', siteId, text: story }),
        aCapture({ page: 'b', siteId, text: otherStory }),
      ]),
    ).toEqual(['null: a + b']);
  });

  it('knows an article again by its publisher’s address, however it is written', () => {
    const urls = (url: string) => ({ urls: [url] });
    expect(
      outcome([
        aCapture({
          page: 'a',
          text: story,
          ...urls('https://www.example.com/world/talks/?utm_source=x#top'),
        }),
        aCapture({ page: 'b', text: otherStory, ...urls('http://example.com/world/talks') }),
      ]),
    ).toEqual(['null: a + b']);
  });

  it('keeps articles apart that all name the publisher’s home page as their address', () => {
    const urls = ['https://www.example.com/'];
    expect(
      identifyArticles([
        aCapture({ page: 'a', title: headlineOf(story), text: story, urls }),
        aCapture({ page: 'b', title: headlineOf(otherStory), text: otherStory, urls }),
      ]),
    ).toHaveLength(2);
  });

  it('takes the fullest text where one capture lacks the first paragraph, and says where that text was seen', () => {
    const [article, ...others] = identifyArticles([
      aCapture({ page: 'short', text: lines.slice(1).join('\n') }),
      aCapture({ page: 'full', text: story }),
    ]);
    expect(others).toEqual([]);
    expect(article?.paragraphs).toHaveLength(3);
    expect(article?.seenOn.page).toBe('full');
  });

  it('joins a text whose words were edited here and there', () => {
    const edited = story.split(' ').map((word, index) => (index % 40 === 20 ? 'otherwise' : word));
    expect(
      outcome([aCapture({ page: 'a', text: story }), aCapture({ page: 'b', text: edited.join(' ') })]),
    ).toEqual(['null: a + b']);
  });

  it('joins a live blog that grew, also under a new headline', () => {
    const grown = `${aText(random, 30)}\n${story}`;
    expect(
      outcome([
        aCapture({ page: 'early', title: headlineOf(story), text: story }),
        aCapture({ page: 'late', title: `${headlineOf(story)} and more`, text: grown }),
      ]),
    ).toEqual(['null: early + late']);
  });

  it('joins the main article of one page with the related item of another, which is one line', () => {
    const [article] = identifyArticles([
      aCapture({ page: 'a', text: story }),
      aCapture({ page: 'b', position: 2, outlet: 'Reuters', text: story.replaceAll('\n', ' ') }),
    ]);
    expect(article).toMatchObject({ outlet: 'Reuters', seenOn: { page: 'a' } });
    expect(article?.captures).toHaveLength(2);
  });

  it('takes outlets for one that differ in "The" and case', () => {
    expect(
      outcome([
        aCapture({ page: 'a', outlet: 'The Guardian', text: story }),
        aCapture({ page: 'b', outlet: 'guardian', text: story }),
      ]),
    ).toHaveLength(1);
  });

  it('joins a stub that ends in dots with the whole text under the same headline', () => {
    const stub = `${story.split(' ').slice(0, 20).join(' ')}...`;
    expect(
      outcome([aCapture({ page: 'stub', text: stub }), aCapture({ page: 'whole', text: story })]),
    ).toEqual(['null: stub + whole']);
  });

  it('joins an empty capture only where title and outlet are equal', () => {
    const whole = aCapture({ page: 'whole', outlet: 'Reuters', text: story });
    expect(outcome([whole, aCapture({ page: 'empty', outlet: 'Reuters' })])).toEqual([
      'Reuters: empty + whole',
    ]);
    expect(outcome([whole, aCapture({ page: 'empty' })])).toHaveLength(2);
    expect(
      outcome([whole, aCapture({ page: 'empty', outlet: 'Reuters', title: 'Something else is on today' })]),
    ).toHaveLength(2);
  });
});

describe('captures that are several articles', () => {
  it('keeps one text under two outlets as two articles that know each other', () => {
    const [a, b, ...others] = identifyArticles([
      aCapture({ page: 'a', outlet: 'Reuters', text: story }),
      aCapture({ page: 'b', outlet: 'The Times', text: `${aSentence(random)}\n${story}` }),
    ]);
    expect(others).toEqual([]);
    expect(a?.sameTextIds).toEqual([b?.id]);
    expect(b?.sameTextIds).toEqual([a?.id]);
  });

  it('gives a text of unknown outlet to the outlet with the stronger link, and else to the first by name', () => {
    const times = aCapture({ page: 'times', outlet: 'Times', text: story });
    const reuters = aCapture({ page: 'reuters', outlet: 'Reuters', text: story });
    expect(outcome([times, reuters, aCapture({ page: 'x', text: story })]).sort()).toEqual([
      'Reuters: reuters + x',
      'Times: times',
    ]);
    expect(
      outcome([
        aCapture({ ...times, page: 'times', outlet: 'Times', text: story, siteId }),
        reuters,
        aCapture({ page: 'x', text: story, siteId }),
      ]).sort(),
    ).toEqual(['Reuters: reuters', 'Times: times + x']);
  });

  it('keeps the outlets apart even when the site’s id is the same', () => {
    expect(
      outcome([
        aCapture({ page: 'a', outlet: 'Reuters', siteId, text: story }),
        aCapture({ page: 'b', outlet: 'Times', siteId, text: story }),
      ]),
    ).toHaveLength(2);
  });

  it('is not fooled by a notice that an outlet prints under every headline', () => {
    const notice = aText(random, 10);
    const titles = [
      'Harvest fails in the north',
      'Minister resigns over leak',
      'Ferry line opens in May',
      'Choir wins again',
    ];
    expect(
      outcome(
        titles.map((title, index) =>
          aCapture({ page: `${index}`, outlet: 'Weekly', title, text: `${title}. ${notice}` }),
        ),
      ),
    ).toHaveLength(4);
  });

  it('is not fooled by empty bodies and short ones that say the same', () => {
    const titles = ['Watch the launch of the probe live', 'Listen to the morning show of the day'];
    expect(
      outcome(titles.map((title, index) => aCapture({ page: `${index}`, outlet: 'TV', title }))),
    ).toHaveLength(2);
    expect(
      outcome(
        titles.map((title, index) =>
          aCapture({ page: `${index}`, outlet: 'TV', title, text: 'Watch the video.' }),
        ),
      ),
    ).toHaveLength(2);
  });

  it('keeps a column apart that has the same headline and opens with the same words each day', () => {
    const opening = `${aSentence(random)} ${aSentence(random)} ${aSentence(random)}`;
    const days = [1, 2, 3].map((day) =>
      aCapture({
        page: `${day}`,
        outlet: 'Daily',
        title: 'What is on tonight',
        text: `${opening} ${aText(random)}`,
      }),
    );
    const articles = identifyArticles(days);
    expect(articles).toHaveLength(3);
    expect(new Set(articles.map(({ id }) => id)).size).toBe(3);
  });

  it('leaves a stub alone when it could belong to two articles', () => {
    const stub = story.split(' ').slice(0, 20).join(' ');
    const grownApart = (seed: number) => `${stub} ${aText(createRandom(seed))}`;
    expect(
      outcome([
        aCapture({ page: 'a', outlet: 'Reuters', text: grownApart(1) }),
        aCapture({ page: 'b', outlet: 'Times', text: grownApart(2) }),
        aCapture({ page: 'stub', text: stub }),
      ]),
    ).toHaveLength(3);
  });

  it('keeps two thousand articles apart that were shuffled from one another’s sentences', () => {
    const sentences = Array.from({ length: 1500 }, () => aSentence(random));
    const shuffled = Array.from({ length: 2000 }, (_, index) => {
      const text = toText(Array.from({ length: 20 }, () => sentences[Math.floor(random() * 1500)] ?? ''));
      return aCapture({ page: `${index}`, title: headlineOf(text), outlet: 'One Outlet', text });
    });
    expect(identifyArticles(shuffled)).toHaveLength(2000);
  });

  it('does not take the same sentences in another order for the same article', () => {
    const reversed = toText(story.split(/(?<=\.)\s/).reverse());
    expect(
      outcome([
        aCapture({ page: 'a', outlet: 'X', text: story }),
        aCapture({ page: 'b', outlet: 'X', title: 'Six other words in this headline', text: reversed }),
      ]),
    ).toHaveLength(2);
  });
});

describe('facts of a merged article', () => {
  it('takes each fact from who knows it best', () => {
    const [article] = identifyArticles([
      aCapture({
        page: 'a',
        siteId,
        text: story,
        publishedOn: '2025-06-04',
        publishedBasis: 'dateline',
        relativeTime: '2 hours ago',
      }),
      aCapture({
        page: 'b',
        siteId,
        text: lines.slice(1).join('\n'),
        outlet: 'Reuters',
        publishedOn: '2025-06-03',
        publishedBasis: 'byline',
        known: { outlet: null, publishedOn: '2025-06-02', url: 'https://example.com/talks' },
        urls: ['https://example.com/talks'],
      }),
    ]);
    expect(article).toMatchObject({
      outlet: 'Reuters',
      published: { on: '2025-06-02', basis: 'sources' },
      url: 'https://example.com/talks',
      relativeTime: '2 hours ago',
      seenOn: { page: 'a' },
    });
  });
});

describe('identity as a whole', () => {
  const base = Array.from({ length: 6 }, (_, index) => aText(createRandom(100 + index)));
  /** Captures drawn from few texts, outlets, ids and titles, so that they meet in every way. */
  const someCaptures = fc
    .array(
      fc.record({
        text: fc.tuple(fc.constantFrom(...base, ''), fc.nat(3), fc.nat(20)).map(([text, from, to]) =>
          text
            .split('\n')
            .slice(from, from + to + 1)
            .join('\n'),
        ),
        title: fc.constantFrom('Talks end in the harbour town', 'Live', `${base[0]?.slice(0, 60)}`),
        outlet: fc.constantFrom(null, 'Reuters', 'Times', 'The Times'),
        siteId: fc.constantFrom(null, null, siteId, siteId.replaceAll('0', 'f')),
        position: fc.constantFrom(0, 1),
      }),
      { maxLength: 12 },
    )
    .map((list) =>
      list.map((set, index) =>
        aCapture({ ...set, siteId: set.position === 0 ? set.siteId : null, page: `page-${index}` }),
      ),
    );

  it('does not depend on the order of captures', () => {
    fc.assert(
      fc.property(
        someCaptures.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, shuffled]) => {
          expect(identifyArticles(shuffled)).toEqual(identifyArticles(list));
        },
      ),
    );
  });

  it('uses every capture once, gives every article an id of its own, and never mixes outlets', () => {
    fc.assert(
      fc.property(someCaptures, (list) => {
        const articles = identifyArticles(list);
        expect(articles.flatMap(({ captures }) => captures.map(({ page }) => page)).sort()).toEqual(
          list.map(({ capture }) => capture.page).sort(),
        );
        expect(new Set(articles.map(({ id }) => id)).size).toBe(articles.length);
        for (const { id, aliases, captures } of articles) {
          expect(id).toMatch(/^[0-9a-z]{12}$/);
          expect(aliases).toContain(id);
          const outlets = list
            .filter(({ capture }) => captures.includes(capture))
            .flatMap(({ item }) => item.outlet?.replace('The ', '') ?? []);
          expect(new Set(outlets).size).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('finds nothing more to merge among the texts it chose, empty ones aside', () => {
    fc.assert(
      fc.property(someCaptures, (all) => {
        const list = all.filter(({ item }) => item.paragraphs.length > 0);
        const articles = identifyArticles(list);
        const chosen = articles.flatMap(({ seenOn, outlet }) => {
          const captured = list.find(({ capture }) => capture === seenOn);
          return captured === undefined
            ? []
            : [{ ...captured, known: { outlet, publishedOn: null, url: null } }];
        });
        expect(identifyArticles(chosen).map(({ id }) => id)).toHaveLength(articles.length);
      }),
    );
  });
});
