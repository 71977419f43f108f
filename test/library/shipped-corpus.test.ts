import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/model/article.js';
import { ingestShippedCorpus, openShippedLibrary } from '../support/library.js';

const siteIdPages = ['prisoner-swap-and-bodies-agreed.test.txt', 'prisoner-swap-and-bodies-agreed.www.txt'];

async function shippedArticles(): Promise<readonly Article[]> {
  return (await openShippedLibrary()).articles.map(({ article }) => article);
}

describe('the library of the shipped corpus', () => {
  it('has fifteen articles, three of them main ones, none twice, and no fault', async () => {
    const { report } = await ingestShippedCorpus();
    expect(report).toMatchObject({ after: { pages: 4, articles: 15 }, faulty: [], issues: [] });
    const articles = await shippedArticles();
    expect(articles.filter(({ seenOn }) => seenOn.role === 'main')).toHaveLength(3);
    expect(new Set(articles.map(({ title }) => title)).size).toBe(15);
    expect(articles.flatMap(({ sameTextIds }) => sameTextIds)).toEqual([]);
  });

  it('knows the outlets of all but one article, and never takes the aggregator for one', async () => {
    const counts: Record<string, number> = {};
    for (const { outlet } of await shippedArticles()) counts[`${outlet}`] = (counts[`${outlet}`] ?? 0) + 1;
    expect(counts).toEqual({
      'The Guardian': 6,
      'Shafaq News': 4,
      Reuters: 1,
      Times: 1,
      'Sky News': 1,
      'The Independent': 1,
      null: 1,
    });
  });

  it('merges the two captures of the Istanbul story and keeps the text with its first paragraph', async () => {
    const library = await openShippedLibrary();
    const found = library.articles.filter(({ article }) =>
      article.captures.some(({ page, role }) => siteIdPages.includes(page) && role === 'main'),
    );
    expect(found).toHaveLength(1);
    const article = found[0]?.article;
    expect(article?.captures.map(({ page }) => page)).toEqual(siteIdPages);
    expect(article?.seenOn.page).toBe('prisoner-swap-and-bodies-agreed.www.txt');
    expect(article?.paragraphs[0]).toMatch(
      /^Russia and Ukraine have agreed a large-scale transfer of prisoners/,
    );
    expect(article).toMatchObject({ outlet: null, published: null, url: null });
  });

  it('adds what is known from outside: days, outlets and the address of the live blog', async () => {
    const articles = await shippedArticles();
    expect(articles.find(({ outlet }) => outlet === 'Reuters')?.published?.on).toBe('2025-06-10');
    expect(articles.find(({ title }) => title.startsWith('Limited progress in Istanbul'))).toMatchObject({
      outlet: 'Shafaq News',
      published: { on: '2025-06-02', basis: 'sources' },
    });
    expect(articles.find(({ outlet }) => outlet === 'The Independent')?.url).toMatch(
      /^https:\/\/www\.the-independent\.com\/.*b2810533\.html$/,
    );
  });

  it('lists the newest first and the undated last', async () => {
    const days = (await shippedArticles()).map(({ published }) => published?.on ?? null);
    const dated = days.filter((day) => day !== null);
    expect(days).toEqual([...[...dated].sort().reverse(), ...days.slice(dated.length)]);
    expect(days.slice(dated.length).every((day) => day === null)).toBe(true);
  });

  it('finds every article by every id it was ever shown under', async () => {
    const library = await openShippedLibrary();
    for (const analysed of library.articles)
      for (const id of analysed.article.aliases) expect(library.findArticle(id)).toBe(analysed);
    expect(library.findArticle('nosuchid')).toBeUndefined();
  });

  it('lists a person’s quotations and an event’s mentions in the order of articles', async () => {
    const library = await openShippedLibrary();
    const order = new Map(library.articles.map(({ article }, index) => [article.id, index]));
    const isOrdered = (facts: readonly { articleId: string }[]) =>
      facts.every(
        (fact, index) =>
          index === 0 || (order.get(facts[index - 1]!.articleId) ?? 0) <= (order.get(fact.articleId) ?? 0),
      );
    const quoted = library.people.list().filter(({ quoteCount }) => quoteCount > 0);
    expect(quoted.length).toBeGreaterThan(0);
    for (const { person } of quoted) {
      const quotes = library.listQuotesBy(person.id);
      expect(new Set(quotes.map(({ speaker }) => library.people.personOf(speaker ?? '')))).toEqual(
        new Set([person]),
      );
      expect(isOrdered(quotes)).toBe(true);
    }
    for (const { event, mentions } of library.events.list()) {
      expect(library.listMentionsOf(event.slug)).toEqual(mentions);
      expect(isOrdered(library.listMentionsOf(event.slug))).toBe(true);
    }
    expect(library.listQuotesBy('nobody')).toEqual([]);
  });
});
