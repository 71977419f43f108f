import { expect, it } from 'vitest';
import type { AnalysedArticle } from '../../../src/analysis/analysed-article.js';
import { nameClusters, noStories } from '../../../src/analysis/clusters/name-stories.js';
import { createStoryFinder } from '../../../src/analysis/clusters/story-finder.js';
import { createEventDirectory } from '../../../src/analysis/event-directory.js';
import { splitArticleSentences } from '../../../src/analysis/sentences.js';
import { anAnalysedArticle, anArticle } from '../../support/builders.js';
import fc from '../../support/property.js';

const told = (id: string, on: string, title: string, text: string): AnalysedArticle => {
  const article = anArticle({ id, title, text, published: { on, basis: 'byline' } });
  return anAnalysedArticle({ article, sentences: splitArticleSentences(article) });
};
/** Two bridges give way in two towns: reports that may be taken for one story while there are few of them. */
const reports = [
  told(
    'a1',
    '2024-05-06',
    'Bridge collapses in Merrow',
    'A road bridge over the river Tarn collapsed in Merrow.',
  ),
  told(
    'a2',
    '2024-05-07',
    'Merrow bridge: two hurt',
    'Two were hurt when the bridge over the Tarn collapsed in Merrow.',
  ),
  told(
    'a3',
    '2024-05-08',
    'Merrow mourns its bridge',
    'Merrow lost its bridge over the Tarn, which collapsed on Monday.',
  ),
  told('b1', '2024-05-07', 'Bridge collapses in Lund', 'A railway bridge over the canal collapsed in Lund.'),
  told(
    'b2',
    '2024-05-08',
    'Lund bridge: trains stop',
    'Trains stopped when the bridge over the canal collapsed in Lund.',
  ),
  told(
    'c1',
    '2024-05-06',
    'Orchid blooms in Oster',
    'Botanists in Oster celebrated the flowering of an orchid.',
  ),
  told(
    'c2',
    '2024-05-07',
    'Oster orchid draws crowds',
    'Crowds came to Oster to see the flowering orchid of the botanists.',
  ),
];

it('an event once shown is found under its name, whatever comes after it and in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(reports, { minLength: reports.length }), async (arrivals) => {
      const finder = createStoryFinder();
      const shown = new Map<string, readonly string[]>();
      let stories = noStories;
      for (let count = 1; count <= arrivals.length; count += 1) {
        const articles = arrivals.slice(0, count);
        const clusters = await finder.findClusters(articles);
        stories = nameClusters(
          clusters.map((cluster) => cluster.map(({ article }) => article)),
          stories,
        );
        const directory = createEventDirectory(articles, [], stories);
        const listed = directory.list();
        expect(new Set(listed.map(({ event }) => event.slug)).size).toBe(listed.length);
        for (const [slug, ids] of shown) {
          const heirs = listed.filter((entry) =>
            entry.articles.some(({ article }) => ids.includes(article.id)),
          );
          expect(heirs).toEqual(heirs.length === 0 ? [] : expect.arrayContaining([directory.get(slug)]));
        }
        for (const { event, articles: its } of listed)
          shown.set(
            event.slug,
            its.map(({ article }) => article.id),
          );
      }
      const fresh = nameClusters(
        (await createStoryFinder().findClusters(reports)).map((cluster) =>
          cluster.map(({ article }) => article),
        ),
      );
      const groups = ({ current }: typeof stories) =>
        current.map(({ articleIds }) => articleIds.join()).sort();
      expect(groups(stories)).toEqual(groups(fresh));
      expect(groups(stories)).toContain('c1,c2');
    }),
    { numRuns: 25 },
  );
});
