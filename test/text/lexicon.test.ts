import { describe, expect, test } from 'vitest';
import { listKindsOf, listRelatedWords } from '../../src/text/lexicon.js';

const relationOf = (word: string, other: string) =>
  [...listRelatedWords(word)].find((related) => related.word === other)?.relation;

describe('words related to a word', () => {
  test.each([
    ['captive', 'prisoner', 'same'],
    ['captives', 'prisoner', 'same'],
    ['warplanes', 'bomber', 'narrower'],
    ['remains', 'corpse', 'same'],
    ['remains', 'body', 'wider'],
    ['achieved', 'reach', 'same'],
    ['negotiate', 'negotiation', 'derived'],
  ] as const)('%s: %s is %s', (word, other, relation) => {
    expect(relationOf(word, other)).toBe(relation);
  });

  test('are single words, each once, without the word itself', () => {
    const words = Array.from(listRelatedWords('plane'), ({ word }) => word);
    expect(words).toContain('jet');
    expect(words).not.toContain('plane');
    expect(words.filter((word) => /[\s_]/.test(word))).toEqual([]);
    expect(new Set(words).size).toBe(words.length);
  });

  test.each(['', 'zzzz', '~', 'Österreich', '  ', 'a'.repeat(200), '\n'])('%j has none', (word) => {
    expect([...listRelatedWords(word)]).toEqual([]);
  });
});

describe('kinds of a noun', () => {
  test.each([
    ['disease', 'polio'],
    ['diseases', 'lyme_disease'],
    ['planet', 'jupiter'],
    ['animal', 'none, for there are too many'],
  ])('%s: %s', (noun, kind) => {
    const kinds = listKindsOf(noun);
    if (kind.startsWith('none')) expect(kinds).toEqual([]);
    else expect(kinds).toContain(kind);
  });

  test('are none of a word that is no noun', () => expect(listKindsOf('zzzz')).toEqual([]));
});
