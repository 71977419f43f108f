import { describe, expect, it } from 'vitest';
import { foldOutlet, selectArticles } from '../../src/answer/filters.js';
import type { Library } from '../../src/library/library.js';
import { anAnalysedArticle, anArticle } from '../support/builders.js';

const article = (id: string, outlet: string | null, on: string | null) =>
  anAnalysedArticle({
    article: anArticle({ id, outlet, published: on === null ? null : { on, basis: 'byline' } }),
  });
const library = {
  articles: [
    article('new', 'The Guardian', '2025-06-10'),
    article('old', 'Reuters', '2025-06-02'),
    article('undated', 'The Guardian', null),
    article('unknown', null, '2025-06-03'),
  ],
} as unknown as Library;
const ids = (filters: Parameters<typeof selectArticles>[1]) =>
  selectArticles(library, filters).articles.map((a) => a.article.id);

describe('selectArticles', () => {
  it('keeps everything without filters', () => {
    expect(ids({})).toEqual(['new', 'old', 'undated', 'unknown']);
  });

  it('keeps undated articles when days are asked for', () => {
    expect(ids({ since: '2025-06-03' })).toEqual(['new', 'undated', 'unknown']);
    expect(ids({ until: '2025-06-02' })).toEqual(['old', 'undated']);
  });

  it('knows an outlet without its article and its case', () => {
    expect(ids({ outlet: 'guardian' })).toEqual(['new', 'undated']);
    expect(foldOutlet('The Hill')).toBe(foldOutlet('the  hill'));
  });

  it('says when no article has the outlet', () => {
    const selection = selectArticles(library, { outlet: 'Pravda' });
    expect(selection.unknownOutlet).toBe('Pravda');
    expect(selection.searched).toEqual({ articles: 0, outlets: [], from: null, to: null });
  });

  it('describes what was searched: articles, outlets and the span of the dated ones', () => {
    expect(selectArticles(library, {}).searched).toEqual({
      articles: 4,
      outlets: ['Reuters', 'The Guardian'],
      from: '2025-06-02',
      to: '2025-06-10',
    });
  });
});
