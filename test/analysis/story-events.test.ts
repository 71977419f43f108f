import { describe, expect, it } from 'vitest';
import type { AnalysedArticle } from '../../src/analysis/analysed-article.js';
import { createEventDirectory } from '../../src/analysis/event-directory.js';
import type { KnownEvent } from '../../src/analysis/known-events.js';
import { splitArticleSentences } from '../../src/analysis/sentences.js';
import { anAnalysedArticle, anArticle } from '../support/builders.js';

const report = (
  id: string,
  title: string,
  text: string,
  about: readonly [string, number][] = [],
): AnalysedArticle => {
  const article = anArticle({ id, title, text });
  const at = { articleId: id, paragraphIndex: 0, start: 0, end: 5, sentenceIndex: 0 };
  return anAnalysedArticle({
    article,
    sentences: splitArticleSentences(article),
    events: about.map(([slug, weight]) => ({ slug, weight, ...at })),
  });
};
const talks: KnownEvent = {
  slug: 'harbour-talks',
  title: 'Harbour talks',
  aliases: ['ferry negotiations'],
  from: null,
  to: null,
  place: null,
  participants: [],
  summary: 'Talks in a harbour.',
  signs: [],
};
const grounding = [
  report(
    'a',
    'Ferry runs aground off Skerry',
    'The ferry ran aground off the isle of Skerry in fog. The owners said nothing at all that day. Divers will look at the hull of the ferry off Skerry.',
  ),
  report(
    'b',
    'Passengers safe after ferry runs aground',
    'All passengers were taken ashore in the night by lifeboats.',
  ),
];
const meeting = [
  report('c', 'Harbour talks begin', 'They met.', [['harbour-talks', 6]]),
  report('d', 'No end to harbour talks', 'They met again.', [['harbour-talks', 6]]),
];
const articles = [...grounding, ...meeting];
const ferry = { slug: 'ferry-aground', articleIds: ['a', 'b'] };
const covered = { slug: 'harbour-meeting', articleIds: ['c', 'd'] };
const old = { slug: 'fog-at-sea', articleIds: ['b'] };
const directory = createEventDirectory(articles, [talks], { current: [ferry, covered], former: [old] });

describe('discovered events', () => {
  it('stand behind the listed ones, under the title that says most of what their titles share', () => {
    expect(directory.list()).toMatchObject([
      { event: { slug: 'harbour-talks' }, isListed: true },
      {
        event: { slug: 'ferry-aground', title: 'Ferry runs aground off Skerry', summary: null },
        isListed: false,
        articles: [{ article: { id: 'a' } }, { article: { id: 'b' } }],
      },
    ]);
  });

  it('are told by the sentences that hold what the titles share, and by the opening of each article', () => {
    const sentences = directory
      .get('ferry-aground')
      ?.mentions.map(({ articleId, start, end }) =>
        articles.find(({ article }) => article.id === articleId)?.article.paragraphs[0]?.slice(start, end),
      );
    expect(sentences).toEqual([
      'The ferry ran aground off the isle of Skerry in fog.',
      'All passengers were taken ashore in the night by lifeboats.',
    ]);
  });

  it('are not told by what happened years before', () => {
    const fire = (id: string, text: string) => {
      const article = anArticle({
        id,
        title: 'Fire at the Osten plant',
        text,
        published: { on: '2025-07-05', basis: 'byline' },
      });
      return anAnalysedArticle({ article, sentences: splitArticleSentences(article) });
    };
    const reports = [
      fire(
        'x',
        'A fire broke out at the Osten plant on Saturday. A fire at the same Osten plant in 2016 burned for days.',
      ),
      fire(
        'y',
        'In 2016 a fire at the Osten plant burned for days. Now a new fire at the Osten plant is out.',
      ),
    ];
    const stories = { current: [{ slug: 'fire', articleIds: ['x', 'y'] }], former: [] };
    const told = createEventDirectory(reports, [], stories).get('fire')?.mentions;
    expect(told?.map(({ articleId, sentenceIndex }) => [articleId, sentenceIndex])).toEqual([
      ['x', 0],
      ['y', 0],
      ['y', 1],
    ]);
  });

  it('lead to the listed event that covers them', () => {
    expect(directory.get('harbour-meeting')?.event.slug).toBe('harbour-talks');
    expect(directory.match('harbour-meeting')).toMatchObject({
      kind: 'one',
      event: { slug: 'harbour-talks' },
    });
  });

  it('are found under slugs they once had', () => {
    expect(directory.get('fog-at-sea')?.event.slug).toBe('ferry-aground');
  });

  it('can be called by any of their titles, but a listed event goes before', () => {
    expect(directory.match('passengers safe')).toMatchObject({
      kind: 'one',
      event: { slug: 'ferry-aground' },
    });
    expect(directory.match('ferry')).toMatchObject({ kind: 'one', event: { slug: 'harbour-talks' } });
    expect(directory.suggest('ferr', 5).map(({ event }) => event.slug)).toEqual([
      'harbour-talks',
      'ferry-aground',
    ]);
  });

  it('are called by a whole title, without the name of its site', () => {
    const reports = [
      report('k', 'Kiln burns down in Oster as crowd…', 'The kiln burned down.'),
      report('l', 'Kiln burns down in Oster | Harbour News', 'The kiln of Oster burned down.'),
      report('m', 'Oster mourns its kiln | Harbour News', 'The town mourns.'),
    ];
    const stories = { current: [{ slug: 'kiln', articleIds: ['k', 'l', 'm'] }], former: [] };
    expect(createEventDirectory(reports, [], stories).get('kiln')?.event.title).toBe(
      'Kiln burns down in Oster',
    );
  });

  it('need two articles that are there', () => {
    const alone = createEventDirectory([grounding[0]!], [], { current: [ferry], former: [] });
    expect(alone.list()).toEqual([]);
  });
});
