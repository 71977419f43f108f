import { describe, expect, it } from 'vitest';
import { CitationError, createCitation, createExcerpt } from '../../src/answer/cite.js';
import { anAnalysedArticle, anArticle } from '../support/builders.js';
import fc from '../support/property.js';

const text = 'He said “no”. 🕊 Then they left. Read more here. The end.';
const junkStart = text.indexOf('Read more');
const analysed = anAnalysedArticle({
  article: anArticle({
    text,
    junk: [{ paragraphIndex: 0, start: junkStart, end: junkStart + 15, reason: 'cross-promotion' }],
  }),
});
const at = (start: number, end: number, paragraphIndex = 0, articleId = 'a1') => ({
  articleId,
  paragraphIndex,
  start,
  end,
});
const link = () => null;
const context = { linkTo: link } as unknown as Parameters<typeof createExcerpt>[0];

describe('createCitation', () => {
  it('cites exactly what stands in the article', () => {
    expect(createCitation(analysed, at(0, 13)).text).toBe('He said “no”.');
  });

  it.each([
    ['a paragraph that is not there', at(0, 5, 1)],
    ['an end behind the paragraph', at(0, text.length + 1)],
    ['a negative start', at(-1, 5)],
    ['an empty span', at(5, 5)],
    ['a span that is the wrong way round', at(9, 5)],
    ['half a character', at(0, text.indexOf('🕊') + 1)],
    ['words with junk among them', at(junkStart - 5, junkStart + 3)],
    ['another article', at(0, 13, 0, 'b2')],
    ['a fraction of an offset', at(0, 1.5)],
  ])('refuses %s', (_, locator) => {
    expect(() => createCitation(analysed, locator)).toThrow(CitationError);
  });

  it('refuses more than 600 characters', () => {
    const long = anAnalysedArticle({ article: anArticle({ text: 'a'.repeat(700) }) });
    expect(createCitation(long, at(0, 600)).text).toHaveLength(600);
    expect(() => createCitation(long, at(0, 601))).toThrow('at most 600');
  });

  it('gives the exact slice or refuses, for any span', () => {
    const offset = fc.integer({ min: -3, max: text.length + 3 });
    fc.assert(
      fc.property(offset, offset, (start, end) => {
        try {
          expect(createCitation(analysed, at(start, end)).text).toBe(text.slice(start, end));
        } catch (error) {
          expect(error).toBeInstanceOf(CitationError);
        }
      }),
    );
  });
});

describe('createExcerpt', () => {
  it('counts emphasis within the excerpt, clips it and merges overlaps', () => {
    const excerpt = createExcerpt(context, analysed, at(3, 13), 1, {
      emphasis: [
        { start: 0, end: 7 },
        { start: 5, end: 9 },
        { start: 20, end: 25 },
      ],
    });
    expect(excerpt.emphasis).toEqual([{ start: 0, end: 6 }]);
  });
});
