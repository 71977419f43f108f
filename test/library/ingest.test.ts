import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CorpusError } from '../../src/corpus/read-corpus.js';
import { ingestCorpus } from '../../src/library/ingest-corpus.js';
import { shippedCorpusDir } from '../support/library.js';

const captures = {
  www: 'prisoner-swap-and-bodies-agreed.www.txt',
  test: 'prisoner-swap-and-bodies-agreed.test.txt',
};

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'ingest-'));
  await mkdir(path.join(dir, 'pages'));
});
afterEach(async () => {
  await rm(dir, { recursive: true });
});

const addPage = (name: string) =>
  copyFile(path.join(shippedCorpusDir, 'pages', name), path.join(dir, 'pages', name));
const addSources = () =>
  copyFile(path.join(shippedCorpusDir, 'sources.json'), path.join(dir, 'sources.json'));

describe('ingestCorpus', () => {
  it('makes a library of nothing from an empty folder', async () => {
    const { library, report } = await ingestCorpus(dir);
    expect(report).toMatchObject({ after: { pages: 0, articles: 0 }, issues: [] });
    expect(library.articles).toEqual([]);
    expect(await library.index.search('anything', { limit: 3 })).toEqual([]);
    expect(library.findArticle('anything')).toBeUndefined();
  });

  it('refuses a folder that is not there', async () => {
    await expect(ingestCorpus(path.join(dir, 'nowhere'))).rejects.toThrow(CorpusError);
  });

  it('serves the sound pages, whatever lies beside them', async () => {
    await addPage(captures.www);
    await writeFile(
      path.join(dir, 'pages', 'picture.txt'),
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]),
    );
    await writeFile(path.join(dir, 'pages', 'empty.txt'), '');
    await writeFile(path.join(dir, 'sources.json'), '{ "pages": { "gone.txt": {}, "bad": 7 } }');
    await writeFile(path.join(dir, 'people.json'), 'not JSON');
    await writeFile(path.join(dir, 'events.json'), '{}');
    const { library, report } = await ingestCorpus(dir);
    expect(report).toMatchObject({ after: { pages: 3, articles: 4 } });
    expect(new Set(report.issues.map(({ page }) => page))).toEqual(
      new Set(['sources.json', 'gone.txt', 'people.json', 'events.json', 'picture.txt', 'empty.txt']),
    );
    expect(library.pageCount).toBe(3);
    expect(library.issues).toEqual(report.issues);
  });

  it('does not mix shipped people and events into another corpus', async () => {
    await addPage(captures.www);
    const { library } = await ingestCorpus(dir);
    expect(library.events.list()).toEqual([]);
    expect(library.people.list().some(({ person }) => person.listed)).toBe(false);
  });

  it('reads a bare folder of pages like a corpus folder', async () => {
    await addPage(captures.www);
    const [whole, bare] = [await ingestCorpus(dir), await ingestCorpus(path.join(dir, 'pages'))];
    expect(bare.library.version).toBe(whole.library.version);
    expect(bare.library.articles).toEqual(whole.library.articles);
  });

  it.each([
    { first: captures.www, second: captures.test },
    { first: captures.test, second: captures.www },
  ])('keeps the id of $first when the other capture and then its sources come', async ({ first, second }) => {
    await addPage(first);
    const alone = (await ingestCorpus(dir)).library;
    const shown = alone.articles.filter(({ article }) => article.seenOn.role === 'main');
    expect(shown).toHaveLength(1);
    const ids = alone.articles.map(({ article }) => ({ id: article.id, title: article.title }));

    await addPage(second);
    const both = (await ingestCorpus(dir)).library;
    await addSources();
    const sourced = (await ingestCorpus(dir)).library;
    for (const library of [both, sourced]) {
      for (const { id, title } of ids) expect(library.findArticle(id)?.article.title).toBe(title);
      expect(library.findArticle(shown[0]!.article.id)?.article.seenOn.page).toBe(captures.www);
      expect(library.articles).toHaveLength(7);
    }
    expect(both.version).not.toBe(alone.version);
  });

  it('gives the same library for the same files, with the clock’s time', async () => {
    await addPage(captures.www);
    const now = new Date('2025-07-01T00:00:00Z');
    const [a, b] = [await ingestCorpus(dir, () => now), await ingestCorpus(dir, () => now)];
    expect(a.library.builtAt).toBe(now);
    expect(a.library.version).toBe(b.library.version);
    expect(a.library.articles).toEqual(b.library.articles);
  });
});
