// A store on a disk that fails it: damaged files are refused, a disk that takes nothing is served from.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmdirSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { createAlarm } from '../../src/store/alarm.js';
import { createStore } from '../../src/store/create-store.js';
import { migrate } from '../../src/store/migrate.js';
import { databaseFile, openStore } from '../../src/store/open-store.js';
import { openSqlite } from '../../src/store/sqlite.js';
import type { StoreAlarm } from '../../src/store/store.js';
import { aFolder } from '../support/a-folder.js';
import { aPage } from '../support/store-rows.js';

const hidden = {
  articleId: 'a1',
  title: 'A title',
  reason: 'Asked for',
  hiddenBy: null,
  hiddenAt: '2026-01-01T00:00:00.000Z',
};

describe('a damaged database', () => {
  it('is refused, left as it is, and says how to go on', async () => {
    const dataDir = aFolder();
    const text = 'this is no database '.repeat(500);
    writeFileSync(join(dataDir, databaseFile), text);
    await expect(openStore({ kind: 'sqlite', dataDir })).rejects.toMatchObject({
      fault: 'damaged',
      hint: expect.stringContaining('dragoman restore'),
    });
    expect(existsSync(join(dataDir, databaseFile))).toBe(true);
  });

  it('is refused when its first page says of a format that there is none of', async () => {
    const dataDir = aFolder();
    await (await openStore({ kind: 'sqlite', dataDir })).close();
    const file = openSync(join(dataDir, databaseFile), 'r+');
    writeSync(file, Buffer.alloc(27, 'x'), 0, 27, 40);
    closeSync(file);
    await expect(openStore({ kind: 'sqlite', dataDir })).rejects.toMatchObject({
      fault: 'damaged',
      message: expect.stringContaining('unsupported file format'),
      hint: expect.stringContaining('dragoman restore'),
    });
  });

  it('is found by its check when only a page in the middle is damaged', async () => {
    const dataDir = aFolder();
    const store = await openStore({ kind: 'sqlite', dataDir });
    await store.pages.save([aPage({ text: 'x'.repeat(300_000) })]);
    await store.close();
    const file = openSync(join(dataDir, databaseFile), 'r+');
    writeSync(file, Buffer.alloc(8192, 0xff), 0, 8192, 4096);
    closeSync(file);
    await expect(openStore({ kind: 'sqlite', dataDir })).rejects.toMatchObject({ fault: 'damaged' });
  });
});

describe('a full disk', () => {
  it('refuses what is new, serves what is there, raises the alarm and ends it', async () => {
    const alarms: (StoreAlarm | null)[] = [];
    const alarm = createAlarm((next) => alarms.push(next));
    const opened = await openSqlite(join(aFolder(), databaseFile), alarm.note);
    await migrate(opened.db, { dialect: 'sqlite', place: opened.place });
    const store = createStore(opened, alarm, { now: () => new Date(), limits: { reindexRuns: 9, gaps: 9 } });
    await store.hiddenArticles.hide(hidden);
    // SQLite says of a database at its limit what it says of a disk at its.
    const pages = await sql<{ pageCount: number }>`pragma page_count`.execute(opened.db);
    await sql.raw(`pragma max_page_count = ${pages.rows[0]?.pageCount}`).execute(opened.db);

    await expect(store.pages.save([aPage({ text: 'x'.repeat(100_000) })])).rejects.toMatchObject({
      name: 'StoreError',
      fault: 'full',
      hint: expect.stringContaining('Free some space'),
    });
    expect(alarms).toMatchObject([{ fault: 'full' }]);
    expect(await store.hiddenArticles.list()).toEqual([hidden]);

    await sql.raw('pragma max_page_count = 100000').execute(opened.db);
    await store.pages.save([aPage({ text: 'x'.repeat(100_000) })]);
    expect(alarms.at(-1)).toBeNull();
    expect((await store.health()).alarm).toBeNull();
    await store.close();
  });
});

describe('a folder that cannot be written to', () => {
  it('is served from, with an alarm, and nothing is taken that would be lost', async () => {
    const dataDir = aFolder();
    const before = await openStore({ kind: 'sqlite', dataDir });
    await before.hiddenArticles.hide(hidden);
    await before.close();
    // A folder where SQLite wants to write its log stands for a disk that cannot be written to, also for root.
    mkdirSync(join(dataDir, `${databaseFile}-wal`));

    const alarms: (StoreAlarm | null)[] = [];
    const store = await openStore(
      { kind: 'sqlite', dataDir },
      { onAlarm: (alarm) => void alarms.push(alarm) },
    );
    expect(await store.hiddenArticles.list()).toEqual([hidden]);
    store.gaps.note('Who won?', new Date());
    await expect(store.gaps.flush()).rejects.toMatchObject({ fault: 'read-only' });
    const health = await store.health();
    expect(health.alarm).toMatchObject({
      fault: 'read-only',
      hint: expect.stringContaining('resumes by itself'),
    });
    expect(health.place).toBe(join(dataDir, databaseFile));
    expect(alarms).toHaveLength(1);
    expect(readdirSync(dataDir).sort()).toEqual([databaseFile, `${databaseFile}-wal`]);

    rmdirSync(join(dataDir, `${databaseFile}-wal`));
    expect((await store.health()).alarm).toBeNull();
    store.gaps.note('Who won?', new Date());
    await store.close();
    expect(alarms.at(-1)).toBeNull();
    const after = await openStore({ kind: 'sqlite', dataDir });
    // What could not be written at first is not forgotten.
    expect(await after.gaps.list()).toMatchObject([{ question: 'Who won?', times: 2 }]);
    expect(await after.hiddenArticles.list()).toEqual([hidden]);
    await after.close();
  });

  it('starts empty where nothing was kept yet, and refuses what would be lost', async () => {
    const folder = aFolder();
    writeFileSync(join(folder, 'in-the-way'), '');
    const store = await openStore({ kind: 'sqlite', dataDir: join(folder, 'in-the-way') });
    expect(await store.pages.list()).toEqual([]);
    await expect(store.pages.save([aPage()])).rejects.toMatchObject({ name: 'StoreError' });
    expect((await store.health()).alarm).not.toBeNull();
    rmSync(join(folder, 'in-the-way'));
    expect((await store.health()).alarm).toBeNull();
    expect(await store.pages.save([aPage()])).toEqual(['added']);
    await store.close();
  });
});

/** Holds the write lock of a database, says so, and lets go after a while. */
const holdLock = `
  const sqlite = new (require('better-sqlite3'))(process.argv[1]);
  sqlite.exec("begin immediate; insert into gaps values ('a', 'A?', 1, '2026', '2026')");
  console.log('held');
  setTimeout(() => sqlite.exec('commit'), 200);
`;

it('waits for another program that writes, rather than fail', async () => {
  const dataDir = aFolder();
  const store = await openStore({ kind: 'sqlite', dataDir });
  const other = spawn(process.execPath, ['-e', holdLock, join(dataDir, databaseFile)]);
  await once(other.stdout, 'data');
  expect(await store.pages.save([aPage()])).toEqual(['added']);
  expect(await store.gaps.list()).toHaveLength(1);
  await store.close();
});

it('writes a question without an answer within a moment, unasked', async () => {
  const dataDir = aFolder();
  const store = await openStore({ kind: 'sqlite', dataDir });
  const other = await openStore({ kind: 'sqlite', dataDir });
  store.gaps.note('Who won?', new Date());
  expect(await other.gaps.list()).toEqual([]);
  await expect.poll(() => other.gaps.list()).toMatchObject([{ question: 'Who won?', times: 1 }]);
  await Promise.all([store.close(), other.close()]);
});
