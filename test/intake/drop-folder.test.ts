import { mkdirSync, rmSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createDropFolder, createDropFolders } from '../../src/intake/drop-folder.js';
import { createFolderWatcher } from '../../src/intake/folder-watcher.js';
import { aFolder } from '../support/a-folder.js';

/** Longer than a file counts as being written. */
const settle = () => setTimeout(2100);

/** For a watcher whose patience is not what a test is about. */
const quick = { writtenAfterMs: 400, sameEveryMs: 100 };

const namesOf = async (source: ReturnType<typeof createDropFolder>) =>
  (await source.listPages()).pages.map(({ name }) => name);

describe('a drop folder', () => {
  test('shows a page once it is written, keeps the old one while it is written anew, and drops what is gone', async () => {
    const folder = aFolder();
    const source = createDropFolder(folder, 'drop:inbox/');
    const file = join(folder, 'page.md');
    writeFileSync(file, 'half');
    expect(await namesOf(source)).toEqual([]);
    await settle();
    const [before] = (await source.listPages()).pages;
    expect(before?.name).toBe('page.md');
    writeFileSync(file, 'whole and different');
    expect((await source.listPages()).pages).toEqual([before]);
    await settle();
    const [after] = (await source.listPages()).pages;
    expect(after?.stamp).not.toBe(before?.stamp);
    expect(Buffer.from(await source.readPage('page.md')).toString()).toBe('whole and different');
    rmSync(file);
    expect(await namesOf(source)).toEqual([]);
  });

  test('refuses links that lead out of it, whole folders included, and files too large for a page', async () => {
    const outside = aFolder();
    const folder = aFolder();
    writeFileSync(join(outside, 'secret.md'), 'secret');
    symlinkSync(join(outside, 'secret.md'), join(folder, 'link.md'));
    symlinkSync(outside, join(folder, 'linked'));
    writeFileSync(join(folder, 'huge.txt'), '');
    truncateSync(join(folder, 'huge.txt'), 9 * 1024 * 1024);
    const source = createDropFolder(folder, 'drop:inbox/');
    const { pages, issues } = await source.listPages();
    expect(pages).toEqual([]);
    expect(issues.map(({ page, found }) => `${page}: ${found}`)).toEqual([
      'huge.txt: 9437184 bytes',
      'link.md: a link that leads out of it',
      'linked: a link that leads out of it',
    ]);
    await expect(source.readPage('link.md')).rejects.toThrow('leads out');
  });

  test('that cannot be read any more keeps what it held, and says so', async () => {
    const folder = join(aFolder(), 'inbox');
    const source = createDropFolder(folder, 'drop:inbox/');
    expect(await source.listPages()).toEqual({ pages: [], issues: [] });
    writeFileSync(join(folder, 'page.md'), 'x');
    const old = new Date(Date.now() - 60_000);
    utimesSync(join(folder, 'page.md'), old, old);
    await settle();
    const { pages } = await source.listPages();
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'a file in its place');
    const { pages: after, issues } = await source.listPages();
    expect(after).toEqual(pages);
    expect(issues).toHaveLength(1);

    // A disk that is not mounted leaves an empty folder of the same name.
    rmSync(folder);
    const unmounted = await source.listPages();
    expect(unmounted.pages).toEqual(pages);
    expect(unmounted.issues.map(({ found }) => found)).toEqual([
      'an empty folder in its place; a page saved there tells that it is the right one',
    ]);
    writeFileSync(join(folder, 'new.md'), 'x');
    await settle();
    expect(await namesOf(source)).toEqual(['new.md']);
    rmSync(join(folder, 'new.md'));
    expect(await source.listPages()).toEqual({ pages: [], issues: [] });
  });

  test('has a prefix of its own, also beside another of the same name', () => {
    const [a, b] = [aFolder(), aFolder()];
    mkdirSync(join(a, 'inbox'));
    mkdirSync(join(b, 'inbox'));
    expect(createDropFolders([join(a, 'inbox'), join(b, 'inbox'), a]).map(({ prefix }) => prefix)).toEqual([
      'drop:inbox/',
      'drop:inbox-2/',
      `drop:${basename(a)}/`,
    ]);
  });
});

describe('the watcher', () => {
  test('tells of a page within seconds, once it is whole, and of its removal', async () => {
    const folder = aFolder();
    const heard: string[][] = [];
    let hear: () => void = () => undefined;
    const watcher = createFolderWatcher({
      folders: [folder],
      onChange: (files) => {
        heard.push(files.map((file) => basename(file)));
        hear();
      },
      onFault: (error) => expect.fail(String(error)),
    });
    const heardAgain = () =>
      new Promise<void>((resolve) => {
        hear = resolve;
      });
    onTestFinished(() => watcher.stop());
    await watcher.start();
    const first = heardAgain();
    const file = join(folder, 'slow.md');
    for (const part of ['# A', '# A title', '# A title\n\nand its text'])
      await writeFile(file, part).then(() => setTimeout(400));
    await writeFile(join(folder, '.hidden.md'), 'x');
    await first;
    const source = createDropFolder(folder, 'drop:inbox/');
    expect(await namesOf(source)).toEqual(['slow.md']);
    const second = heardAgain();
    await rename(file, join(folder, '.gone'));
    await second;
    expect(heard).toEqual([['slow.md'], ['slow.md']]);
  });

  test('watches a folder that was taken away once it is back, and tells of what it brought', async () => {
    const folder = join(aFolder(), 'inbox');
    const heard: string[] = [];
    const watcher = createFolderWatcher({
      folders: [folder],
      onChange: (files) => heard.push(...files),
      onFault: (error) => expect.fail(String(error)),
      timing: quick,
    });
    onTestFinished(() => watcher.stop());
    await watcher.start();
    await rename(folder, `${folder}-away`);
    await writeFile(`${folder}-away/new.md`, 'x');
    await setTimeout(quick.sameEveryMs * 3);
    await rename(`${folder}-away`, folder);
    await expect.poll(() => heard).toContain(folder);
    await writeFile(join(folder, 'later.md'), 'x');
    await expect.poll(() => heard).toContain(join(folder, 'later.md'));
  });

  test('tells of a page that was written a moment before it began', async () => {
    const folder = aFolder();
    writeFileSync(join(folder, 'old.md'), 'x');
    await setTimeout(quick.writtenAfterMs * 2);
    writeFileSync(join(folder, 'young.md'), 'x');
    const told = new Promise<readonly string[]>((resolve) => {
      const watcher = createFolderWatcher({
        folders: [folder],
        onChange: resolve,
        onFault: (error) => expect.fail(String(error)),
        timing: quick,
      });
      onTestFinished(() => watcher.stop());
      void watcher.start();
    });
    expect((await told).map((file) => basename(file))).toEqual(['young.md']);
  });
});
