import { describe, expect, it } from 'vitest';
import {
  applyCorrections,
  type Correction,
  createCorrector,
  hashParagraph,
} from '../../src/analysis/corrections.js';
import { aQuote } from '../support/a-quote.js';
import { anAnalysedArticle, anArticle } from '../support/builders.js';

const article = anArticle({
  id: 'a2',
  aliases: ['a2', 'a1'],
  text: '“We agreed,” he said, “on the exchange.”\nMedinsky spoke of “bodies”.\nUmerov spoke of “bodies”.',
});
const [first = '', second = '', third = ''] = article.paragraphs;
const bodiesAgain = { paragraphIndex: 2, start: third.indexOf('bodies'), end: third.indexOf('bodies') + 6 };
const analysed = anAnalysedArticle({
  article,
  quotes: [
    aQuote(article, 'We agreed,', { speaker: 'Vladimir Medinsky', mention: 'he', cue: 'said', group: 0 }),
    aQuote(article, 'on the exchange.', { speaker: 'Vladimir Medinsky', mention: 'he', group: 0 }),
    aQuote(article, 'bodies', { speaker: 'Vladimir Medinsky', group: 1 }),
    { ...aQuote(article, 'bodies', { speaker: 'Vladimir Medinsky', group: 2 }), ...bodiesAgain },
  ],
});

function aDecision(set: Partial<Correction> = {}): Correction {
  return {
    articleId: 'a2',
    paragraphHash: hashParagraph(first),
    quoteText: 'on the exchange.',
    kind: 'speaker',
    speaker: 'Rustem Umerov',
    ...set,
  };
}

describe('corrections', () => {
  it('give the whole utterance to the right speaker, without the words that named another', () => {
    const { quotes } = applyCorrections(analysed, [aDecision()]);
    expect(quotes.slice(0, 2)).toMatchObject([
      {
        text: 'We agreed,',
        speaker: 'Rustem Umerov',
        speakerMention: null,
        mentionAt: null,
        corrected: true,
      },
      { text: 'on the exchange.', speaker: 'Rustem Umerov', corrected: true },
    ]);
    expect(quotes.slice(2)).toEqual(analysed.quotes.slice(2));
  });

  it('take a speaker away, or the quotation', () => {
    const unnamed = applyCorrections(analysed, [aDecision({ kind: 'unnamed', speaker: null })]);
    expect(unnamed.quotes.map(({ speaker }) => speaker)).toEqual([
      null,
      null,
      'Vladimir Medinsky',
      'Vladimir Medinsky',
    ]);
    const gone = applyCorrections(analysed, [aDecision({ kind: 'no-quotation', speaker: null })]);
    expect(gone.quotes.map(({ text }) => text)).toEqual(['bodies', 'bodies']);
  });

  it('are about the paragraph they were made in, where words are quoted twice', () => {
    const decision = aDecision({ quoteText: 'bodies', paragraphHash: hashParagraph(third) });
    expect(applyCorrections(analysed, [decision]).quotes.map(({ speaker }) => speaker)).toEqual([
      'Vladimir Medinsky',
      'Vladimir Medinsky',
      'Vladimir Medinsky',
      'Rustem Umerov',
    ]);
    expect(second).not.toBe(third);
  });

  it('outlive a change of the paragraph when the words are quoted once, and rest when they are not', () => {
    const moved = aDecision({ paragraphHash: 'another text' });
    expect(applyCorrections(analysed, [moved]).quotes[1]?.speaker).toBe('Rustem Umerov');
    const unclear = aDecision({ paragraphHash: 'another text', quoteText: 'bodies' });
    expect(applyCorrections(analysed, [unclear])).toBe(analysed);
    const unsaid = aDecision({ quoteText: 'never said' });
    expect(applyCorrections(analysed, [unsaid])).toBe(analysed);
  });

  it('find the article by every id it was shown under, and leave others alone', () => {
    const correct = createCorrector([aDecision({ articleId: 'a1' })]);
    expect(correct(analysed).quotes[0]?.speaker).toBe('Rustem Umerov');
    const other = anAnalysedArticle();
    expect(correct(other)).toBe(other);
    expect(createCorrector([])(analysed)).toBe(analysed);
  });

  it('let the latest decision count, which stands first', () => {
    const decisions = [aDecision({ kind: 'unnamed', speaker: null }), aDecision()];
    expect(createCorrector(decisions)(analysed).quotes[0]?.speaker).toBeNull();
  });
});
