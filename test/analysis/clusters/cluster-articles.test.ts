import { describe, expect, it } from 'vitest';
import { clusterArticles, clusterGraph } from '../../../src/analysis/clusters/cluster-articles.js';
import type { ClusterDocument } from '../../../src/analysis/clusters/cluster-document.js';
import { StoryGraph } from '../../../src/analysis/clusters/story-graph.js';
import { runAtOnce } from '../../../src/turns/steps.js';
import fc from '../../support/property.js';

const document = (id: string, title: string, text: string, publishedOn: string | null): ClusterDocument => ({
  id,
  title,
  text,
  publishedOn,
});

const ferry = [
  document(
    'ferry-1',
    'Ferry runs aground off Skerry Island',
    'A passenger ferry ran aground off Skerry Island on Monday with 120 people on board. Lifeboats took the passengers to the harbour of Portmoor.',
    '2024-05-06',
  ),
  document(
    'ferry-2',
    'Passengers rescued after ferry hits rocks near Skerry Island',
    'Lifeboats from Portmoor rescued 120 passengers when their ferry ran aground on rocks near Skerry Island.',
    '2024-05-06',
  ),
  document(
    'ferry-3',
    'Skerry Island ferry: captain questioned',
    'Police in Portmoor questioned the captain of the ferry that ran aground off Skerry Island with 120 passengers on board.',
    '2024-05-07',
  ),
];
const budget = [
  document(
    'budget-1',
    'Chancellor raises fuel duty in budget',
    'The chancellor raised fuel duty by two pence in her budget and promised money for schools, as drivers protested in the capital.',
    '2024-05-06',
  ),
  document(
    'budget-2',
    'Budget: fuel duty up by two pence',
    'Drivers will pay two pence more for fuel after the chancellor raised the duty in her budget; schools get more money.',
    '2024-05-06',
  ),
];
const orchid = document(
  'orchid',
  'Rare orchid flowers for the first time in decades',
  'Botanists found a rare orchid in bloom on a chalk hillside, the first in the county for forty years.',
  '2024-05-06',
);
const all = [...ferry, ...budget, orchid];

describe('clusterArticles', () => {
  it('puts articles on one event together and leaves the others alone', () => {
    expect(Object.fromEntries(clusterArticles(all))).toEqual({
      'ferry-1': 'ferry-1',
      'ferry-2': 'ferry-1',
      'ferry-3': 'ferry-1',
      'budget-1': 'budget-1',
      'budget-2': 'budget-1',
      orchid: 'orchid',
    });
  });

  it('gives the same clusters whatever the order of the articles', () => {
    const expected = Object.fromEntries(clusterArticles(all));
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(Object.fromEntries(clusterArticles(shuffled))).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  it('tells two events of one kind apart when they are years apart', () => {
    const later = ferry.slice(0, 2).map((article, index) => ({
      ...article,
      id: `again-${index}`,
      title: `Second ferry in trouble off Northwick Point`,
      text: 'A car ferry lost power off Northwick Point in a gale. Tugs from Eastbay towed it to shore with 40 crew and drivers.',
      publishedOn: '2021-11-20',
    }));
    const clusters = clusterArticles([...all, ...later]);
    expect(clusters.get('again-0')).toBe(clusters.get('again-1'));
    expect(clusters.get('again-0')).not.toBe(clusters.get('ferry-1'));
  });

  it('reads a title of half a million blanks, which looked at again and again would take minutes', () => {
    const title = `Ferry runs aground ${' '.repeat(500_000)}off Skerry Island`;
    const clusters = clusterArticles([document('wide', title, ferry[0]?.text ?? '', '2024-05-06'), ...ferry]);
    expect(clusters.get('wide')).toBe(clusters.get('ferry-1'));
  });

  it('takes articles without date, title or text', () => {
    expect(clusterArticles([]).size).toBe(0);
    expect(clusterArticles([document('a', '', '', null)]).get('a')).toBe('a');
    const undated = clusterArticles(all.map((article) => ({ ...article, publishedOn: null })));
    expect(undated.get('ferry-3')).toBe('ferry-1');
  });
});

describe('clusterGraph', () => {
  it('finds the same stories when articles come in one after another', () => {
    const graph = new StoryGraph();
    runAtOnce(graph.add(all.filter(({ id }) => id !== 'ferry-3')));
    expect(runAtOnce(clusterGraph(graph)).clusters.has('ferry-3')).toBe(false);
    runAtOnce(graph.add(all.filter(({ id }) => id === 'ferry-3')));
    expect(runAtOnce(clusterGraph(graph)).clusters.get('ferry-3')).toBe('ferry-1');
  });

  it('forgets articles that are taken out', () => {
    const graph = new StoryGraph();
    runAtOnce(graph.add(all));
    graph.remove(new Set(['ferry-1']));
    const { clusters } = runAtOnce(clusterGraph(graph));
    expect(clusters.has('ferry-1')).toBe(false);
    expect(clusters.get('ferry-3')).toBe(clusters.get('ferry-2'));
  });
});
