// A folder of backups that are named by their instant: the next one, and which of them have had their time.

import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { backupFile } from './backup-sqlite.js';

/** Such as "dragoman-2026-03-01T12-00-00Z.db": names in the order of time. Whatever else lies there is nobody's to delete. */
const datedName = /^dragoman-\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}Z\.db$/;

/** A folder that is made here is nobody else's to read. */
const ownerOnly = 0o700;

export interface DatedBackup {
  readonly file: string;
  readonly bytes: number;
  /** Names of older ones that were deleted. */
  readonly deleted: readonly string[];
}

/**
 * Backs up the database into a folder and deletes all backups there but the newest `kept`, this one included; nothing is deleted
 * before the new one is whole. Throws `StoreError` as `backupFile` does.
 */
export async function backupDated(
  database: string,
  folder: string,
  { kept, at }: { readonly kept: number; readonly at: Date },
): Promise<DatedBackup> {
  // What keeps the folder from being made is told when the copy is written.
  await mkdir(folder, { recursive: true, mode: ownerOnly }).catch(() => undefined);
  const file = join(folder, `dragoman-${at.toISOString().slice(0, 19).replaceAll(':', '-')}Z.db`);
  const bytes = await backupFile(database, file);
  const dated = (await readdir(folder)).filter((name) => datedName.test(name)).sort();
  const deleted = dated.slice(0, -kept);
  for (const name of deleted) await rm(join(folder, name), { force: true });
  return { file, bytes, deleted };
}
