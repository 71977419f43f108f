// A store whose process is killed with SIGKILL at random moments of writing, migration, backup and restoring: afterwards it
// opens, is sound, and has everything that was acknowledged.

import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { backupFile } from '../../src/store/backup-sqlite.js';
import { migrate } from '../../src/store/migrate.js';
import { databaseFile, openStore } from '../../src/store/open-store.js';
import { openSqlite } from '../../src/store/sqlite.js';
import { compileProgram } from '../support/compile-program.js';
import { recordWhole, runsOf, timeoutMsOf } from '../support/endurance.js';
import { runScript } from '../support/run-script.js';
import { aPage } from '../support/store-rows.js';

const script = join(import.meta.dirname, 'store-at-work.mjs');

/** Longest time from the first sign of work to the kill, in milliseconds: what the work takes, or several rounds of it. */
const maxLifeMs = { write: 400, migrate: 300, backup: 400, restore: 300 } as const;

let program: string;
let folder: string;

beforeAll(async () => {
  program = await compileProgram();
  folder = mkdtempSync(join(tmpdir(), 'dragoman-crash-'));
}, 120_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Lets a process work, kills it at a random moment after its first line, and returns all lines it wrote. */
async function workUntilKilled(
  work: keyof typeof maxLifeMs,
  dataDir: string,
  backup: string,
): Promise<readonly string[]> {
  const running = runScript(script, [program, work, dataDir, backup]);
  const lines: string[] = [];
  for await (const line of running.lines) {
    if (lines.length === 0)
      setTimeout(() => running.process.kill('SIGKILL'), Math.random() * maxLifeMs[work]);
    lines.push(line);
  }
  await running.ended;
  if (lines.length === 0) throw new Error(`The process did nothing: ${running.errors()}`);
  return lines;
}

/** Opens the store, which checks the whole file, and looks for everything that a process was told is safe. */
async function countLost(dataDir: string, lines: readonly string[]): Promise<number> {
  const store = await openStore({ kind: 'sqlite', dataDir });
  try {
    const pages = new Set((await store.pages.list()).map(({ name }) => name));
    const hidden = new Set((await store.hiddenArticles.list()).map(({ articleId }) => articleId));
    const revisions = new Set((await store.revisions.listCurrent()).map(({ articleId }) => articleId));
    const known = { page: pages, hidden, revision: revisions };
    return lines
      .map((line) => line.split(' '))
      .flatMap(([kind = '', ...names]) =>
        kind in known ? names.filter((name) => !known[kind as keyof typeof known].has(name)) : [],
      ).length;
  } finally {
    await store.close();
  }
}

let place = 0;
function aPlace(): { readonly dataDir: string; readonly backup: string } {
  place += 1;
  const dataDir = join(folder, String(place));
  mkdirSync(dataDir);
  return { dataDir, backup: join(folder, `${place}.backup`) };
}

it(
  'survives being killed while it writes: nothing acknowledged is lost',
  async () => {
    const { dataDir, backup } = aPlace();
    const acknowledged: string[] = [];
    const runs = runsOf(80);
    for (let run = 0; run < runs; run += 1)
      acknowledged.push(...(await workUntilKilled('write', dataDir, backup)));
    expect(await countLost(dataDir, acknowledged)).toBe(0);
    recordWhole('store-crash-write', { runs, acknowledged: acknowledged.length, lost: 0 });
  },
  timeoutMsOf(10),
);

it(
  'survives being killed while it brings the schema up to date',
  async () => {
    const runs = runsOf(40);
    let finished = 0;
    for (let run = 0; run < runs; run += 1) {
      const { dataDir, backup } = aPlace();
      const { db } = await openSqlite(join(dataDir, databaseFile), () => undefined);
      await migrate(db, { dialect: 'sqlite', place: 'the test', upTo: '0001-pages' });
      await sql
        .raw(`insert into pages values ('kept', 'hash', 'text', 'feed', null, '2026-01-01', null)`)
        .execute(db);
      await db.destroy();
      const lines = await workUntilKilled('migrate', dataDir, backup);
      if (lines.includes('migrated')) finished += 1;
      expect(await countLost(dataDir, ['page kept'])).toBe(0);
    }
    recordWhole('store-crash-migration', { runs, killedBeforeTheEnd: runs - finished, lost: 0 });
  },
  timeoutMsOf(10),
);

it(
  'survives being killed during a backup, which is whole or not there',
  async () => {
    const { dataDir, backup } = aPlace();
    const acknowledged: string[] = [];
    const runs = runsOf(40);
    let backups = 0;
    for (let run = 0; run < runs; run += 1) {
      acknowledged.push(...(await workUntilKilled('backup', dataDir, backup)));
      if (!existsSync(backup)) continue;
      backups += 1;
      const copy = new Sqlite(backup, { readonly: true });
      expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
      copy.close();
    }
    expect(await countLost(dataDir, acknowledged)).toBe(0);
    recordWhole('store-crash-backup', { runs, backups, acknowledged: acknowledged.length, lost: 0 });
  },
  timeoutMsOf(10),
);

it(
  'survives being killed while a backup is restored: the old or the new database is in place',
  async () => {
    const { dataDir, backup } = aPlace();
    const store = await openStore({ kind: 'sqlite', dataDir });
    await store.pages.save(
      Array.from({ length: 100 }, (_, index) => aPage({ name: `page-${index}`, text: 'x'.repeat(20_000) })),
    );
    await store.close();
    await backupFile(join(dataDir, databaseFile), backup);
    const runs = runsOf(40);
    for (let run = 0; run < runs; run += 1) {
      await workUntilKilled('restore', dataDir, backup);
      expect(await countLost(dataDir, ['page page-0 page-99'])).toBe(0);
    }
    recordWhole('store-crash-restore', { runs, lost: 0 });
  },
  timeoutMsOf(10),
);
