// Settings → what is in the store, without opening it for use: nothing is made, brought up to date, or changed.

import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { StoreConfig } from '../config/config.js';
import { migrations } from './migrations/migrations.js';
import { databaseFile } from './open-store.js';
import { describeServer, unreachable } from './postgres.js';
import { damagedFile } from './store-error.js';

export interface StoreInspection {
  /** The file, or the server without user and password. */
  readonly place: string;
  /** Null when there is no database yet; the first start makes one. */
  readonly found: FoundDatabase | null;
}

export interface FoundDatabase {
  /** Null when it cannot be told. */
  readonly bytes: number | null;
  /** Migrations that the next start will apply. */
  readonly pending: readonly string[];
  /** Migrations that only a newer program knows. */
  readonly unknown: readonly string[];
  /** Where digests go that are not parked, without direct messages. */
  readonly digestChannelIds: readonly string[];
  /** Of each server that has set anything, by key. */
  readonly settings: readonly ReadonlyMap<string, unknown>[];
}

/** Rows of one query. */
type Ask = (query: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;

/** Throws `StoreError` when the database is damaged or cannot be reached. Null for a store in memory. */
export async function inspectStore(config: StoreConfig): Promise<StoreInspection | null> {
  switch (config.kind) {
    case 'memory':
      return null;
    case 'sqlite':
      return inspectSqlite(join(config.dataDir, databaseFile));
    case 'postgres':
      return inspectPostgres(config.url);
  }
}

async function inspectSqlite(file: string): Promise<StoreInspection> {
  if (!existsSync(file)) return { place: file, found: null };
  const { default: Sqlite } = await import('better-sqlite3');
  try {
    const sqlite = new Sqlite(file, { readonly: true, fileMustExist: true });
    try {
      const sound = sqlite.pragma('integrity_check(1)', { simple: true });
      if (sound !== 'ok') throw new Error(String(sound));
      const ask: Ask = async (query) => sqlite.prepare(query).all() as Record<string, unknown>[];
      return { place: file, found: await describe(ask, (await stat(file)).size) };
    } finally {
      sqlite.close();
    }
  } catch (error) {
    throw damagedFile(file, error instanceof Error ? error.message : String(error));
  }
}

async function inspectPostgres(url: string): Promise<StoreInspection> {
  const { default: pg } = await import('pg');
  const place = describeServer(url);
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    const ask: Ask = async (query) => (await client.query(query)).rows as Record<string, unknown>[];
    const [size] = await ask('select pg_database_size(current_database()) as bytes');
    return { place, found: await describe(ask, Number(size?.bytes)) };
  } catch (error) {
    throw unreachable(place, error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function describe(ask: Ask, bytes: number): Promise<FoundDatabase> {
  // A database that was made and never migrated has no such table.
  const applied = (await ask('select name from kysely_migration').catch(() => [])).map(({ name }) =>
    String(name),
  );
  const hasDigests = applied.includes('0007-digests');
  const places = hasDigests
    ? await ask(
        'select distinct channel_id from subscriptions where guild_id is not null and channel_id is not null and parked_at is null',
      )
    : [];
  return {
    bytes,
    pending: Object.keys(migrations).filter((name) => !applied.includes(name)),
    unknown: applied.filter((name) => !Object.hasOwn(migrations, name)),
    digestChannelIds: places.map(({ channel_id }) => String(channel_id)),
    settings: applied.includes('0005-guilds') ? await readSettings(ask) : [],
  };
}

async function readSettings(ask: Ask): Promise<readonly ReadonlyMap<string, unknown>[]> {
  const byGuild = new Map<unknown, Map<string, unknown>>();
  for (const { guild_id, key, value } of await ask('select guild_id, key, value from guild_settings')) {
    const settings = byGuild.get(guild_id) ?? new Map<string, unknown>();
    byGuild.set(guild_id, settings.set(String(key), JSON.parse(String(value))));
  }
  return [...byGuild.values()];
}
