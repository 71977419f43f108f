import { describe, expect, it } from 'vitest';
import { foldWords, hashWords } from '../../../src/corpus/identity/fold-words.js';
import fc from '../../support/property.js';

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

  it('gives equal words equal hashes, and others different ones', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const words = foldWords(text);
        const hashes = hashWords(text);
        expect(hashes).toHaveLength(words.length);
        words.forEach((word, index) => {
          expect(hashes.indexOf(hashes[index] ?? 0)).toBe(words.indexOf(word));
        });
      }),
    );
  });
});
