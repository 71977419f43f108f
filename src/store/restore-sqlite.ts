// A backup → the database that the program uses, with the old one kept beside it.

import { existsSync } from 'node:fs';
import { copyFile, link, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sealCopy, syncFolder } from './backup-sqlite.js';
import { migrations } from './migrations/migrations.js';
import { newerSchema, StoreError, toStoreError } from './store-error.js';

export interface Restored {
  /** Where the database that was there before is now; null when there was none. */
  readonly keptAs: string | null;
}

/** How long another process may hold the old database before it counts as running, in milliseconds. */
const busyTimeoutMs = 500;

/** The files beside a database that belong to it. */
const companions = ['-wal', '-shm'] as const;

/**
 * Checks that the backup is sound and not of a newer program, then puts a copy in the place of `file`. Until the last step the old
 * database is in use unchanged; afterwards it is kept under another name in the same folder. A program killed in between
 * leaves one of the two whole. Throws `StoreError` when the backup cannot be used, or a running program has the database open.
 */
export async function restoreSqlite(backup: string, file: string, now: Date): Promise<Restored> {
  const folder = dirname(file);
  const unfinished = `${file}.unfinished-${process.pid}`;
  await checkBackup(backup);
  await mkdir(folder, { recursive: true });
  try {
    await copyFile(backup, unfinished);
    await sealCopy(unfinished);
    const keptAs = existsSync(file) ? await keepOld(file, now) : null;
    await rename(unfinished, file);
    await syncFolder(folder);
    return { keptAs };
  } catch (error) {
    throw toStoreError(error, file);
  } finally {
    for (const ending of ['', '-journal']) await rm(unfinished + ending, { force: true });
  }
}

async function checkBackup(backup: string): Promise<void> {
  const noBackup = (found: string, cause?: unknown) =>
    new StoreError(
      'damaged',
      `${backup} is no backup of this program: ${found}.`,
      'Name a file that “dragoman backup” wrote.',
      cause,
    );
  if (!existsSync(backup)) throw noBackup('there is no such file');
  const { default: Sqlite } = await import('better-sqlite3');
  let names: readonly string[];
  try {
    const sqlite = new Sqlite(backup, { readonly: true, fileMustExist: true });
    try {
      const found = sqlite.pragma('integrity_check(1)', { simple: true });
      if (found !== 'ok') throw noBackup(String(found));
      names = sqlite.prepare('select name from kysely_migration').pluck().all() as string[];
    } finally {
      sqlite.close();
    }
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw noBackup(error instanceof Error ? error.message : String(error), error);
  }
  const unknown = names.find((name) => !Object.hasOwn(migrations, name));
  if (unknown !== undefined) throw newerSchema(backup, new Error(`It knows the migration ${unknown}.`));
}

/** Gives the old database a second name; its own is free to be taken over in one step. */
async function keepOld(file: string, now: Date): Promise<string> {
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, '');
  const keptAs = join(dirname(file), `before-restore-${stamp}.db`);
  if (await foldLog(file)) {
    // Not every file system knows two names for one file.
    await link(file, keptAs).catch(() => copyFile(file, keptAs));
    return keptAs;
  }
  // A damaged database cannot be folded: its log, which would spoil the new one, goes aside with it.
  for (const ending of companions)
    if (existsSync(file + ending)) await rename(file + ending, keptAs + ending);
  await rename(file, keptAs);
  return keptAs;
}

/**
 * Puts everything in the log beside a database into the database and takes the log away, which SQLite does only when nobody else
 * has it open. False for a damaged database.
 */
async function foldLog(file: string): Promise<boolean> {
  const { default: Sqlite } = await import('better-sqlite3');
  try {
    const sqlite = new Sqlite(file, { timeout: busyTimeoutMs });
    try {
      const mode = sqlite.pragma('journal_mode = DELETE', { simple: true });
      if (mode !== 'delete') throw inUse(file);
      return true;
    } finally {
      sqlite.close();
    }
  } catch (error) {
    const told = toStoreError(error, file);
    if (told instanceof StoreError && told.fault === 'damaged') return false;
    if (told instanceof StoreError && told.fault === 'busy') throw inUse(file, error);
    throw told;
  }
}

function inUse(file: string, cause?: unknown): StoreError {
  return new StoreError(
    'busy',
    `A running program has the database open: ${file}.`,
    'Stop the bot, restore, and start it again.',
    cause,
  );
}
