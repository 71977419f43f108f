// A SQLite database in use → a sound copy of it in one file.

import { existsSync } from 'node:fs';
import { access, constants, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { damagedFile, StoreError, toStoreError } from './store-error.js';

/**
 * Backs up the database file of a program that may be running, page by page, without changing its schema; the copy holds what
 * had been committed when the backup began. It is checked before it takes its name, so the name never stands for half a copy.
 * Resolves with its size in bytes. Throws `StoreError` when there is no such file, or the copy cannot be written.
 */
export async function backupFile(file: string, target: string): Promise<number> {
  if (!existsSync(file))
    throw new StoreError(
      'unreachable',
      `There is no database to back up: ${file}.`,
      'Set DATA_DIR to the folder that the bot uses; the database is made when it starts.',
    );
  await access(dirname(target), constants.W_OK).catch((error: unknown) => {
    throw unwritable(target, error);
  });
  const unfinished = `${target}.unfinished-${process.pid}`;
  try {
    await copyDatabase(file, unfinished);
    await sealCopy(unfinished);
    await rename(unfinished, target).catch((error: unknown) => {
      throw unwritable(target, error);
    });
    await syncFolder(dirname(target));
    return (await stat(target)).size;
  } catch (error) {
    throw toStoreError(error, target);
  } finally {
    await rm(unfinished, { force: true });
  }
}

function unwritable(target: string, error: unknown): StoreError {
  return new StoreError(
    'unreachable',
    `The copy cannot be written: ${target} (${(error as NodeJS.ErrnoException).code ?? String(error)}).`,
    'Name a file in a folder that is there and may be written to.',
    error,
  );
}

async function copyDatabase(file: string, target: string): Promise<void> {
  const { default: Sqlite } = await import('better-sqlite3');
  const sqlite = new Sqlite(file, { fileMustExist: true });
  try {
    // A read transaction holds one state: without it the copy would begin anew with every change that the bot makes.
    sqlite.exec('begin');
    sqlite.prepare('select count(*) from sqlite_master').get();
    await sqlite.backup(target);
  } finally {
    sqlite.close();
  }
}

/** Turns a copied database into a single file without a log beside it, checks it, and sees it onto the disk. */
export async function sealCopy(file: string): Promise<void> {
  const { default: Sqlite } = await import('better-sqlite3');
  const copy = new Sqlite(file);
  try {
    copy.pragma('journal_mode = DELETE');
    const found = copy.pragma('integrity_check(1)', { simple: true });
    if (found !== 'ok') throw damagedFile(file, String(found));
  } finally {
    copy.close();
  }
  const handle = await open(file, 'r+');
  await handle.sync().finally(() => handle.close());
}

/** A rename is on the disk when its folder is. Windows knows no such call, and needs none. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  if (handle === null) return;
  await handle
    .sync()
    .catch(() => undefined)
    .finally(() => handle.close());
}
