// An address of a PostgreSQL server → an opened database.

import { PostgresAdapter, PostgresDriver, PostgresIntrospector, PostgresQueryCompiler, sql } from 'kysely';
import type { OnStoreState } from './guarded-driver.js';
import { createDatabase, type OpenedDatabase } from './opened-database.js';
import { StoreError, toStoreError } from './store-error.js';

/** Connections at most: the store's work is short, and a small server allows a hundred in all. */
const maxConnections = 8;

/** How long to wait for a connection, and for a statement, in milliseconds. */
const connectTimeoutMs = 5000;
const statementTimeoutMs = 30_000;

/** Throws `StoreError` when the server cannot be reached or does not let the program in. */
export async function openPostgres(url: string, onState: OnStoreState): Promise<OpenedDatabase> {
  const { default: pg } = await import('pg');
  const place = describeServer(url);
  const pool = new pg.Pool({
    connectionString: url,
    max: maxConnections,
    connectionTimeoutMillis: connectTimeoutMs,
    statement_timeout: statementTimeoutMs,
    application_name: 'dragoman',
  });
  // A connection that breaks while it is idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', (error) => {
    const told = toStoreError(error, place);
    if (told instanceof StoreError) onState(told);
  });
  const db = createDatabase(
    {
      driver: new PostgresDriver({ pool }),
      adapter: new PostgresAdapter(),
      compiler: new PostgresQueryCompiler(),
      introspector: (kysely) => new PostgresIntrospector(kysely),
      place,
    },
    onState,
  );
  try {
    await sql`select 1`.execute(db);
  } catch (error) {
    await db.destroy();
    throw error instanceof StoreError ? error : unreachable(place, error);
  }
  return {
    kind: 'postgres',
    dialect: 'postgres',
    place,
    db,
    refusesChanges: null,
    refuseChanges: () => undefined,
    reopen: async () => undefined,
    hasRoom: () => true,
    async measure() {
      const { rows } = await sql<{
        bytes: string;
      }>`select pg_database_size(current_database()) as bytes`.execute(db);
      return { bytes: rows[0] === undefined ? null : Number(rows[0].bytes), freeBytes: null };
    },
  };
}

/** Host, port and database, without user and password. */
export function describeServer(url: string): string {
  const { host, pathname } = new URL(url);
  return `PostgreSQL at ${host || 'this machine'}${pathname}`;
}

/** A wrong password or host comes with codes; a time-out of the pool comes with none. */
export function unreachable(place: string, cause: unknown): StoreError {
  return new StoreError(
    'unreachable',
    `The database cannot be reached: ${place}.`,
    'Check that DATABASE_URL names a running server, and that it lets this program in.',
    cause,
  );
}
