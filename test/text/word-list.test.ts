import { describe, expect, it } from 'vitest';
import { tokenize } from '../../src/text/tokens.js';
import { WordList } from '../../src/text/word-list.js';
import fc from '../support/property.js';

describe('WordList', () => {
  const list = new WordList(['said', "'s", ',', '12', 'sen']);

  it('finds a word however it is capitalised, and marks, numbers and abbreviations', () => {
    const tokens = tokenize("Said SAID Sen. Berg's 12, no");
    expect(tokens.filter((token) => list.has(token)).map(({ text }) => text)).toEqual([
      'Said',
      'SAID',
      'Sen.',
      "'s",
      '12',
      ',',
    ]);
  });

  it('has nothing outside a paragraph', () => expect(list.has(undefined)).toBe(false));

  it('has the words given and no others, for any words', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcé'), minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(word), fc.array(word), (given, asked) => {
        const words = new WordList(given);
        for (const token of tokenize(asked.join(' ')))
          expect(words.has(token)).toBe(given.includes(token.lower));
      }),
    );
  });
});
