// Lists in one typed array hold what arrays of their own would hold.

import { describe, expect, it } from 'vitest';
import { NumberLists } from '../../src/columns/number-lists.js';
import fc from '../support/property.js';

const change = fc.oneof(
  fc.record({ kind: fc.constant('push' as const), list: fc.nat(20), value: fc.nat(9) }),
  fc.record({ kind: fc.constant('delete' as const), list: fc.nat(20), value: fc.nat(9) }),
  fc.record({ kind: fc.constant('put' as const), list: fc.nat(20), values: fc.array(fc.nat(9)) }),
  fc.record({ kind: fc.constant('clear' as const), list: fc.nat(20) }),
);

function read(lists: NumberLists<Int32Array>, list: number): readonly number[] {
  const start = lists.startOf(list);
  return [...lists.values.subarray(start, start + lists.lengthOf(list))];
}

describe('lists of numbers in one array', () => {
  it('hold what arrays would hold, in its order, whatever is written to which of them', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 200 }), (changes) => {
        const lists = new NumberLists<Int32Array>((size) => new Int32Array(size));
        const arrays = Array.from({ length: 21 }, (): number[] => []);
        for (const one of changes) {
          const array = arrays[one.list]!;
          if (one.kind === 'push') {
            expect(lists.push(one.list, one.value)).toBe(array.push(one.value));
          } else if (one.kind === 'delete') {
            const at = array.indexOf(one.value);
            if (at >= 0) array.splice(at, 1);
            expect(lists.delete(one.list, one.value)).toBe(array.length);
          } else if (one.kind === 'put') {
            lists.put(one.list, Int32Array.from(one.values));
            arrays[one.list] = [...one.values];
          } else {
            lists.clear(one.list);
            arrays[one.list] = [];
          }
        }
        expect(arrays.map((_, list) => read(lists, list))).toEqual(arrays);
      }),
    );
  });

  it('give the room of a cleared list to the next one', () => {
    const lists = new NumberLists<Int32Array>((size) => new Int32Array(size));
    for (let list = 0; list < 1000; list++) {
      for (let value = 0; value < 10; value++) lists.push(list, value);
      lists.clear(list);
    }
    expect(lists.values.length).toBeLessThan(100);
  });
});
