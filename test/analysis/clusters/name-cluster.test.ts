import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClusterDocument } from '../../../src/analysis/clusters/cluster-document.js';
import { nameClusters } from '../../../src/analysis/clusters/name-cluster.js';

const document = (id: string, title: string, publishedOn: string | null = '2024-05-06'): ClusterDocument => ({
  id,
  title,
  text: '',
  publishedOn,
});
const documents = [
  document('a', 'Ferry runs aground off Skerry Island', '2024-05-07'),
  document('b', 'Passengers rescued after ferry hits rocks near Skerry Island'),
  document('c', 'Skerry Island ferry: captain questioned'),
  document('d', 'Chancellor’s budget raises fuel duty'),
];
const clusters = new Map([
  ['a', 'a'],
  ['b', 'a'],
  ['c', 'a'],
  ['d', 'd'],
]);
/** Article id → slug: what is kept until the next time. */
const slugsOf = (clusters: ReadonlyMap<string, string>, names: ReadonlyMap<string, string>) =>
  new Map([...clusters].map(([id, cluster]) => [id, names.get(cluster) ?? '']));

describe('nameClusters', () => {
  it('takes the words that the titles share, and the month', () => {
    expect(Object.fromEntries(nameClusters(documents, clusters))).toEqual({
      a: 'ferry-skerry-island-may-2024',
      d: 'chancellor-budget-raises-fuel-may-2024',
    });
  });

  it('leaves the month out where no article is dated, and never gives an empty slug', () => {
    const undated = [document('x', 'Orchid in bloom', null), document('y', '…', null)];
    const alone = new Map([
      ['x', 'x'],
      ['y', 'y'],
    ]);
    expect([...nameClusters(undated, alone).values()]).toEqual(['orchid-bloom', 'event']);
  });

  it('numbers slugs that would be the same', () => {
    const twins = [document('x', 'Storm warning'), document('y', 'Storm warning')];
    const apart = new Map([
      ['x', 'x'],
      ['y', 'y'],
    ]);
    expect([...nameClusters(twins, apart).values()]).toEqual([
      'storm-warning-may-2024',
      'storm-warning-may-2024-2',
    ]);
  });

  it('keeps a slug when the story grows, also under another cluster id', () => {
    const before = slugsOf(clusters, nameClusters(documents, clusters));
    const grown = [...documents, document('0', 'Ferry inquiry opens'), document('1', 'Ferry owner fined')];
    const next = new Map([...clusters, ['0', '0'], ['1', '0'], ['a', '0'], ['b', '0'], ['c', '0']] as [
      string,
      string,
    ][]);
    expect(nameClusters(grown, next, before).get('0')).toBe(before.get('a'));
  });

  it('gives the slug of a merged story to the whole, and that of a split one to its largest part', () => {
    const before = slugsOf(clusters, nameClusters(documents, clusters));
    const merged = new Map(documents.map(({ id }) => [id, 'a']));
    expect(nameClusters(documents, merged, before).get('a')).toBe(before.get('a'));
    const split = new Map([...clusters, ['c', 'c']] as [string, string][]);
    const names = nameClusters(documents, split, before);
    expect(names.get('a')).toBe(before.get('a'));
    expect(names.get('c')).not.toBe(before.get('a'));
  });

  it('does not depend on the order of the articles, and gives no slug twice', () => {
    const expected = Object.fromEntries(nameClusters(documents, clusters));
    fc.assert(
      fc.property(fc.shuffledSubarray(documents, { minLength: documents.length }), (shuffled) => {
        const names = nameClusters(shuffled, clusters);
        expect(Object.fromEntries(names)).toEqual(expected);
        expect(new Set(names.values()).size).toBe(names.size);
      }),
    );
  });
});
