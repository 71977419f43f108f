import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findContainedPairs } from '../../../src/corpus/identity/contained-texts.js';
import { hashWords } from '../../../src/corpus/identity/fold-words.js';
import { findCoverage, isContiguousIn } from '../../../src/corpus/identity/text-coverage.js';
import { aSentence, createRandom } from '../../support/captures.js';

const sentences = Array.from({ length: 9 }, (_, index) => aSentence(createRandom(index)));

/** Texts of four to twelve sentences drawn from nine, so that they overlap in every way. */
const someTexts = fc
  .uniqueArray(
    fc.array(fc.constantFrom(...sentences), { minLength: 4, maxLength: 12 }).map((drawn) => drawn.join(' ')),
    { maxLength: 8 },
  )
  .map((texts) => texts.map(hashWords));

describe('findContainedPairs', () => {
  it('finds what comparing every text with every other finds', () => {
    fc.assert(
      fc.property(someTexts, (texts) => {
        const found = findContainedPairs(texts).map(({ shorter, longer }) => `${shorter} in ${longer}`);
        const expected = texts.flatMap((text, a) =>
          texts.flatMap((other, b) => {
            const isShorter = text.length < other.length || (text.length === other.length && a < b);
            return isShorter && isContiguousIn(text, other) ? [`${a} in ${b}`] : [];
          }),
        );
        expect(found).toEqual(expect.arrayContaining(expected));
        for (const { shorter, longer, coverage } of findContainedPairs(texts))
          expect(coverage).toEqual(findCoverage(texts[shorter]!, texts[longer]!));
      }),
    );
  });
});

describe('findCoverage', () => {
  const [first = '', second = '', third = ''] = sentences;
  const share = (a: string, b: string) => findCoverage(hashWords(a), hashWords(b)).share;

  it('is 1 for a text that stands in the other, and nothing for one that does not', () => {
    expect(share(second, `${first} ${second} ${third}`)).toBe(1);
    expect(share(first, second)).toBe(0);
    expect(share('too short', 'too short')).toBe(0);
    expect(share('', '')).toBe(0);
  });

  it('counts words in the same order only', () => {
    const reversed = `${third} ${second} ${first}`;
    expect(share(`${first} ${second} ${third}`, reversed)).toBeLessThan(0.6);
  });
});
