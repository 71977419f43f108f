import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { maxPageBytes } from '../../src/corpus/list-page-files.js';
import { CorpusError, findCorpusFolder, readDataFiles } from '../../src/corpus/read-corpus.js';
import { createFolderPages } from '../../src/library/folder-pages.js';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'corpus-'));
});
afterEach(async () => {
  await rm(dir, { recursive: true });
});

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(dir, name)), { recursive: true });
    await writeFile(path.join(dir, name), text);
  }
}

/** Everything that a corpus folder gives, read at once. */
async function readCorpus(folder: string) {
  const { pagesDir, reserved } = await findCorpusFolder(folder);
  const source = createFolderPages({ folder: pagesDir, prefix: '', reserved });
  const { pages, issues } = await source.listPages();
  const data = await readDataFiles(folder);
  const files = await Promise.all(
    pages.map(async ({ name }) => ({ name, bytes: await source.readPage(name) })),
  );
  return { files, data: data.values, issues: [...issues, ...data.issues] };
}

const namesIn = async (folder = dir) => (await readCorpus(folder)).files.map(({ name }) => name);

describe('readCorpus', () => {
  it('reads a corpus folder: pages and data files', async () => {
    await write({
      'pages/b.txt': 'B',
      'pages/a.txt': 'A',
      'sources.json': '\uFEFF{"pages":{}}',
      'notes.txt': 'x',
    });
    const corpus = await readCorpus(dir);
    expect(corpus.files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])).toEqual([
      ['a.txt', 'A'],
      ['b.txt', 'B'],
    ]);
    expect(corpus.data).toEqual({
      'sources.json': { pages: {} },
      'people.json': undefined,
      'events.json': undefined,
    });
    expect(corpus.issues).toEqual([]);
  });

  it('reads a bare folder of pages, subfolders included, in one order everywhere', async () => {
    await write({
      'b/2.txt': '',
      'b/1.html': '',
      'a.md': '',
      'B.json': '',
      noextension: '',
      'people.json': '[]',
    });
    expect(await namesIn()).toEqual(['B.json', 'a.md', 'b/1.html', 'b/2.txt', 'noextension']);
  });

  it('gives nothing for an empty folder', async () => {
    expect(await readCorpus(dir)).toMatchObject({ files: [], issues: [] });
  });

  it('passes over what stands beside pages: hidden and unfinished files, pictures, styles, readmes', async () => {
    await write({
      'a.txt': '',
      '.DS_Store': '',
      '.git/config.txt': '',
      'logo.PNG': '',
      'README.md': '',
      'page_files/script.txt': '',
      'style.css': '',
      'coming.html.crdownload': '',
      'coming.txt.part': '',
    });
    expect(await readCorpus(dir)).toMatchObject({ files: [{ name: 'a.txt' }], issues: [] });
  });

  it('says so when a file is of a kind that it cannot read, or too large', async () => {
    await write({ 'a.pdf': '', 'big.txt': '' });
    await truncate(path.join(dir, 'big.txt'), maxPageBytes + 1);
    const { files, issues } = await readCorpus(dir);
    expect(files).toEqual([]);
    expect(issues).toEqual([
      { page: 'a.pdf', line: 0, expected: 'a saved page (.txt, .html, .md or .json)', found: 'a .pdf file' },
      { page: 'big.txt', line: 0, expected: 'a page of at most 8388608 bytes', found: '8388609 bytes' },
    ]);
  });

  it('follows links, each folder once, and reports those that lead nowhere', async () => {
    await write({ 'a/1.txt': 'one', 'z.txt': '' });
    await symlink(dir, path.join(dir, 'a', 'loop'));
    await symlink(path.join(dir, 'a'), path.join(dir, 'b'));
    await symlink(path.join(dir, 'gone.txt'), path.join(dir, 'broken.txt'));
    const { files, issues } = await readCorpus(dir);
    expect(files.map(({ name }) => name)).toEqual(['a/1.txt', 'z.txt']);
    expect(issues).toEqual([
      { page: 'broken.txt', line: 0, expected: 'a file that can be read', found: 'ENOENT' },
    ]);
  });

  it('reports broken data files and serves the rest', async () => {
    await write({ 'pages/a.txt': '', 'sources.json': '{"pages":', 'people.json': '[]' });
    const { files, data, issues } = await readCorpus(dir);
    expect(files).toHaveLength(1);
    expect(data).toMatchObject({ 'sources.json': undefined, 'people.json': [] });
    expect(issues).toMatchObject([{ page: 'sources.json', expected: 'valid JSON' }]);
  });

  it('reports a link that leads to itself and reads the others', async () => {
    await write({ 'b.txt': '' });
    await symlink('a.txt', path.join(dir, 'a.txt'));
    const { files, issues } = await readCorpus(dir);
    expect(files.map(({ name }) => name)).toEqual(['b.txt']);
    expect(issues).toMatchObject([{ page: 'a.txt', found: 'ELOOP' }]);
  });

  it('refuses a folder that is not there, or is a file, and says what to name instead', async () => {
    await write({ 'a.txt': '' });
    for (const wrong of ['nowhere', 'a.txt']) {
      const reading = readCorpus(path.join(dir, wrong));
      await expect(reading).rejects.toThrow(CorpusError);
      await expect(reading).rejects.toThrow(/Name a folder of saved pages/);
    }
  });
});
