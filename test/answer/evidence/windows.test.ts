import { beforeAll, describe, expect, test } from 'vitest';
import { LeastOfBest } from '../../../src/answer/evidence/least-of-best.js';
import { readQuestion } from '../../../src/answer/evidence/question.js';
import { seekWords } from '../../../src/answer/evidence/sought-words.js';
import { TermBits } from '../../../src/answer/evidence/term-bits.js';
import { findWindows } from '../../../src/answer/evidence/windows.js';
import type { Library } from '../../../src/library/library.js';
import { termMask } from '../../../src/search/tokens.js';
import { openShippedLibrary } from '../../support/library.js';

describe('the windows of the shipped pages', () => {
  let library: Library;

  beforeAll(async () => {
    library = await openShippedLibrary();
  });

  test.each([
    'How many bodies are to be handed over?',
    'Who leads the Ukrainian delegation in Istanbul?',
    'Why did the talks on prisoners and children fail to bring a ceasefire between Russia and Ukraine?',
    'Which captives came home?',
  ])('are the best of all, in order, however few are wanted: %s', (question) => {
    const { passages } = library;
    const sought = seekWords(readQuestion(question), passages);
    const candidates = passages.articles.map((_, number) => ({ number, rank: number, score: 1 }));
    const find = (limit: number, from = candidates) =>
      findWindows(passages, from, sought, limit).map(({ first, last, estimate }) => [first, last, estimate]);
    const all = find(100_000);
    expect(all.length).toBeGreaterThan(20);
    for (const limit of [1, 5, 20]) {
      expect(find(limit)).toEqual(all.slice(0, limit));
      // Whichever article comes first.
      expect(find(limit, [...candidates].reverse())).toEqual(all.slice(0, limit));
    }
  });
});

describe('the least of the best numbers', () => {
  test('is what a newcomer has to reach', () => {
    const least = new LeastOfBest(3);
    const after = [5, 1, 4, 1, 9, 4, 2, 6].map((value) => {
      least.add(value);
      return least.value;
    });
    expect(after).toEqual([-Infinity, -Infinity, 1, 1, 4, 4, 4, 5]);
  });
});

describe('bits of terms', () => {
  test('are told of any number of terms, also of those whose numbers end alike', () => {
    const terms = Array.from({ length: 30 }, (_, bit) => bit * 4096 + 7);
    const bits = new TermBits(terms.length);
    for (const [bit, term] of terms.entries()) bits.set(term, bit);
    bits.set(7, 29);
    expect(terms.map((term) => bits.get(term))).toEqual([30, ...terms.slice(1).map((_, i) => i + 2)]);
    expect(bits.get(8)).toBe(0);
    expect(bits.get(31 * 4096 + 7)).toBe(0);
    const flagged = ((1 << 31) | terms[3]!) >>> 0;
    expect(flagged & termMask).toBe(terms[3]);
    expect(bits.maskOf(Uint32Array.of(1, flagged, terms[5]!, 8), 0, 3)).toBe((1 << 3) | (1 << 5));
  });

  test('are marked in each sentence that has them, whatever its length and whoever is skipped between', () => {
    const bits = new TermBits(2);
    bits.set(5, 0);
    bits.set(9, 3);
    const lengths = [0, 1, 3, 4, 5, 0, 9, 2];
    const firstToken = Uint32Array.from([2, ...lengths].map((_, i) => 2 + sum(lengths.slice(0, i))));
    for (let at = 0; at < 26; at++) {
      const tokens = new Uint32Array(26).fill(7);
      tokens[at] = 5;
      tokens[(at + 3) % 26] = 9;
      const masks = new Uint32Array(lengths.length);
      bits.markSentences(tokens, firstToken, 0, masks);
      const expected = lengths.map((_, i) => bits.maskOf(tokens, firstToken[i]!, firstToken[i + 1]!));
      expect([...masks]).toEqual(expected);
    }
  });

  test('are none where there are no terms', () => {
    expect(new TermBits(0).get(0)).toBe(0);
  });
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
