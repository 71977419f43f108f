// A database of any earlier version → one of this version, forwards only.

import { type Kysely, type Migration, Migrator } from 'kysely';
import { migrations } from './migrations/migrations.js';
import type { DialectName } from './migrations/portable.js';
import { newerSchema } from './store-error.js';

export interface MigrateOptions {
  readonly dialect: DialectName;
  /** File or server, for errors. */
  readonly place: string;
  /** Name of the last migration to apply; all when absent. */
  readonly upTo?: string;
}

/**
 * Brings the schema up to date in one transaction, so that a process that dies in the middle leaves the old schema. Several
 * processes may do so at once: the second waits, and finds nothing left to do. Throws `StoreError` (`newer`) when the
 * database knows a migration that this program does not.
 */
export async function migrate<Tables>(
  db: Kysely<Tables>,
  { dialect, place, upTo }: MigrateOptions,
): Promise<void> {
  const migrator = new Migrator({
    db: db.withoutPlugins(),
    provider: { getMigrations: async () => toKyselyMigrations(dialect) },
  });
  const { error } = upTo === undefined ? await migrator.migrateToLatest() : await migrator.migrateTo(upTo);
  if (error === undefined) return;
  if (error instanceof Error && error.message.startsWith('corrupted migrations'))
    throw newerSchema(place, error);
  throw error;
}

function toKyselyMigrations(dialect: DialectName): Record<string, Migration> {
  return Object.fromEntries(
    Object.entries(migrations).map(([name, apply]) => [name, { up: (db) => apply(db, dialect) }]),
  );
}
