import { describe, expect, test } from 'vitest';
import type { AnalysedArticle } from '../../src/analysis/analysed-article.js';
import { createCorpusIndex } from '../../src/search/corpus-index.js';
import type { PassageIndex } from '../../src/search/passage-index.js';
import { tokenise } from '../../src/search/tokenise.js';
import { termMask, tokenFlags } from '../../src/search/tokens.js';
import { anAnalysedArticle, anArticle } from '../support/builders.js';

const text = 'Maria Lopez flew to New Zealand on Monday.\nShe paid $3,000, 5% more than in 2024.';
const article = anAnalysedArticle({
  article: anArticle({ id: 'a', text, published: { on: '2025-06-02', basis: 'byline' } }),
  names: [{ articleId: 'a', paragraphIndex: 0, start: 0, end: 11, name: 'Maria Lopez' }],
});

async function createPassageIndex(articles: readonly AnalysedArticle[]): Promise<PassageIndex> {
  return (await createCorpusIndex(articles)).passages;
}

describe('the columns of a corpus', () => {
  test('hold sentences with their places and words with their marks', async () => {
    const index = await createPassageIndex([article]);
    expect([...index.firstSentence]).toEqual([0, 2]);
    expect([...index.paragraphOf]).toEqual([0, 1]);
    expect([...index.startOf]).toEqual([0, 0]);
    const marked = (flag: number): number[] =>
      [...index.tokens].flatMap((token, position) => ((token & flag) !== 0 ? [position] : []));
    expect(marked(tokenFlags.person)).toEqual([0, 1]);
    expect(marked(tokenFlags.country)).toEqual([4]);
    expect(marked(tokenFlags.currency)).toEqual([10]);
    expect(marked(tokenFlags.percent)).toEqual([11]);
  });

  test('tell a word that stands for itself from one that says more of another', async () => {
    const line =
      'Brazil’s race, Brazilian voters, a Brazil-born judge; Brazil votes, America watches – as ever.';
    const index = await createPassageIndex([
      anAnalysedArticle({ article: anArticle({ id: 'a', title: 'News', text: line }) }),
    ]);
    const words = tokenise(line);
    const marked = words.filter((_, at) => ((index.tokens[at] ?? 0) & tokenFlags.attributive) !== 0);
    expect(marked.map(({ text: word }) => word)).toEqual(['Brazil’s', 'Brazilian', 'Brazil']);
    expect(marked[2]?.start).toBe(line.indexOf('Brazil-born'));
  });

  test('count in how many paragraphs a term occurs', async () => {
    const index = await createPassageIndex([
      article,
      anAnalysedArticle({ article: anArticle({ id: 'b', text: 'She flies.' }) }),
    ]);
    const frequency = (term: string): number | undefined => index.paragraphFrequency[index.termNumber(term)];
    expect(frequency('fly') ?? frequency('fli')).toBe(2);
    expect(index.termNumber('unheard')).toBe(-1);
    // Three lines and two titles.
    expect(index.paragraphCount).toBe(5);
    expect((index.tokens[0] ?? 0) & termMask).toBe(index.termNumber('maria'));
  });

  test('tell which articles hold a term, those that came later among them, without those taken out', async () => {
    const told = (id: string, body: string): AnalysedArticle =>
      anAnalysedArticle({ article: anArticle({ id, title: 'News', text: body }) });
    const before = await createCorpusIndex([
      told('a', 'A river.'),
      told('b', 'A hill.'),
      told('c', 'Rivers.'),
    ]);
    const holders = ({ passages }: typeof before, term: string): readonly string[] | null | undefined =>
      passages
        .listHolders(passages.termNumber(term))
        ?.map((number) => passages.articles[number]?.article.id ?? '');
    expect(holders(before, 'river')).toEqual(['a', 'c']);
    expect(holders(before, 'unheard')).toEqual([]);
    expect(before.passages.listHolders(before.passages.termNumber('a'))).toBeNull();
    const after = await before.withChanges({ added: [told('d', 'A river bed.')], removedIds: ['a'] });
    expect(holders(after, 'river')).toEqual(['c', 'd']);
    expect(holders(before, 'river')).toEqual(['a', 'c']);
  });

  test('know the days of publication, and that some are unknown', async () => {
    const index = await createPassageIndex([article, anAnalysedArticle()]);
    expect(index.newestDay).toBe(Date.parse('2025-06-02') / 86_400_000);
    expect(Number.isNaN(index.publishedDay[1])).toBe(true);
    expect(index.articleNumber('a')).toBe(0);
    expect(index.articleNumber('elsewhere')).toBeUndefined();
  });

  test('are empty for no articles', async () => {
    const index = await createPassageIndex([]);
    expect(index.tokens).toHaveLength(0);
    expect(Number.isNaN(index.newestDay)).toBe(true);
  });
});
