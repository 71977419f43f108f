import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSectionStore, type Sections } from '../../src/library/section-store.js';
import { type Part, toPart } from '../../src/model/part.js';

const pause = async () => undefined;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dragoman-sections-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const open = (format = 'format 1') => createSectionStore(path.join(folder, 'library.bin'), format);
const partOf = (text: string): Part => toPart(Buffer.from(text));
const listData = async () => (await readdir(folder)).filter((name) => name.endsWith('.data')).sort();

const sizeOfData = async () => {
  const sizes = await Promise.all(
    (await listData()).map(async (name) => (await stat(path.join(folder, name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
};

/** What somebody finds who opens the folder now. */
async function readAll(): Promise<Record<string, string[]> | null> {
  const sections = await open().read(pause);
  if (sections === null) return null;
  return Object.fromEntries(
    [...sections].map(([name, parts]) => [name, parts.map((part) => Buffer.from(part.read()).toString())]),
  );
}

it('gives back what was written, empty parts and empty sections too, and nothing where nothing was', async () => {
  expect(await readAll()).toBeNull();
  const large = 'x'.repeat(9 * 1024 * 1024);
  await open().write(
    new Map([
      ['a', [partOf('one'), partOf(''), partOf(large)]],
      ['b', []],
    ]),
    pause,
  );
  expect(await readAll()).toEqual({ a: ['one', '', large], b: [] });
});

it('writes only the parts that are not there yet', async () => {
  const store = open();
  const large = partOf('large '.repeat(10_000));
  await store.write(new Map([['a', [large]]]), pause);
  const before = await sizeOfData();
  await store.write(new Map([['a', [large, partOf('more')]]]), pause);
  expect((await sizeOfData()) - before).toBeLessThan(100);
  expect(await readAll()).toEqual({ a: ['large '.repeat(10_000), 'more'] });
  expect(store.bytes).toBe(await sizeOfData());
});

it('goes on in another process from what the one before left, in a file of its own', async () => {
  const large = 'large '.repeat(10_000);
  await open().write(new Map([['a', [partOf(large)]]]), pause);
  const store = open();
  const found = (await store.read(pause)) as Sections;
  await store.write(new Map([...found, ['b', [partOf('more')]]]), pause);
  expect(await listData()).toHaveLength(2);
  expect(await sizeOfData()).toBeLessThan(large.length + 100);
  expect(await readAll()).toEqual({ a: [large], b: ['more'] });
});

it('writes everything anew when little of what is there is in use, and takes away what nobody needs', async () => {
  const store = open();
  for (const word of ['one', 'two', 'three', 'four', 'five'])
    await store.write(new Map([['a', [partOf(word.repeat(1000))]]]), pause);
  expect(await listData()).toHaveLength(1);
  expect(await sizeOfData()).toBeLessThan(3 * 5000);
  expect(await readAll()).toEqual({ a: ['five'.repeat(1000)] });
});

it('stays whole when two processes write by turns: the last one is found', async () => {
  const [one, other] = [open(), open()];
  const large = 'large '.repeat(1000);
  await one.write(new Map([['a', [partOf(large)]]]), pause);
  const found = (await other.read(pause)) as Sections;
  await one.write(new Map([['a', [partOf('one of its own')]]]), pause);
  await other.write(new Map([...found, ['b', [partOf('more')]]]), pause);
  expect(await readAll()).toEqual({ a: [large], b: ['more'] });
  await one.write(new Map([['a', [partOf('again')]]]), pause);
  expect(await readAll()).toEqual({ a: ['again'] });
});

it('passes over what a process left that was killed while it wrote', async () => {
  const store = open();
  const kept = partOf('kept');
  await store.write(new Map([['a', [kept]]]), pause);
  const [data = ''] = await listData();
  await writeFile(
    path.join(folder, data),
    Buffer.concat([await readFile(path.join(folder, data)), Buffer.alloc(99)]),
  );
  await writeFile(path.join(folder, 'library.bin.0123.partial'), 'half a head');
  expect(await readAll()).toEqual({ a: ['kept'] });
  await store.write(new Map([['a', [kept, partOf('more')]]]), pause);
  expect(await readAll()).toEqual({ a: ['kept', 'more'] });
});

it('leaves what was there when a part cannot be made, and takes the next attempt', async () => {
  const store = open();
  await store.write(new Map([['a', [partOf('before')]]]), pause);
  const broken: Part = {
    key: {},
    read: () => {
      throw new Error('no such bytes');
    },
  };
  await expect(store.write(new Map([['a', [partOf('after'), broken]]]), pause)).rejects.toThrow(
    'no such bytes',
  );
  expect(await readAll()).toEqual({ a: ['before'] });
  await store.write(new Map([['a', [partOf('after')]]]), pause);
  expect(await readAll()).toEqual({ a: ['after'] });
});

it('finds nothing, and no fault, in what another version of the program wrote, and writes its own', async () => {
  await open('format 0').write(new Map([['a', [partOf('one')]]]), pause);
  const store = open();
  expect(await store.read(pause)).toBeNull();
  await store.write(new Map([['a', [partOf('two')]]]), pause);
  expect(await readAll()).toEqual({ a: ['two'] });
});
