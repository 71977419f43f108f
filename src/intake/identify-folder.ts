// A folder's path → what tells the folder that stands there from any other.

import { stat } from 'node:fs/promises';

/** What tells a folder from another of its name; null when there is none. Its number alone may be given out again. */
export async function identifyFolder(folder: string): Promise<string | null> {
  const stats = await stat(folder).catch(() => null);
  return stats === null ? null : `${stats.dev}-${stats.ino}-${stats.birthtimeMs}`;
}
