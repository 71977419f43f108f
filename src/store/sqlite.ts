// A SQLite file → an opened database. better-sqlite3 is loaded with the first one: most calls of the command line need none.

import { existsSync, statSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
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
import PQueue from 'p-queue';
import type { OnStoreState } from './guarded-driver.js';
import { migrate } from './migrate.js';
import { createDatabase, type OpenedDatabase } from './opened-database.js';
import { asDiskError, hasRoom, measureFile } from './sqlite-disk.js';
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
    return describe(await openWritable(file), { file, onState });
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

async function openWritable(file: string): Promise<BetterSqlite3.Database> {
  await mkdir(dirname(file), { recursive: true, mode: ownerOnly });
  return openFile(file);
}

/** A file that is nowhere to be written: a copy of it, until it is. */
async function openUnchanging(
  file: string,
  onState: OnStoreState,
  reason: StoreError,
): Promise<OpenedDatabase> {
  const refusesChanges = new StoreError(
    reason.fault === 'full' ? 'full' : 'read-only',
    reason.message,
    'What is stored is served and nothing new is kept. Make that folder writable, with room on its disk; then it resumes by itself.',
    reason,
  );
  if (!existsSync(file)) return describe(await openFile(':memory:'), { file, onState, refusesChanges });
  for (const place of copyPlaces()) {
    const copy = await openCopy(file, place).catch(() => null);
    if (copy !== null) return describe(copy, { file, onState, refusesChanges });
  }
  throw reason;
}

/** Where the disk is full the folder for temporary files may be, too; what Linux keeps in memory is not. */
const copyPlaces = () => [tmpdir(), '/dev/shm'].filter((folder) => existsSync(folder));

async function openCopy(file: string, place: string): Promise<BetterSqlite3.Database> {
  const folder = await mkdtemp(join(place, 'dragoman-'));
  try {
    const copy = join(folder, basename(file));
    for (const ending of ['', '-wal'])
      if (statSync(file + ending, { throwIfNoEntry: false })?.isFile())
        await copyFile(file + ending, copy + ending);
    return await openFile(copy);
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
  const held = { sqlite };
  const db = createDatabase(
    {
      driver: new ImmediateSqliteDriver(held),
      adapter: new TransactionalSqliteAdapter(),
      compiler: new SqliteQueryCompiler(),
      introspector: (kysely) => new SqliteIntrospector(kysely),
      place,
    },
    onState,
  );
  let reopening: Promise<void> | null = null;
  const reopen = async (): Promise<void> => {
    if (file === null || refusesChanges === null || held.sqlite !== sqlite) return;
    const sound = await openWritable(file).catch(() => null);
    if (sound === null) return;
    try {
      await migrate(describe(sound, { file, onState: () => undefined }).db, { dialect: 'sqlite', place });
      // Nothing may begin in the copy and end in the file; a statement under way there ends before this.
      if (sqlite.inTransaction) throw new Error('The copy is in use.');
      held.sqlite = sound;
      sqlite.close();
    } catch {
      sound.close();
    }
  };
  return {
    kind: file === null ? 'memory' : 'sqlite',
    dialect: 'sqlite',
    place,
    refusesChanges,
    db,
    refuseChanges: () => void sqlite.pragma('query_only = ON'),
    reopen() {
      reopening ??= reopen().finally(() => {
        reopening = null;
      });
      return reopening;
    },
    hasRoom: () => hasRoom(file),
    measure: () => measureFile(file),
  };
}

/** A database that another may take the place of between two transactions. */
interface HeldSqlite {
  sqlite: BetterSqlite3.Database;
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
  readonly #held: HeldSqlite;
  /** Who has the connection, or waits for it, one behind the other: Kysely's own lock wakes all who wait whenever it is free. */
  readonly #line = new PQueue({ concurrency: 1 });
  #leave: () => void = () => undefined;

  constructor(held: HeldSqlite) {
    super({
      database: {
        prepare: (query) => held.sqlite.prepare(query),
        close: () => held.sqlite.close(),
      },
    });
    this.#held = held;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    await new Promise<void>((enter) => {
      void this.#line.add(
        () =>
          new Promise<void>((leave) => {
            this.#leave = leave;
            enter();
          }),
      );
    });
    return super.acquireConnection();
  }

  override async releaseConnection(): Promise<void> {
    await super.releaseConnection();
    this.#leave();
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  /** A full disk has ended the transaction already; rolling back again would fail and hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#held.sqlite.inTransaction) await super.rollbackTransaction(connection);
  }
}
