import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWords, hashWords } from '../../../src/corpus/identity/fold-words.js';

describe('foldWords', () => {
  it.each([
    ['Zelensky’s “Plan”', 'zelensky s plan'],
    ["Zelensky's 'plan'", 'zelensky s plan'],
    ['Café, CAFE\u0301 — cafe', 'cafe cafe cafe'],
    ['6,000 bodies (1,212)', '6 000 bodies 1 212'],
    ['Владимир Мединский', 'владимир мединскии'],
    ['和平谈判 2025', '和 平 谈 判 2025'],
    ['🕊️ … — !', ''],
    ['', ''],
  ])('%j reads as %j', (text, words) => {
    expect(foldWords(text).join(' ')).toBe(words);
  });

  it('names as many words as it hashes, and hashes a word alike wherever it stands', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const words = foldWords(text);
        expect([...hashWords(text)]).toEqual(words.flatMap((word) => [...hashWords(word)]));
      }),
    );
  });
});
