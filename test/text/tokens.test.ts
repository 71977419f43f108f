import { describe, expect, it } from 'vitest';
import { tokenize } from '../../src/text/tokens.js';
import fc from '../support/property.js';

const wordsOf = (text: string) => tokenize(text).map((token) => token.text);

describe('tokenize', () => {
  const table = [
    { name: 'inner apostrophes and hyphens', input: "don't Jae-myung", words: ["don't", 'Jae-myung'] },
    { name: 'a possessive, split off', input: 'Weiss’s plan', words: ['Weiss', '’s', 'plan'] },
    { name: 'capitals with their stops', input: 'the U.S. army.', words: ['the', 'U.S.', 'army', '.'] },
    { name: 'an initial before a name', input: 'Anna J. Berg', words: ['Anna', 'J.', 'Berg'] },
    { name: 'an abbreviation with its stop', input: 'Sen. Berg', words: ['Sen.', 'Berg'] },
    { name: 'numbers with inner marks', input: '3,400.5 at 9:30.', words: ['3,400.5', 'at', '9:30', '.'] },
    { name: 'a name with digits', input: 'the G7 summit', words: ['the', 'G7', 'summit'] },
    { name: 'letters with accents', input: 'Élodie Žižek', words: ['Élodie', 'Žižek'] },
    { name: 'a character of two code units', input: 'so 😀!', words: ['so', '😀', '!'] },
  ];
  it.each(table)('keeps $name', ({ input, words }) => expect(wordsOf(input)).toEqual(words));

  it('gives no tokens for an empty text', () => expect(tokenize('')).toEqual([]));

  it('folds capitals, curly apostrophes and the stop of an abbreviation', () => {
    expect(tokenize('Don’t ask Sen. Berg').map(({ lower }) => lower)).toEqual([
      "don't",
      'ask',
      'sen',
      'berg',
    ]);
  });

  it('leaves out nothing but white space, for any text', () => {
    const soup = fc.string({ unit: fc.constantFrom(..."abST.,:&-'’“” \n\u00a0éÉ😀09") });
    fc.assert(
      fc.property(soup, (text) => {
        const tokens = tokenize(text);
        expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual(
          tokens.map((token) => token.text),
        );
        expect(tokens.map((token) => token.text).join('')).toBe(text.replace(/\s+/g, ''));
      }),
    );
  });

  it('cuts a paragraph of any length, with halves of characters, as it cuts its parts', () => {
    const part = 'Žižek’s \ud800 plan – “no” ';
    const words = wordsOf(part);
    expect(wordsOf(part.repeat(1_000))).toEqual(Array.from({ length: 1_000 }, () => words).flat());
  });

  it('tells apart words that differ in one mark or letter, short ones and long ones', () => {
    const words = [
      'don’t',
      "don't",
      'dont',
      'Zizek',
      'Žižek',
      'Źiżek',
      'twelve-marks',
      'twelve-mårks',
      'a',
      'á',
      'ā',
      'æ',
    ];
    for (let time = 0; time < 2; time++) expect(wordsOf(words.join(' '))).toEqual(words);
    expect(wordsOf('“a” ‘a’ „a‚ a—a a–a')).toEqual([...'“a”‘a’„a‚a—aa–a']);
  });

  it('cuts a text the same whatever texts came before', () => {
    // More spellings than are kept, so that "Berg" and "said" are looked up anew.
    const before = tokenize('Berg said no.');
    for (let number = 0; number < 40_000; number++) tokenize(`word${number} ${number}`);
    expect(tokenize('Berg said no.')).toEqual(before);
  });
});
