// Databases of every earlier version, with data in them, brought up to date.

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Sqlite from 'better-sqlite3';
import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../../src/store/migrate.js';
import { migrations } from '../../src/store/migrations/migrations.js';
import { databaseFile, openStore } from '../../src/store/open-store.js';
import { openPostgres } from '../../src/store/postgres.js';
import { openSqlite } from '../../src/store/sqlite.js';
import { aFolder } from '../support/a-folder.js';
import { findPostgresPrograms, type PostgresServer, startPostgres } from '../support/a-postgres.js';
import { compileProgram } from '../support/compile-program.js';

const versions = Object.keys(migrations);

/** A row of each table, as the version that made the table wrote it, and where the store shows it today. */
const rowsByVersion: Readonly<Record<string, readonly string[]>> = {
  '0001-pages': [
    `insert into pages values ('feed-1.json', 'hash', 'Its text', 'feed', null, '2026-01-01T00:00:00.000Z', null)`,
    `insert into revisions values ('a1', 'one', '["a1"]', 'A title', null, null, '["Words"]', '2026-01-01T00:00:00.000Z', null, null)`,
    `insert into revision_ids values ('a1', 'a1')`,
  ],
  '0002-feeds': [
    `insert into feeds (url, added_at, next_due_at) values ('https://feeds.example/', '2026-01-01', '2026-01-01')`,
    `insert into feed_items (feed_id, item_key, state, seen_at) values (1, 'item', 'taken', '2026-01-01')`,
  ],
  '0003-reindex-runs': [
    `insert into reindex_runs (mode, started_by, started_at, state) values ('full', '{"platform":"cli","id":null}', '2026-01-01', 'done')`,
  ],
  '0004-moderation': [
    `insert into hidden_articles values ('a2', 'Hidden', 'Asked for', null, '2026-01-01')`,
    `insert into corrections (article_id, paragraph_hash, quote_text, kind, corrected_at) values ('a1', 'p', 'Words', 'unnamed', '2026-01-01')`,
    `insert into reports (article_id, article_title, paragraph_index, paragraph_hash, quote_text, problem, first_at, last_at, state) values ('a1', 'A title', 0, 'p', 'Words', 'other', '2026-01-01', '2026-01-01', 'open')`,
    `insert into gaps values ('who won', 'Who won?', 2, '2026-01-01', '2026-01-02')`,
  ],
  '0005-guilds': [
    `insert into guild_settings values ('g1', 'language', '"uk"')`,
    `insert into departed_guilds values ('g2', '2026-01-01')`,
  ],
  '0006-heartbeats': [],
  '0007-digests': [
    `insert into arrivals (article_id, arrived_at) values ('a1', '2026-01-01')`,
    `insert into arrival_ids values ('a1', 1)`,
    `insert into subscriptions (guild_id, settings, cadence, created_at, starts_after, delivered_up_to) values ('g1', '{"length":"full"}', 'daily', '2026-01-01', 0, 1)`,
    `insert into digest_slots (subscription_id, slot_key, party, due_at, is_asked, state, next_try_at, created_at) values (1, 'key', 'g1', '2026-01-01', 0, 'due', '2026-01-01', '2026-01-01')`,
  ],
  '0008-feedback': [`insert into feedback values ('ask', 'v1', 2, 1, '2026-01-01')`],
  '0009-leases': [],
  '0010-reindex-progress': [
    `insert into reindex_runs (mode, started_by, started_at, state, progress) values ('full', '{"platform":"cli","id":null}', '2026-01-02', 'done', '{"step":"indexing","done":0,"total":0}')`,
  ],
};

/** What the store must still know of the rows above, by the version that wrote them. */
async function checkRows(store: Awaited<ReturnType<typeof openStore>>, version: number): Promise<void> {
  expect(await store.pages.readText('feed-1.json')).toBe('Its text');
  expect(await store.revisions.listRevisions(['a1'])).toMatchObject([{ paragraphs: ['Words'] }]);
  if (version >= 1) {
    const [feed] = await store.feeds.list();
    expect(feed).toMatchObject({ url: 'https://feeds.example/', failures: 0 });
    expect(await store.feeds.listItems(feed?.id ?? 0, 5)).toMatchObject([{ key: 'item', attempts: 1 }]);
  }
  if (version >= 2)
    expect((await store.reindexRuns.list(5)).at(-1)).toMatchObject({
      mode: 'full',
      state: 'done',
      progress: null,
    });
  if (version >= 9)
    expect(JSON.parse((await store.reindexRuns.list(1))[0]?.progress ?? 'null')).toMatchObject({
      step: 'indexing',
    });
  if (version >= 3) {
    expect(await store.hiddenArticles.list()).toMatchObject([{ articleId: 'a2', reason: 'Asked for' }]);
    expect(await store.corrections.list()).toMatchObject([{ kind: 'unnamed', speaker: null }]);
    expect(await store.reports.listOpen()).toMatchObject([{ problem: 'other', times: 1 }]);
    expect(await store.gaps.list()).toMatchObject([{ question: 'Who won?', times: 2 }]);
  }
  if (version >= 4) {
    expect(await store.guilds.readSetting('g1', 'language')).toBe('uk');
    expect(await store.guilds.listDeparted()).toEqual(['g2']);
  }
  if (version >= 6) {
    expect(await store.arrivals.find(['a1'])).toMatchObject([{ seq: 1 }]);
    expect(await store.subscriptions.listOfGuild('g1')).toMatchObject([{ length: 'full', deliveredUpTo: 1 }]);
    expect(await store.digests.list(1, 5)).toMatchObject([{ key: 'key', state: 'due', attempts: 0 }]);
  }
}

/** Makes a database as a program of an earlier version left it. */
async function fillUpTo<Tables>(
  db: Kysely<Tables>,
  dialect: 'sqlite' | 'postgres',
  version: string,
): Promise<void> {
  await migrate(db, { dialect, place: 'the test', upTo: version });
  for (const name of versions.slice(0, versions.indexOf(version) + 1))
    for (const row of rowsByVersion[name] ?? []) await sql.raw(row).execute(db);
}

describe('a SQLite database of an earlier version', () => {
  it.each(versions)('%s keeps its data', async (version) => {
    const dataDir = aFolder();
    const { db } = await openSqlite(join(dataDir, databaseFile), () => undefined);
    await fillUpTo(db, 'sqlite', version);
    await db.destroy();
    const store = await openStore({ kind: 'sqlite', dataDir });
    await checkRows(store, versions.indexOf(version));
    expect((await store.health()).alarm).toBeNull();
    await store.close();
  });
});

const programs = findPostgresPrograms();
if (programs === null)
  process.stderr.write('SKIPPED: migrations on PostgreSQL, because no server was found on this machine.\n');

describe.skipIf(programs === null)('a PostgreSQL database of an earlier version', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres(programs ?? '');
  });
  afterAll(() => server?.stop());

  it.each(versions)('%s keeps its data', async (version) => {
    const url = await server.createDatabase();
    const { db } = await openPostgres(url, () => undefined);
    await fillUpTo(db, 'postgres', version);
    await db.destroy();
    const store = await openStore({ kind: 'postgres', url });
    await checkRows(store, versions.indexOf(version));
    await store.close();
  });
});

it('has a row for every version, so that none is forgotten here', () => {
  expect(Object.keys(rowsByVersion)).toEqual(versions);
  expect([...versions].sort()).toEqual(versions);
});

it('lets several programs bring one new file up to date at once', { timeout: 180_000 }, async () => {
  const dataDir = aFolder();
  const program = await compileProgram();
  const open = `
    const { openStore } = await import(process.argv[1]);
    const store = await openStore({ kind: 'sqlite', dataDir: process.argv[2] });
    const { alarm } = await store.health();
    await store.close();
    process.stdout.write(String(alarm));
  `;
  const openElsewhere = async () => {
    const args = ['--input-type=module', '-e', open, join(program, 'src/store/open-store.js'), dataDir];
    return (await promisify(execFile)(process.execPath, args)).stdout;
  };
  const alarms = await Promise.all(Array.from({ length: 4 }, openElsewhere));
  expect(alarms).toEqual(['null', 'null', 'null', 'null']);
});

it('leaves nothing of a migration that fails in the middle', async () => {
  const dataDir = aFolder();
  const { db } = await openSqlite(join(dataDir, databaseFile), () => undefined);
  await fillUpTo(db, 'sqlite', '0001-pages');
  // The second table of the next migration is in its way.
  await sql.raw('create table feed_items (in_the_way text)').execute(db);
  await expect(migrate(db, { dialect: 'sqlite', place: 'the test' })).rejects.toThrow('feed_items');
  const tables = await sql<{ name: string }>`select name from sqlite_master where name = 'feeds'`.execute(db);
  expect(tables.rows).toEqual([]);
  await db.destroy();
});

it('refuses a database of a newer program, and says what to do', async () => {
  const dataDir = aFolder();
  await (await openStore({ kind: 'sqlite', dataDir })).close();
  const file = new Sqlite(join(dataDir, databaseFile));
  file.exec(`insert into kysely_migration values ('9999-later', '2030-01-01T00:00:00.000Z')`);
  file.close();
  await expect(openStore({ kind: 'sqlite', dataDir })).rejects.toMatchObject({
    name: 'StoreError',
    fault: 'newer',
    hint: expect.stringContaining('newer version'),
  });
});
