import { expect, test } from 'vitest';
import { packArticle, packText } from '../../src/analysis/pack-article.js';
import { aQuote } from '../support/a-quote.js';
import { anAnalysedArticle, anArticle } from '../support/builders.js';
import fc from '../support/property.js';

const place = { paragraphIndex: fc.nat(50), start: fc.nat(9000), end: fc.nat(9000) };
const span = fc.record({ start: fc.nat(9000), end: fc.nat(9000) });
const name = fc.record({ articleId: fc.constant('a1'), ...place, name: fc.string() });
const rejected = fc.record({
  articleId: fc.constant('a1'),
  ...place,
  text: fc.string(),
  reason: fc.string(),
});

const said = anArticle({ text: 'She said “yes” and he wrote “no”.' });
const quotes = [aQuote(said, 'yes'), aQuote(said, 'no', { corrected: true })];

test('a packed article reads like the one it was made of, also copied and sent to another thread', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 }),
      fc.array(fc.array(span, { maxLength: 4 }), { maxLength: 4 }),
      fc.array(name, { maxLength: 4 }),
      fc.array(rejected, { maxLength: 4 }),
      (paragraphs, sentences, names, rejectedQuotes) => {
        const article = { ...anArticle(), paragraphs };
        const analysed = anAnalysedArticle({ article, sentences, names, rejectedQuotes, quotes });
        const packed = packArticle({ ...analysed, article: packText(article) });
        expect(packed).toEqual(analysed);
        expect({ ...packed, article: { ...packed.article } }).toEqual(analysed);
        expect(structuredClone(packed)).toEqual(structuredClone(analysed));
      },
    ),
    { numRuns: 50 },
  );
});

test('half a character stays half a character', () => {
  const article = { ...anArticle(), paragraphs: ['half a \ud83d pair'] };
  expect(packText(article).paragraphs).toEqual(article.paragraphs);
});
