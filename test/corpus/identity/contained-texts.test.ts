import { describe, expect, it } from 'vitest';
import {
  type ComparedText,
  ContainedTexts,
  sampleRuns,
} from '../../../src/corpus/identity/contained-texts.js';
import { hashWords } from '../../../src/corpus/identity/fold-words.js';
import { findCoverage, isContiguousIn } from '../../../src/corpus/identity/text-coverage.js';
import { runAtOnce } from '../../../src/turns/steps.js';
import { aSentence, createRandom } from '../../support/captures.js';
import fc from '../../support/property.js';

const sentences = Array.from({ length: 9 }, (_, index) => aSentence(createRandom(index)));

/** Texts of four to twelve sentences drawn from nine, so that they overlap in every way. */
const someTexts = fc.uniqueArray(
  fc.array(fc.constantFrom(...sentences), { minLength: 4, maxLength: 12 }).map((drawn) => drawn.join(' ')),
  { maxLength: 8 },
);

function toCompared(text: string): ComparedText {
  const words = hashWords(text);
  return { key: text, wordCount: words.length, runs: sampleRuns(words), readWords: () => words };
}

function isShorter(a: ComparedText, b: ComparedText): boolean {
  return a.wordCount < b.wordCount || (a.wordCount === b.wordCount && a.key < b.key);
}

describe('ContainedTexts', () => {
  it('finds what comparing every text with every other finds', () => {
    fc.assert(
      fc.property(someTexts, (texts) => {
        const compared = texts.map(toCompared);
        const held = new ContainedTexts();
        for (const text of compared) held.add(text);
        const { pairs } = runAtOnce(held.settle());
        const expected = compared.flatMap((text) =>
          compared.flatMap((other) =>
            isShorter(text, other) && isContiguousIn(text.readWords(), other.readWords())
              ? [`${text.key} in ${other.key}`]
              : [],
          ),
        );
        expect(pairs.map(({ shorter, longer }) => `${shorter.key} in ${longer.key}`)).toEqual(
          expect.arrayContaining(expected),
        );
        for (const { shorter, longer, coverage } of pairs)
          expect(coverage).toEqual(findCoverage(shorter.readWords(), longer.readWords()));
      }),
    );
  });

  it('finds each pair once, whenever its texts came', () => {
    fc.assert(
      fc.property(someTexts, fc.nat(), (texts, at) => {
        const compared = texts.map(toCompared);
        const split = texts.length === 0 ? 0 : at % texts.length;
        const held = new ContainedTexts();
        for (const text of compared.slice(0, split)) held.add(text);
        const early = runAtOnce(held.settle()).pairs;
        for (const text of compared.slice(split)) held.add(text);
        const late = runAtOnce(held.settle()).pairs;
        const together = new ContainedTexts();
        for (const text of compared) together.add(text);
        const list = (pairs: typeof early) => pairs.map(({ shorter, longer }) => [shorter.key, longer.key]);
        expect(list([...early, ...late]).sort()).toEqual(list(runAtOnce(together.settle()).pairs).sort());
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

  it('is 1 also where what both share comes back elsewhere', () => {
    expect(share(`${second} ${first} ${first}`, `${first} ${second} ${first} ${first}`)).toBe(1);
    expect(
      share(`${first} ${second} ${first}`, `${second} ${first} ${third} ${first} ${second} ${first}`),
    ).toBe(1);
  });

  it('counts words in the same order only', () => {
    const reversed = `${third} ${second} ${first}`;
    expect(share(`${first} ${second} ${third}`, reversed)).toBeLessThan(0.6);
  });
});
