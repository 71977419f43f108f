import { expect, it } from 'vitest';
import { sortInSteps } from '../../src/turns/sort-in-steps.js';
import { runAtOnce } from '../../src/turns/steps.js';
import fc from '../support/property.js';

it('sorts as the language does, equals in their order, and leaves the list as it was', () => {
  const items = fc.array(fc.record({ key: fc.nat(30), place: fc.nat() }), { maxLength: 1200, size: 'max' });
  fc.assert(
    fc.property(items, (list) => {
      const before = [...list];
      const byKey = (a: { key: number }, b: { key: number }) => a.key - b.key;
      expect(runAtOnce(sortInSteps(list, byKey))).toEqual(before.toSorted(byKey));
      expect(list).toEqual(before);
    }),
    { numRuns: 40 },
  );
});
