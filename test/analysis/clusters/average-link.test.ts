import { describe, expect, it } from 'vitest';
import {
  applyJoins,
  groupByAverageLink,
  type Link,
  type LinkSettings,
  listJoins,
} from '../../../src/analysis/clusters/average-link.js';
import fc from '../../support/property.js';

const settings = { floor: -6, threshold: 0, cohesion: 0 };

describe('groupByAverageLink', () => {
  it('joins the most alike first and stops where the average falls below the threshold', () => {
    const links = [
      { one: 0, other: 1, value: 5 },
      { one: 1, other: 2, value: 4 },
      { one: 0, other: 2, value: -6 },
    ];
    expect(groupByAverageLink(4, links, settings)).toEqual([0, 0, 2, 3]);
    expect(groupByAverageLink(4, links, { ...settings, threshold: -1 })).toEqual([0, 0, 0, 3]);
  });

  it('asks more of those who join a close group, if told to', () => {
    const links = [
      { one: 0, other: 1, value: 10 },
      { one: 0, other: 2, value: 0.5 },
      { one: 1, other: 2, value: 0.5 },
    ];
    expect(groupByAverageLink(3, links, settings)).toEqual([0, 0, 0]);
    expect(groupByAverageLink(3, links, { ...settings, cohesion: 0.1 })).toEqual([0, 0, 2]);
  });

  it('makes the same joins up to a higher threshold', () => {
    const links = [
      { one: 0, other: 1, value: 5 },
      { one: 2, other: 3, value: 2 },
      { one: 1, other: 2, value: 1 },
    ];
    const joins = listJoins(4, links, { ...settings, threshold: -6 });
    const above = joins.slice(
      0,
      joins.findIndex(({ value }) => value < 3),
    );
    expect(applyJoins(4, above)).toEqual(groupByAverageLink(4, links, { ...settings, threshold: 3 }));
  });

  it('groups nothing without links', () => {
    expect(groupByAverageLink(3, [], settings)).toEqual([0, 1, 2]);
    expect(groupByAverageLink(0, [], settings)).toEqual([]);
  });

  it('agrees with a naive search for the best join, whatever the order of the links', () => {
    const count = 7;
    const pairs = pairsOf(count);
    const links = fc
      .array(fc.integer({ min: -12, max: 12 }), { minLength: pairs.length, maxLength: pairs.length })
      .map((values) => pairs.map((pair, index) => ({ ...pair, value: (values[index] ?? 0) / 2 })));
    fc.assert(
      fc.property(links, fc.boolean(), fc.constantFrom(0, 0.25), (drawn, reversed, cohesion) => {
        const given = reversed ? [...drawn].reverse() : drawn;
        const asked = { ...settings, cohesion };
        expect(groupByAverageLink(count, given, asked)).toEqual(groupNaively(count, drawn, asked));
      }),
    );
  });

  it('makes after a change the joins that it makes without knowing what it did before', () => {
    const count = 24;
    const drawn = fc.array(fc.integer({ min: -9, max: 12 }), { minLength: 276, maxLength: 276 });
    const few = fc.uniqueArray(fc.nat(count - 1), { maxLength: 4 });
    fc.assert(
      fc.property(drawn, few, few, fc.constantFrom(0, 0.25), (values, come, gone, cohesion) => {
        const asked = { ...settings, threshold: -1, cohesion };
        const all = pairsOf(count).map((pair, index) => ({ ...pair, value: values[index]! / 2 }));
        /** The items that are there, and the links between them by their places. */
        const without = (absent: readonly number[]) => {
          const items = Array.from({ length: count }, (_, item) => item).filter(
            (item) => !absent.includes(item),
          );
          const links = all.flatMap(({ one, other, value }) =>
            absent.includes(one) || absent.includes(other) || value <= asked.floor
              ? []
              : [{ one: items.indexOf(one), other: items.indexOf(other), value }],
          );
          return { items, links };
        };
        const before = without(come);
        const after = without(gone);
        const placeNow = (place: number) => after.items.indexOf(before.items[place]!);
        const joins = listJoins(before.items.length, before.links, asked).map((join) => ({
          ...join,
          low: placeNow(join.low),
          high: placeNow(join.high),
        }));
        const wasThere = (place: number) => !come.includes(after.items[place]!);
        expect(listJoins(after.items.length, after.links, asked, { joins, wasThere })).toEqual(
          listJoins(after.items.length, after.links, asked),
        );
      }),
      { numRuns: 50 },
    );
  });
});

const pairsOf = (count: number) =>
  Array.from({ length: count }, (_, one) =>
    Array.from({ length: count - one - 1 }, (_, step) => ({ one, other: one + step + 1 })),
  ).flat();

function groupNaively(
  count: number,
  links: readonly Link[],
  { floor, threshold, cohesion }: LinkSettings,
): readonly number[] {
  const values = new Map(links.map(({ one, other, value }) => [`${one} ${other}`, Math.max(floor, value)]));
  const valueBetween = (x: number, y: number) => values.get(`${Math.min(x, y)} ${Math.max(x, y)}`) ?? floor;
  const sum = (all: readonly number[]) => all.reduce((total, value) => total + value, 0);
  const averageInside = (group: readonly number[]) => {
    const inside = group.flatMap((x, place) => group.slice(place + 1).map((y) => valueBetween(x, y)));
    return inside.length === 0 ? 0 : sum(inside) / inside.length;
  };
  let groups = Array.from({ length: count }, (_, item) => [item]);
  for (;;) {
    let best: { value: number; a: number[]; b: number[] } | undefined;
    for (const a of groups)
      for (const b of groups) {
        if ((a[0] ?? 0) >= (b[0] ?? 0)) continue;
        const above = a.flatMap((x) => b.map((y) => valueBetween(x, y) - floor));
        const average = floor + sum(above) / above.length;
        const value = average - cohesion * Math.max(0, averageInside(a), averageInside(b));
        if (value >= threshold && (best === undefined || value > best.value)) best = { value, a, b };
      }
    if (best === undefined) break;
    const { a, b } = best;
    groups = groups
      .filter((group) => group !== b)
      .map((group) => (group === a ? [...a, ...b].sort((x, y) => x - y) : group));
  }
  return Array.from(
    { length: count },
    (_, item) => groups.find((group) => group.includes(item))?.[0] ?? item,
  );
}
