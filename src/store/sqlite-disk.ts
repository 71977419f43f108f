// The disk under a SQLite file: how large the file is, how much room there is, and what the file system says of it.

import { statfsSync } from 'node:fs';
import { stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Enough for any one change: the log grows by a few pages each, and articles come in parts of a quarter of a megabyte. */
const roomyBytes = 2 ** 20;

/** Whether there is room for more than a small change on the disk of a file; true where that cannot be told. */
export function hasRoom(file: string | null): boolean {
  if (file === null) return true;
  try {
    const { bavail, bsize } = statfsSync(dirname(file));
    return bavail * bsize >= roomyBytes;
  } catch {
    return true;
  }
}

/** Size of a database with its log, and the room on its disk; null where that cannot be told. */
export async function measureFile(
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
export function asDiskError(error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code === 'ENOSPC' || code === 'EDQUOT') return Object.assign(error as Error, { code: 'SQLITE_FULL' });
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM' || code === 'ENOTDIR' || code === 'EEXIST')
    return Object.assign(error as Error, { code: 'SQLITE_CANTOPEN' });
  return error;
}
