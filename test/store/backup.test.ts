import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { backupFile } from '../../src/store/backup-sqlite.js';
import { databaseFile, openStore } from '../../src/store/open-store.js';
import { restoreSqlite } from '../../src/store/restore-sqlite.js';
import { aFolder } from '../support/a-folder.js';
import { aPage } from '../support/store-rows.js';

const now = new Date('2026-03-01T12:34:56.789Z');

async function aStoreWith(...names: readonly string[]) {
  const dataDir = aFolder();
  const store = await openStore({ kind: 'sqlite', dataDir });
  await store.pages.save(names.map((name) => aPage({ name })));
  return { dataDir, file: join(dataDir, databaseFile), store };
}

async function listPages(dataDir: string): Promise<readonly string[]> {
  const store = await openStore({ kind: 'sqlite', dataDir });
  const pages = await store.pages.list();
  await store.close();
  return pages.map(({ name }) => name);
}

describe('a backup', () => {
  it('holds what the store holds, in one file, while the store is open', async () => {
    const { store, file } = await aStoreWith('a', 'b');
    const target = join(aFolder(), 'backup.db');
    const bytes = await backupFile(file, target);
    expect(bytes).toBe(readFileSync(target).length);
    await store.pages.save([aPage({ name: 'later' })]);
    await store.close();
    const restored = aFolder();
    copyFileSync(target, join(restored, databaseFile));
    expect(await listPages(restored)).toEqual(['a', 'b']);
  });

  it('is whole though pages are saved while it is made', async () => {
    const { store, file } = await aStoreWith('a');
    await store.pages.save(
      Array.from({ length: 200 }, (_, index) => aPage({ name: `page ${index}`, text: 'x'.repeat(20_000) })),
    );
    const target = join(aFolder(), 'backup.db');
    let isDone = false;
    const saving = (async () => {
      for (let count = 0; !isDone; count += 1)
        await store.pages.save([aPage({ name: `meanwhile ${count}` })]);
    })();
    await backupFile(file, target);
    isDone = true;
    await saving;
    await store.close();
    const copy = new Sqlite(target, { readonly: true });
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(copy.prepare(`select count(*) from pages where name like 'page %'`).pluck().get()).toBe(200);
    copy.close();
  });

  it('replaces an older one, and leaves it alone when it cannot be made', async () => {
    const { store, file } = await aStoreWith('a');
    const folder = aFolder();
    const target = join(folder, 'backup.db');
    await backupFile(file, target);
    await store.pages.save([aPage({ name: 'b' })]);
    await backupFile(file, target);
    await store.close();
    const before = readFileSync(target);
    await expect(backupFile(`${file}.nowhere`, target)).rejects.toMatchObject({ fault: 'unreachable' });
    await expect(backupFile(file, join(folder, 'no', 'such', 'folder.db'))).rejects.toThrow();
    expect(readFileSync(target)).toEqual(before);
    expect(readdirSync(folder)).toEqual(['backup.db']);
  });
});

describe('restoring', () => {
  it('puts the backup in place and keeps the database that was there', async () => {
    const { store, file, dataDir } = await aStoreWith('a');
    const backup = join(aFolder(), 'backup.db');
    await backupFile(file, backup);
    await store.pages.save([aPage({ name: 'later' })]);
    await store.close();
    const { keptAs } = await restoreSqlite(backup, file, now);
    expect(keptAs).toBe(join(dataDir, 'before-restore-20260301T123456Z.db'));
    expect(await listPages(dataDir)).toEqual(['a']);
    const kept = aFolder();
    copyFileSync(keptAs ?? '', join(kept, databaseFile));
    expect(await listPages(kept)).toEqual(['a', 'later']);
  });

  it('works where no database was before', async () => {
    const { store, file } = await aStoreWith('a');
    const backup = join(aFolder(), 'backup.db');
    await backupFile(file, backup);
    await store.close();
    const dataDir = join(aFolder(), 'new');
    expect(await restoreSqlite(backup, join(dataDir, databaseFile), now)).toEqual({ keptAs: null });
    expect(await listPages(dataDir)).toEqual(['a']);
  });

  it('takes the place of a damaged database, whose log goes aside with it', async () => {
    const sound = await aStoreWith('a');
    const backup = join(aFolder(), 'backup.db');
    await backupFile(sound.file, backup);
    await sound.store.close();
    const dataDir = aFolder();
    const file = join(dataDir, databaseFile);
    writeFileSync(file, 'no database '.repeat(1000));
    writeFileSync(`${file}-wal`, 'no log');
    const { keptAs } = await restoreSqlite(backup, file, now);
    expect(await listPages(dataDir)).toEqual(['a']);
    expect(readFileSync(keptAs ?? '', 'utf8')).toContain('no database');
  });

  it('is refused while a program has the database open', async () => {
    const { store, file, dataDir } = await aStoreWith('a');
    const backup = join(aFolder(), 'backup.db');
    await backupFile(file, backup);
    await store.pages.save([aPage({ name: 'later' })]);
    await expect(restoreSqlite(backup, file, now)).rejects.toMatchObject({
      fault: 'busy',
      hint: expect.stringContaining('Stop the bot'),
    });
    expect((await store.pages.list()).map(({ name }) => name)).toEqual(['a', 'later']);
    await store.close();
    expect(await listPages(dataDir)).toEqual(['a', 'later']);
    expect(readdirSync(dataDir).filter((name) => name.includes('unfinished'))).toEqual([]);
  });

  it('refuses what is no backup, a damaged one, and one of a newer program, before it touches anything', async () => {
    const { store, file, dataDir } = await aStoreWith('a');
    const folder = aFolder();
    const backup = join(folder, 'backup.db');
    await backupFile(file, backup);
    await store.close();
    const text = join(folder, 'text');
    writeFileSync(text, 'some words');
    const foreign = join(folder, 'foreign.db');
    const other = new Sqlite(foreign);
    other.exec('create table things (name text)');
    other.close();
    const cut = join(folder, 'cut.db');
    writeFileSync(cut, readFileSync(backup).subarray(0, 20_000));
    const newer = join(folder, 'newer.db');
    copyFileSync(backup, newer);
    const changed = new Sqlite(newer);
    changed.exec(`insert into kysely_migration values ('9999-later', '2030-01-01')`);
    changed.close();
    for (const bad of [join(folder, 'nothing'), text, foreign, cut])
      await expect(restoreSqlite(bad, file, now)).rejects.toMatchObject({ fault: 'damaged' });
    await expect(restoreSqlite(newer, file, now)).rejects.toMatchObject({ fault: 'newer' });
    expect(await listPages(dataDir)).toEqual(['a']);
    expect(readdirSync(dataDir).some((name) => name.startsWith('before-restore'))).toBe(false);
    expect(existsSync(file)).toBe(true);
  });
});
