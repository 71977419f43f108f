import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detachText, packArticle } from '../../src/analysis/pack-article.js';
import { anAnalysedArticle, anArticle } from '../support/builders.js';

const span = fc.record({ start: fc.nat(9000), end: fc.nat(9000) });

test('a packed article reads like the one it was made of, also copied and sent to another thread', () => {
  const name = fc.record({
    articleId: fc.constant('a1'),
    paragraphIndex: fc.nat(50),
    start: fc.nat(9000),
    end: fc.nat(9000),
    name: fc.string(),
  });
  fc.assert(
    fc.property(fc.array(fc.array(span)), fc.array(name), (sentences, names) => {
      const analysed = anAnalysedArticle({ sentences, names });
      const packed = packArticle(analysed);
      expect(packed).toEqual(analysed);
      expect({ ...packed }).toEqual(analysed);
      expect(structuredClone(packed)).toEqual(analysed);
    }),
  );
});

test('a detached text is letter for letter the same, whatever its letters', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.array(fc.string({ unit: 'binary' })),
      (title, paragraphs) => {
        const article = { ...anArticle({ title }), paragraphs };
        expect(detachText(article)).toEqual(article);
      },
    ),
  );
  const broken = { ...anArticle(), paragraphs: ['half a \ud83d pair'] };
  expect(detachText(broken)).toEqual(broken);
});
