import { afterEach, beforeEach, expect, it } from 'vitest';
import { createArrivalNoter } from '../../src/host/note-arrivals.js';
import { openIndexer } from '../../src/library/open-indexer.js';
import { openStore } from '../../src/store/open-store.js';
import { aCorpusFolder, aPage, type CorpusFolder } from '../support/a-corpus-folder.js';

let folder: CorpusFolder;
beforeEach(async () => {
  folder = await aCorpusFolder();
});
afterEach(() => folder.delete());

it('an article whose opening is written anew does not arrive again; another one does', async () => {
  const { arrivals, close } = await openStore({ kind: 'memory' });
  const indexer = await openIndexer({ corpusDir: folder.dir, now: () => new Date('2025-06-30T12:00:00Z') });
  const noteArrivals = createArrivalNoter({
    record: (articles) => arrivals.record(articles, new Date('2025-06-30T12:00:00Z')),
    hasAny: async () => (await arrivals.latest()) > 0,
  });
  const arrive = async () => {
    const { library } = await indexer.update();
    await noteArrivals(library);
    return { library, latest: await arrivals.latest() };
  };
  const page = (opening: string) =>
    aPage(1, { title: 'Harbour bridge', text: `${opening}\nThe council opened the bridge for everybody.` });
  await folder.write({ 'a.json': page('The old beginning was told in these words on Tuesday.') });
  const before = await arrive();
  await folder.write({ 'a.json': page('Quite another opening stands here from Wednesday on.') });
  const after = await arrive();
  expect(after.library.version).not.toBe(before.library.version);
  expect([before.latest, after.latest]).toEqual([1, 1]);
  const [now] = after.library.articles;
  expect(await arrivals.find([now?.article.id ?? ''])).toHaveLength(1);
  await folder.write({ 'b.json': aPage(2) });
  expect((await arrive()).latest).toBe(2);
  await close();
});
