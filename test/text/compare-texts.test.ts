import { describe, expect, it } from 'vitest';
import { compareTexts } from '../../src/text/compare-texts.js';
import fc from '../support/property.js';

describe('compareTexts', () => {
  it.each([
    { name: 'nothing for the same text', was: ['One.', 'Two.'], is: ['One.', 'Two.'], expected: [] },
    {
      name: 'nothing for another order of paragraphs',
      was: ['One.', 'Two.'],
      is: ['Two.', 'One.'],
      expected: [],
    },
    {
      name: 'a changed word with the words before it',
      was: ['Both sides agreed to hand over 600 bodies.'],
      is: ['Both sides agreed to hand over 6,000 bodies.'],
      expected: [{ was: '600', is: '6,000', after: 'agreed to hand over' }],
    },
    {
      name: 'words added and left out, at both ends too',
      was: ['Late on Monday they met.'],
      is: ['On Monday they met again.'],
      expected: [
        { was: 'Late on', is: 'On', after: '' },
        { was: 'met.', is: 'met again.', after: 'On Monday they' },
      ],
    },
    {
      name: 'several words added behind the last one',
      was: ['Nobody was hurt.'],
      is: ['Nobody was hurt, the mayor said on Monday.'],
      expected: [{ was: 'hurt.', is: 'hurt, the mayor said on Monday.', after: 'Nobody was' }],
    },
    {
      name: 'several words left out before the first one',
      was: ['Late on a wet Monday they met.'],
      is: ['They met.'],
      expected: [{ was: 'Late on a wet Monday they', is: 'They', after: '' }],
    },
    {
      name: 'whole paragraphs that came or went',
      was: ['One.'],
      is: ['One.', 'A new ending.'],
      expected: [{ was: '', is: 'A new ending.', after: '' }],
    },
  ])('gives $name', ({ was, is, expected }) => {
    expect(compareTexts(was, is)).toEqual(expected);
  });

  it('names every word that came or went, whatever was changed', () => {
    const paragraph = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 12 });
    const bag = (words: readonly string[]) => words.flatMap((text) => text.split(' ').filter(Boolean)).sort();
    fc.assert(
      fc.property(paragraph, paragraph, (was, is) => {
        const changes = compareTexts([was.join(' ')], [is.join(' ')]);
        const [gone, come] = [changes.map((change) => change.was), changes.map((change) => change.is)];
        expect(bag([...was, ...come])).toEqual(bag([...is, ...gone]));
        for (const { was: one, is: other } of changes) expect(one).not.toBe(other);
      }),
    );
  });
});
