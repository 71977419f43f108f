import { describe, expect, it } from 'vitest';
import { hashTexts, rowOfText } from '../../src/columns/hashed-texts.js';
import { mapRow } from '../../src/columns/number-rows.js';
import fc from '../support/property.js';

describe('hashed texts', () => {
  it('lead to every item that has a text, each once, in the order of the items', () => {
    const items = fc.array(fc.array(fc.string({ maxLength: 3 }), { maxLength: 4 }), { maxLength: 30 });
    fc.assert(
      fc.property(items, (textsOf) => {
        const rows = hashTexts(textsOf);
        for (const text of textsOf.flat()) {
          const found = mapRow(rows, rowOfText(rows, text), (number) => number);
          expect(found).toEqual([...new Set(found)].sort((a, b) => a - b));
          expect(found).toEqual(
            expect.arrayContaining([...textsOf.keys()].filter((item) => textsOf[item]!.includes(text))),
          );
        }
      }),
    );
  });

  it('lead nowhere where nothing was hashed', () => {
    const nothing = { ends: new Int32Array(), values: new Int32Array() };
    for (const rows of [hashTexts([]), nothing])
      expect(mapRow(rows, rowOfText(rows, 'anybody'), (number) => number)).toEqual([]);
  });
});
