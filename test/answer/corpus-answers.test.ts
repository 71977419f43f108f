import { describe, expect, it } from 'vitest';
import { answerAbout } from '../../src/answer/about-answer.js';
import type { AnswerContext } from '../../src/answer/answer-context.js';
import { answerArticle } from '../../src/answer/article-answer.js';
import { answerLatest } from '../../src/answer/latest-answer.js';
import { linkToSource } from '../../src/answer/link-to.js';
import { answerOutlets } from '../../src/answer/outlets-answer.js';
import { answerStatus } from '../../src/answer/status-answer.js';
import type { Card } from '../../src/card/card.js';
import { listExcerpts } from '../../src/card/create-card.js';
import { toPlainText } from '../../src/card/rich-text.js';
import type { ArticleRevision } from '../../src/model/revision.js';
import { aLibrary } from '../support/a-library.js';
import { anAnalysedArticle, anArticle } from '../support/builders.js';

const wire = 'Kyiv and Moscow exchanged a second group of captured soldiers on Tuesday, both sides said.';

const newest = anAnalysedArticle({
  article: anArticle({
    id: 'newest',
    title: 'Russia and Ukraine swap more prisoners',
    outlet: 'Reuters',
    published: { on: '2025-06-10', basis: 'sources' },
    url: 'https://www.reuters.com/swap',
    text: `By A Reporter\n${wire}`,
    seenOn: { page: 'swap.txt', pageUrl: 'https://www.daily8.com/en/article/1', role: 'main', position: 0 },
    sameTextIds: ['older'],
  }),
});
const older = anAnalysedArticle({
  article: anArticle({
    id: 'older',
    aliases: ['older', 'formerly'],
    title: 'Talks end in Istanbul after an hour',
    outlet: 'Shafaq News',
    published: { on: '2025-06-02', basis: 'byline' },
    text: wire,
  }),
});
const undated = anAnalysedArticle({
  article: anArticle({
    id: 'undated',
    title: 'A live blog about other things',
    outlet: null,
    language: 'ar',
    relativeTime: '9 minutes ago',
    text: 'Advertisement',
    junk: [{ paragraphIndex: 0, start: 0, end: 13, reason: 'advertisement' }],
    seenOn: { page: 'talks.txt', pageUrl: null, role: 'related', position: 2 },
  }),
});

async function aContext(set: Partial<AnswerContext> = {}): Promise<AnswerContext> {
  return {
    library: await aLibrary([newest, older, undated], {
      pageCount: 2,
      issues: [{ page: 'bad.txt', line: 3, expected: 'a title', found: 'an empty line' }],
    }),
    linkTo: linkToSource,
    now: new Date('2025-06-10T12:30:00Z'),
    ...set,
  };
}

/** Labels and values of all facts, as a person reads them. */
const factsOf = (card: Card): Record<string, string> =>
  Object.fromEntries(
    card.blocks.flatMap((block) =>
      block.kind === 'facts' ? block.rows.map(({ label, value }) => [label, toPlainText(value)]) : [],
    ),
  );

describe('answerLatest', () => {
  it('shows the newest first and the undated last, each with the first sentence that tells something', async () => {
    const card = answerLatest(await aContext(), {});
    expect(listExcerpts(card).map(({ citation }) => [citation.articleId, citation.text])).toEqual([
      ['newest', wire],
      ['older', wire],
    ]);
    expect(card.blocks.at(-1)).toMatchObject({
      kind: 'text',
      text: [{ text: 'A live blog about other things' }, { text: ' – nothing of its text can be quoted.' }],
    });
    expect(card.footer).toBe('Searched 3 articles from 2 outlets, 2–10 June 2025, 1 undated.');
  });

  it('cuts a title that would fill the card, and says so', async () => {
    const junk = undated.article.junk;
    const wordy = anAnalysedArticle({
      article: anArticle({ title: 'Harbour news '.repeat(400), text: 'Advertisement', junk }),
    });
    const [block] = answerLatest(await aContext({ library: await aLibrary([wordy]) }), {}).blocks;
    expect(block).toMatchObject({
      text: [{ text: expect.stringMatching(/^(?:Harbour news ?)+…$/) }, {}],
    });
    expect(JSON.stringify(block).length).toBeLessThan(400);
  });

  it('keeps undated articles when a date filter is set', async () => {
    const card = answerLatest(await aContext(), { since: '2025-06-05' });
    expect(card.title).toBe('Latest 2 articles, newest first');
  });

  it('says so when an outlet is unknown', async () => {
    expect(answerLatest(await aContext(), { outlet: 'Shafak News' })).toMatchObject({
      found: false,
      actions: [{ label: 'Shafaq News', command: 'latest', input: { outlet: 'Shafaq News' } }],
    });
  });

  it('says so when the corpus is empty', async () => {
    expect(answerLatest(await aContext({ library: await aLibrary() }), {})).toMatchObject({ found: false });
  });
});

describe('answerArticle', () => {
  it.each(['newest', 'Russia and Ukraine swap more prisoners', 'russia, and ukraine: SWAP more prisoners!'])(
    'finds an article by %s',
    async (typed) => {
      const card = await answerArticle(await aContext(), typed);
      expect(card.title).toBe('Russia and Ukraine swap more prisoners');
      expect(factsOf(card)).toMatchObject({
        Outlet: 'Reuters',
        Published: '10 June 2025 (from the corpus’s list of sources)',
        Language: 'English',
        'Publisher’s page': 'reuters.com',
        'Read from': 'daily8.com (aggregator), main article of swap.txt',
        'Same text': 'also published by Shafaq News',
      });
      expect(listExcerpts(card)[0]?.citation).toMatchObject({ text: wire, paragraphIndex: 1 });
      expect(card.blocks[0]?.kind).toBe('facts');
    },
  );

  it('finds an article by an id under which it was shown before', async () => {
    expect((await answerArticle(await aContext(), 'formerly')).title).toBe(
      'Talks end in Istanbul after an hour',
    );
  });

  it('says that a part of a title is a best match', async () => {
    const card = await answerArticle(await aContext(), 'talks istanbul');
    expect(card.title).toBe('Talks end in Istanbul after an hour');
    expect(card.blocks[0]).toEqual({ kind: 'text', text: 'The best match for “talks istanbul”.' });
  });

  it('invents neither outlet nor date', async () => {
    const facts = factsOf(await answerArticle(await aContext(), 'undated'));
    expect(facts).toMatchObject({
      Outlet: 'Outlet unknown',
      Published: 'undated (the page says “9 minutes ago”, but not when it was saved)',
      'Publisher’s page': 'unknown',
      'Read from': 'saved page talks.txt, among the related articles',
      Quotations: 'not looked for: quotations are found in English only',
    });
  });

  it('says of an id when its article was withdrawn, and nothing of its text', async () => {
    const gone: ArticleRevision = {
      articleId: 'gone1',
      aliases: ['gone1'],
      contentHash: 'h',
      title: 'The dam breaks',
      outlet: 'Reuters',
      publishedOn: '2025-06-01',
      paragraphs: ['Engineers say that the dam broke.'],
      firstSeenAt: '2025-06-01T08:00:00Z',
      replacedAt: null,
      withdrawnAt: '2025-06-04T08:00:00Z',
    };
    const listRevisions = async (ids: readonly string[]) => (ids.includes('gone1') ? [gone] : []);
    for (const view of ['overview', 'history'] as const) {
      const card = await answerArticle(
        await aContext({ revisions: { listRevisions, findFormer: async () => [] } }),
        ' gone1 ',
        view,
      );
      expect(card).toMatchObject({ found: false, title: 'The article was withdrawn on 4 June 2025' });
      expect(JSON.stringify(card)).toContain('The dam breaks');
      expect(JSON.stringify(card)).not.toContain('Engineers');
    }
  });

  it('offers the nearest titles instead of guessing', async () => {
    const card = await answerArticle(await aContext(), 'captured elephants in Bangkok');
    expect(card).toMatchObject({ found: false, tone: 'notice' });
    expect(card.actions.map((action) => action.label)).toContain('Talks end in Istanbul after an hour');
  });
});

describe('answerOutlets', () => {
  it('counts articles by outlet, the unknown one last', async () => {
    const card = answerOutlets(await aContext());
    expect(Object.entries(factsOf(card))).toEqual([
      ['Reuters', '1 article, 10 June 2025'],
      ['Shafaq News', '1 article, 2 June 2025'],
      ['Outlet unknown', '1 article, undated'],
    ]);
  });
});

describe('answerStatus', () => {
  it('tells what the corpus holds and which pages had faults', async () => {
    const card = answerStatus(await aContext());
    expect(card.title).toBe('3 articles from 2 saved pages');
    expect(factsOf(card)).toEqual({
      Languages: 'English 2, Arabic 1',
      Outlets: '2 known, 1 article of an unknown one',
      Dates: '2–10 June 2025',
      Undated: '1 article',
      Quotations: '0, by 0 people',
      Events: '0',
      'Corpus version': 'abc1234',
      'Last indexed': '10 June 2025, 10:00 UTC (2 hours ago)',
      'Files with faults': '1',
    });
    const list = card.blocks.find((block) => block.kind === 'list');
    expect(list?.items.map(toPlainText)).toEqual([
      'bad.txt, line 3: should be a title; found: an empty line',
    ]);
  });

  it('works on an empty corpus', async () => {
    const card = answerStatus(await aContext({ library: await aLibrary() }));
    expect(factsOf(card)).toMatchObject({ Outlets: 'none known', Dates: 'none known', Undated: 'none' });
  });
});

describe('answerAbout', () => {
  it('names the take-down contact, or says that there is none', async () => {
    expect(
      factsOf(answerAbout(await aContext({ takedownContact: 'press@example.org' })))['Take-down'],
    ).toContain('press@example.org');
    expect(factsOf(answerAbout(await aContext()))['Take-down']).toContain('no contact has been set');
  });
});
