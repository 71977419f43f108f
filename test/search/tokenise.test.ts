import { expect, test } from 'vitest';
import { tokenise, wordPattern } from '../../src/search/tokenise.js';
import fc from '../support/property.js';

const listWords = (text: string): readonly string[] => tokenise(text).map((token) => token.text);

test('words are found with their apostrophes, numbers with their separators, initials with their full stops', () => {
  expect(listWords('The U.S. paid $6,000.50 for O’Brien’s 155mm-shells, 1.2bn. J.K. Rowling’s')).toEqual([
    ...['The', 'U.S.', 'paid', '6,000.50', 'for', 'O’Brien’s', '155mm', 'shells', '1.2bn', 'J.K.'],
    'Rowling’s',
  ]);
  expect(listWords('Київ, إسطنبول 𝔸bc naïve')).toEqual(['Київ', 'إسطنبول', '𝔸bc', 'naïve']);
  expect(listWords(' – … ')).toEqual([]);
});

test('the words are those of the pattern, in any text', () => {
  const pieces = [
    'A',
    '.',
    'b',
    '1',
    ',',
    '’',
    "'",
    'ʼ',
    ' ',
    '\u0301',
    'é',
    '٣',
    '𝔸',
    '\ud800',
    'ǅ',
    '²',
    '-',
  ];
  const text = fc.oneof(
    fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((list) => list.join('')),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
  fc.assert(
    fc.property(text, (given) => {
      expect(tokenise(given)).toEqual(
        [...given.matchAll(wordPattern)].map(({ 0: word, index }) => ({
          text: word,
          start: index,
          end: index + word.length,
        })),
      );
    }),
    { numRuns: 1000 },
  );
});
