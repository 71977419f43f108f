import { describe, expect, it } from 'vitest';
import type { AnalysedArticle } from '../../../src/analysis/analysed-article.js';
import { openShippedLibrary } from '../../support/library.js';
import { type GoldenRun, goldenQuotes } from './golden-quotes.js';

const { articles } = await openShippedLibrary();

describe('quotations of the shipped corpus', () => {
  it('covers every article', () => {
    expect(articles.map(({ article }) => article.title).sort()).toEqual(Object.keys(goldenQuotes).sort());
  });

  it.each(articles)('gives each run of "$article.title" the speaker that a reader gives it', (analysed) => {
    expect(runsOf(analysed)).toEqual(goldenQuotes[analysed.article.title]);
  });

  it.each(articles)('quotes "$article.title" letter for letter, with the evidence in place', (analysed) => {
    for (const quote of analysed.quotes) {
      const slice = (at: { paragraphIndex: number; start: number; end: number }): string | undefined =>
        analysed.article.paragraphs[at.paragraphIndex]?.slice(at.start, at.end);
      expect(slice(quote)).toBe(quote.text);
      if (quote.mentionAt !== null) expect(slice(quote.mentionAt)).toBe(quote.speakerMention);
      if (quote.cueAt !== null) expect(slice(quote.cueAt)).toBe(quote.cue);
    }
  });
});

function runsOf({ quotes, rejectedQuotes }: AnalysedArticle): readonly GoldenRun[] {
  const runs = [
    ...quotes
      .filter(({ kind }) => kind !== 'indirect')
      .map((quote) => ({
        at: quote,
        row: [quote.kind, quote.speaker, shorten(quote.text), ...flagsOf(quote)],
      })),
    ...rejectedQuotes.map((run) => ({ at: run, row: ['none', run.reason, shorten(run.text)] })),
  ];
  return runs
    .sort((a, b) => a.at.paragraphIndex - b.at.paragraphIndex || a.at.start - b.at.start)
    .map(({ row }) => row as unknown as GoldenRun);
}

function flagsOf(quote: AnalysedArticle['quotes'][number]): readonly string[] {
  return (['hedged', 'relayed', 'post', 'headline'] as const).filter((flag) => quote[flag]);
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 34)} … ${text.slice(-20)}` : text;
}
