import { describe, expect, test } from 'vitest';
import { foldWord, toTerm } from '../../src/search/terms.js';
import { tokenise } from '../../src/search/tokenise.js';
import fc from '../support/property.js';

const words = (text: string) => tokenise(text).map((token) => token.text);
const terms = (text: string) => words(text).flatMap((word) => toTerm(word) ?? []);

describe('words of a text', () => {
  test.each([
    {
      name: 'numbers keep their separators',
      input: 'some 6,000 bodies, 1.2 million',
      expected: ['some', '6,000', 'bodies', '1.2', 'million'],
    },
    {
      name: 'a full stop after a number is not part of it',
      input: 'in 2022. Then',
      expected: ['in', '2022', 'Then'],
    },
    { name: 'a hyphen parts words', input: '30-mile-deep', expected: ['30', 'mile', 'deep'] },
    {
      name: 'British quotation marks are no apostrophes',
      input: "'Don't put on a show,' he said",
      expected: ["Don't", 'put', 'on', 'a', 'show', 'he', 'said'],
    },
    {
      name: 'initials stay together',
      input: 'the U.S. and J.K. Rowling',
      expected: ['the', 'U.S.', 'and', 'J.K.', 'Rowling'],
    },
    { name: 'other scripts', input: 'Київ، إسطنبول', expected: ['Київ', 'إسطنبول'] },
    { name: 'an empty text has none', input: ' — ', expected: [] },
  ])('$name', ({ input, expected }) => expect(words(input)).toEqual(expected));

  test('stand where their places say, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        for (const { text: word, start, end } of tokenise(text)) expect(text.slice(start, end)).toBe(word);
      }),
    );
  });
});

describe('terms', () => {
  test.each([
    { name: 'forms of a word meet', a: 'bodies handed', b: 'body handing' },
    { name: 'a possessive is its name', a: 'Zelensky’s Ukraine’s', b: 'Zelensky Ukraine' },
    { name: 'accents are folded', a: 'Erdoğan Jesús Øresund', b: 'Erdogan Jesus Oresund' },
    { name: 'separators of thousands are dropped', a: '6,000', b: '6000' },
    { name: 'the country has one spelling', a: 'U.S. US’s', b: 'US US' },
    { name: 'Arabic hamza and vowel marks are folded', a: 'إسطنبول', b: 'اسطنبول' },
  ])('$name', ({ a, b }) => expect(terms(a)).toEqual(terms(b)));

  test('keep the country and the pronoun apart', () => {
    expect(terms('they told us')).not.toContain('usa');
    expect(terms('the US told them')).toContain('usa');
  });

  test('of a question leave only what it is about', () => {
    expect(terms('How many bodies are to be handed over?')).toEqual(['bodi', 'hand']);
    expect(terms('Who was it and why did that happen this week?')).toEqual([]);
  });

  test('exist for any word, also for one that an object has by birth', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (word) => {
        expect(foldWord(word)).not.toMatch(/\p{M}|['’]/u);
      }),
    );
    expect(foldWord('toString')).toBe('tostring');
  });
});
