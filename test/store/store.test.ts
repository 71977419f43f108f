// The contract of the store on every database there is.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.js';
import { describeDigestStore } from '../contract/digest-store.js';
import { describeStore, fewKept } from '../contract/store.js';
import { findPostgresPrograms, type PostgresServer, startPostgres } from '../support/a-postgres.js';
import { aPage } from '../support/store-rows.js';

const folder = mkdtempSync(join(tmpdir(), 'dragoman-store-'));
let files = 0;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const openFile = () => {
  files += 1;
  return openStore({ kind: 'sqlite', dataDir: join(folder, String(files)) }, { limits: fewKept });
};
describeStore('a store in a SQLite file', openFile);
describeDigestStore('digests in a SQLite file', openFile);

it('keeps nothing beyond the process without a place for it', async () => {
  const store = await openStore({ kind: 'memory' });
  await store.pages.save([aPage()]);
  expect(await store.pages.list()).toHaveLength(1);
  await store.close();
  const another = await openStore({ kind: 'memory' });
  expect(await another.pages.list()).toEqual([]);
  expect(await another.health()).toMatchObject({ kind: 'memory', bytes: null, alarm: null });
  await another.close();
});

const programs = findPostgresPrograms();
if (programs === null)
  process.stderr.write(
    'SKIPPED: the store on PostgreSQL, because no server was found on this machine (Debian: apt-get install postgresql).\n',
  );

describe.skipIf(programs === null)('with a PostgreSQL server', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres(programs ?? '');
  });
  afterAll(() => server?.stop());

  let sharedUrl: string | null = null;
  const openShared = async () => {
    if (sharedUrl === null) sharedUrl = await server.createDatabase();
    else await server.emptyDatabase(sharedUrl);
    return openStore({ kind: 'postgres', url: sharedUrl }, { limits: fewKept });
  };
  describeStore('a store in PostgreSQL', openShared);
  describeDigestStore('digests in PostgreSQL', openShared);

  it('lets several processes bring one new database up to date at once', async () => {
    const url = await server.createDatabase();
    const stores = await Promise.all(Array.from({ length: 4 }, () => openStore({ kind: 'postgres', url })));
    for (const store of stores) expect((await store.health()).alarm).toBeNull();
    await Promise.all(stores.map((store) => store.close()));
  });

  it('says what to do where the server does not let it in, without a password', async () => {
    const url = (await server.createDatabase()).replace('dragoman@', 'nobody:marked-secret@');
    const error = await openStore({ kind: 'postgres', url }).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ name: 'StoreError', fault: 'unreachable' });
    expect(String(error)).not.toContain('marked-secret');
  });
});
