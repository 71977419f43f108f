import { describe, expect, it } from 'vitest';
import { compareTexts } from '../../src/text/compare-texts.js';

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
      name: 'whole paragraphs that came or went',
      was: ['One.'],
      is: ['One.', 'A new ending.'],
      expected: [{ was: '', is: 'A new ending.', after: '' }],
    },
  ])('gives $name', ({ was, is, expected }) => {
    expect(compareTexts(was, is)).toEqual(expected);
  });
});
