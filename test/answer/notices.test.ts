import { describe, expect, it } from 'vitest';
import { selectArticles } from '../../src/answer/filters.js';
import {
  askWhichCard,
  didYouMeanCard,
  nothingFoundCard,
  searchedLine,
  similarNames,
  unknownOutletCard,
} from '../../src/answer/notices.js';
import type { Card } from '../../src/card/card.js';
import { toPlainText } from '../../src/card/rich-text.js';
import { anExcerpt } from '../support/a-card.js';
import { aLibrary } from '../support/a-library.js';
import { anAnalysedArticle, anArticle } from '../support/builders.js';

const articleOf = (id: string, outlet: string | null, on: string | null) =>
  anAnalysedArticle({
    article: anArticle({ id, outlet, published: on === null ? null : { on, basis: 'byline' } }),
  });

const library = await aLibrary([
  articleOf('a', 'Reuters', '2025-08-19'),
  articleOf('b', 'Sky News', '2025-06-02'),
  articleOf('c', 'Shafaq News', null),
  articleOf('d', null, null),
]);

const textOf = (card: Card) =>
  card.blocks.map((block) => (block.kind === 'text' ? toPlainText(block.text) : '')).join('\n');

describe('searchedLine', () => {
  it('counts articles, outlets, days and undated ones', () => {
    expect(searchedLine(selectArticles(library, {}))).toBe(
      'Searched 4 articles from 3 outlets, 2 June – 19 August 2025, 2 undated.',
    );
  });

  it('leaves out what there is none of', () => {
    expect(searchedLine(selectArticles(library, { outlet: 'reuters' }))).toBe(
      'Searched 1 article from 1 outlet, 19 August 2025.',
    );
    expect(searchedLine(selectArticles(library, { outlet: 'nobody' }))).toBe(
      'There was nothing to search: no article passes the filters, or the corpus is empty (see /status).',
    );
  });
});

describe('unknownOutletCard', () => {
  const rerun = { command: 'ask', input: { question: 'why?', outlet: 'x' } };

  it('offers the outlets that look like it, as the same call', () => {
    const card = unknownOutletCard(library, 'Ruters', rerun);
    expect(card).toMatchObject({ found: false, tone: 'notice', title: 'No article from “Ruters”' });
    expect(textOf(card)).toContain('Did you mean Reuters?');
    expect(card.actions).toEqual([
      { kind: 'run', label: 'Reuters', command: 'ask', input: { question: 'why?', outlet: 'Reuters' } },
    ]);
  });

  it('lists the outlets there are when none looks like it', () => {
    expect(textOf(unknownOutletCard(library, 'Xinhua', rerun))).toContain(
      'It has Reuters, Shafaq News and Sky News.',
    );
  });
});

describe('nothingFoundCard', () => {
  it('says what was searched and labels near passages as no answers', () => {
    const selection = selectArticles(library, {});
    const near = [anExcerpt({ role: 'near' })];
    const card = nothingFoundCard({ title: 'Nothing answers this', selection, near, confidence: 0.1 });
    expect(card).toMatchObject({ found: false, tone: 'near', confidence: 0.1, searched: { articles: 4 } });
    expect(card.blocks.map(({ kind }) => kind)).toEqual(['text', 'heading', 'excerpt']);
    expect(card.blocks[1]).toMatchObject({ text: expect.stringContaining('not answers') });
  });
});

describe('didYouMeanCard and askWhichCard', () => {
  const selection = selectArticles(library, {});
  const suggestions = ['Sky News', 'Reuters', 'c', 'd', 'e', 'f'].map((label) => ({
    label,
    command: 'quote',
    input: { person: label },
  }));

  it('offers at most five buttons', () => {
    expect(didYouMeanCard({ typed: 'x', noun: 'person', suggestions, selection }).actions).toHaveLength(5);
  });

  it('asks which of several is meant and says when there are more', () => {
    const card = askWhichCard({ typed: 'Smith', noun: 'person', suggestions, selection });
    expect(card.title).toBe('Which person do you mean by “Smith”?');
    expect(textOf(card)).toContain('Sky News, Reuters, c, d or e, or one of 1 more');
  });

  it('leaves the question out when nothing is similar', () => {
    const card = didYouMeanCard({ typed: 'x', noun: 'event', suggestions: [], selection });
    expect(textOf(card)).toBe('Searched 4 articles from 3 outlets, 2 June – 19 August 2025, 2 undated.');
  });
});

describe('similarNames', () => {
  it('finds names that contain it, then names with few letters wrong', () => {
    const names = ['Sky News', 'The Guardian', 'Guardian Weekly', 'Reuters'];
    expect(similarNames('guardian', names)).toEqual(['Guardian Weekly', 'The Guardian']);
    expect(similarNames('Gaurdian', names)).toEqual(['The Guardian']);
    expect(similarNames('…', names)).toEqual([]);
  });
});
