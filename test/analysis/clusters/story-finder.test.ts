import { describe, expect, it } from 'vitest';
import type { AnalysedArticle } from '../../../src/analysis/analysed-article.js';
import { createStoryFinder } from '../../../src/analysis/clusters/story-finder.js';
import { anAnalysedArticle, anArticle } from '../../support/builders.js';
import fc from '../../support/property.js';

const told = (id: string, title: string, text: string): AnalysedArticle =>
  anAnalysedArticle({
    article: anArticle({ id, title, text, published: { on: '2024-05-06', basis: 'byline' } }),
  });
const ferry = [
  told(
    'ferry-1',
    'Ferry runs aground off Skerry Island',
    'The ferry Northern Star ran aground off Skerry Island in thick fog. Lifeboats took 212 passengers ashore.',
  ),
  told(
    'ferry-2',
    'Passengers rescued after ferry runs aground',
    'Lifeboats rescued 212 passengers from the ferry Northern Star, aground off Skerry Island in fog.',
  ),
];
const others = [
  told(
    'budget',
    'Chancellor raises fuel duty',
    'The chancellor raised the duty on petrol and diesel in her budget speech to parliament.',
  ),
  told(
    'orchid',
    'Rare orchid blooms',
    'Botanists celebrated the flowering of an orchid that was believed extinct in the valley.',
  ),
  told(
    'chess',
    'Teenager wins chess title',
    'A schoolgirl of fifteen beat the reigning grandmaster in the final of the national championship.',
  ),
];
const idsOf = (clusters: readonly (readonly AnalysedArticle[])[]) =>
  clusters
    .map((cluster) =>
      cluster
        .map(({ article }) => article.id)
        .sort()
        .join(' '),
    )
    .sort();
const alone = ['budget', 'chess', 'orchid'];

describe('the finder of stories', () => {
  it('groups articles of one event and leaves the others alone', async () => {
    expect(idsOf(await createStoryFinder().findClusters([...others, ...ferry]))).toEqual(
      [...alone, 'ferry-1 ferry-2'].sort(),
    );
    expect(await createStoryFinder().findClusters([])).toEqual([]);
  });

  it('follows articles that come, change and go', async () => {
    const finder = createStoryFinder();
    await finder.findClusters([...others, ferry[0]!]);
    expect(idsOf(await finder.findClusters([...others, ...ferry]))).toContain('ferry-1 ferry-2');
    const rewritten = told(
      'ferry-2',
      'Mayor opens swimming pool',
      'The mayor opened the new indoor swimming pool.',
    );
    expect(idsOf(await finder.findClusters([...others, ferry[0]!, rewritten]))).toEqual(
      [...alone, 'ferry-1', 'ferry-2'].sort(),
    );
    expect(idsOf(await finder.findClusters([...others, ferry[1]!]))).toEqual([...alone, 'ferry-2'].sort());
    expect(idsOf(await finder.findClusters([...others, ...ferry]))).toContain('ferry-1 ferry-2');
  });

  it('finds in a few articles what a fresh start finds, whatever came and went before', async () => {
    const subsets = fc.array(fc.subarray([...others, ...ferry]), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(subsets, async (steps) => {
        const finder = createStoryFinder();
        for (const step of steps) {
          const fresh = await createStoryFinder().findClusters([...step].reverse());
          expect(idsOf(await finder.findClusters(step))).toEqual(idsOf(fresh));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('finds what it found before when an article among many goes and returns', async () => {
    const words = ['harbour', 'glacier', 'senate', 'violin', 'bakery', 'tunnel', 'orchard', 'comet', 'ferry'];
    const word = (index: number) => words[index % words.length];
    const many = Array.from({ length: 240 }, (_, index) =>
      told(
        `note-${index}`,
        `Notes on a ${word(index)} and a ${word(index * 7 + 3)}`,
        `The ${word(index)} near the ${word(index >> 2)} was seen by a ${word(index >> 3)} crew of ${index % 60}.`,
      ),
    );
    const all = [...many, ...ferry];
    const finder = createStoryFinder();
    const before = idsOf(await finder.findClusters(all));
    for (const gone of [ferry[0], ferry[1], many[17]]) {
      await finder.findClusters(all.filter((one) => one !== gone));
      expect(idsOf(await finder.findClusters(all))).toEqual(before);
    }
  });

  it('starts from nothing after a call that was broken off', async () => {
    const finder = createStoryFinder();
    const many = Array.from({ length: 400 }, (_, index) =>
      told(`filler-${index}`, `Note ${index}`, `Entry number ${index} `.repeat(40)),
    );
    const stop = () => Promise.reject(new Error('stopped'));
    await expect(finder.findClusters([...many, ...ferry], stop)).rejects.toThrow('stopped');
    expect(idsOf(await finder.findClusters([...others, ...ferry]))).toContain('ferry-1 ferry-2');
  });

  it('goes on in another process from what was kept, and reads again what has changed there', async () => {
    const subsets = fc.array(fc.subarray([...others, ...ferry]), { minLength: 2, maxLength: 5 });
    const byId = (articles: readonly AnalysedArticle[]) =>
      new Map(articles.map((analysed) => [analysed.article.id, analysed]));
    await fc.assert(
      fc.asyncProperty(subsets, fc.boolean(), async (steps, isChanged) => {
        let finder = createStoryFinder();
        for (const step of steps) {
          expect(idsOf(await finder.findClusters(step))).toEqual(
            idsOf(await createStoryFinder().findClusters(step)),
          );
          const kept = await finder.keep(byId(step), async () => undefined);
          const taken = structuredClone(kept);
          // Articles that another process opens are other objects; one that it does not have any more is read again.
          const articles = byId(isChanged ? step.slice(1) : step);
          finder = createStoryFinder({ readFinder: () => taken, articles });
        }
      }),
      { numRuns: 30 },
    );
  });

  it('keeps nothing before it has found anything', async () => {
    expect(await createStoryFinder().keep(new Map(), async () => undefined)).toBeNull();
  });
});
