// A SQLite file → an opened database. better-sqlite3 is loaded with the first one: most calls of the command line need none.

import { existsSync, statSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rm, stat, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  SqliteAdapter,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { OnStoreState } from './guarded-driver.js';
import { createDatabase, type OpenedDatabase } from './opened-database.js';
import { damagedFile, StoreError, toStoreError } from './store-error.js';

/** How long a statement waits for another process that writes, in milliseconds. Only a backup or a migration takes longer than a few. */
const busyTimeoutMs = 5000;

/** A data folder that is made here is nobody else's to read: it holds ids of people. */
const ownerOnly = 0o700;

/** The write-ahead log is cut back to this after a checkpoint, in bytes: one large batch must not keep the disk. */
const maxLogBytes = 16 * 2 ** 20;

/**
 * Opens the file, or makes it. Where the disk takes no changes, a copy of it is opened that refuses them, so that what
 * operators have hidden stays hidden; without a file to copy an empty database does the same. Throws `StoreError` when
 * the file is damaged or cannot be read.
 */
export async function openSqlite(file: string, onState: OnStoreState): Promise<OpenedDatabase> {
  try {
    await mkdir(dirname(file), { recursive: true, mode: ownerOnly });
    return describe(await openFile(file), { file, onState });
  } catch (error) {
    const reason = toStoreError(asDiskError(error), file);
    if (!(reason instanceof StoreError) || reason.fault === 'damaged' || reason.fault === 'busy')
      throw reason;
    return openUnchanging(file, onState, reason);
  }
}

/** A database that ends with the process. */
export async function openMemory(onState: OnStoreState): Promise<OpenedDatabase> {
  return describe(await openFile(':memory:'), { file: null, onState });
}

async function openFile(file: string): Promise<BetterSqlite3.Database> {
  const { default: Sqlite } = await import('better-sqlite3');
  const sqlite = new Sqlite(file, { timeout: busyTimeoutMs });
  try {
    sqlite.pragma('journal_mode = WAL');
    // What has been acknowledged survives a power cut, too.
    sqlite.pragma('synchronous = FULL');
    sqlite.pragma('foreign_keys = ON');
    sqlite.pragma(`journal_size_limit = ${maxLogBytes}`);
    const found = sqlite.pragma('integrity_check(1)', { simple: true });
    if (found !== 'ok') throw damagedFile(file, String(found));
    return sqlite;
  } catch (error) {
    sqlite.close();
    // These statements are right: what they are refused for is the file's header ("unsupported file format").
    if (error instanceof Sqlite.SqliteError && error.code === 'SQLITE_ERROR')
      throw damagedFile(file, error.message);
    throw error;
  }
}

/** The folder of a file that is nowhere to be written, for as long as the process runs. */
async function openUnchanging(
  file: string,
  onState: OnStoreState,
  reason: StoreError,
): Promise<OpenedDatabase> {
  const refusesChanges = new StoreError(
    reason.fault === 'full' ? 'full' : 'read-only',
    reason.message,
    'What is stored is served and nothing new is kept. Make that folder writable, with room on its disk, and start again.',
    reason,
  );
  if (!existsSync(file)) return describe(await openFile(':memory:'), { file, onState, refusesChanges });
  const folder = await mkdtemp(join(tmpdir(), 'dragoman-')).catch(() => {
    throw reason;
  });
  try {
    const copy = join(folder, basename(file));
    for (const ending of ['', '-wal'])
      if (statSync(file + ending, { throwIfNoEntry: false })?.isFile())
        await copyFile(file + ending, copy + ending);
    return describe(await openFile(copy), { file, onState, refusesChanges });
  } catch {
    throw reason;
  } finally {
    // An open file outlives its name.
    await rm(folder, { recursive: true, force: true });
  }
}

interface Description {
  /** Null for a database that ends with the process. */
  readonly file: string | null;
  readonly onState: OnStoreState;
  readonly refusesChanges?: StoreError | null;
}

function describe(
  sqlite: BetterSqlite3.Database,
  { file, onState, refusesChanges = null }: Description,
): OpenedDatabase {
  const place = file ?? 'the memory of this process';
  const adapter = new TransactionalSqliteAdapter();
  return {
    kind: file === null ? 'memory' : 'sqlite',
    dialect: 'sqlite',
    place,
    refusesChanges,
    db: createDatabase(
      {
        driver: new ImmediateSqliteDriver(sqlite),
        adapter,
        compiler: new SqliteQueryCompiler(),
        introspector: (db) => new SqliteIntrospector(db),
        place,
      },
      onState,
    ),
    refuseChanges: () => void sqlite.pragma('query_only = ON'),
    measure: () => measureFile(file),
  };
}

/** Kysely takes SQLite for a database that cannot undo a change of schema; it can, and a killed migration must leave none of itself. */
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/**
 * Transactions take the write lock when they begin. One that reads first and writes later would be refused at once, without
 * waiting, when another process has written in between.
 */
class ImmediateSqliteDriver extends SqliteDriver {
  readonly #sqlite: BetterSqlite3.Database;

  constructor(sqlite: BetterSqlite3.Database) {
    super({ database: sqlite });
    this.#sqlite = sqlite;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  /** A full disk has ended the transaction already; rolling back again would fail and hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#sqlite.inTransaction) await super.rollbackTransaction(connection);
  }
}

async function measureFile(
  file: string | null,
): Promise<{ readonly bytes: number | null; readonly freeBytes: number | null }> {
  if (file === null) return { bytes: null, freeBytes: null };
  const sizes = await Promise.all(
    ['', '-wal', '-shm'].map((ending) =>
      stat(file + ending).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  const free = await statfs(dirname(file)).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => null,
  );
  return { bytes: sizes.reduce((sum, size) => sum + size, 0), freeBytes: free };
}

/** What the file system says when the folder cannot be made, in the words of SQLite. */
function asDiskError(error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code === 'ENOSPC' || code === 'EDQUOT') return Object.assign(error as Error, { code: 'SQLITE_FULL' });
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM' || code === 'ENOTDIR' || code === 'EEXIST')
    return Object.assign(error as Error, { code: 'SQLITE_CANTOPEN' });
  return error;
}
