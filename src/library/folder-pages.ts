// A folder of saved pages → a page source: files listed with size and times, read when asked.

import type { BigIntStats } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type ListingOptions, listPageFiles } from '../corpus/list-page-files.js';
import type { PageSource } from './page-source.js';

/**
 * A file that was written so short a time ago may be written again within the same tick of the file system's clock, which
 * no stamp would tell. FAT keeps times to two seconds, the coarsest clock in use.
 */
const settledMs = 2000;

export interface FolderPagesOptions extends ListingOptions {
  readonly folder: string;
  readonly prefix: string;
}

/** The folder is listed anew at each call; one that cannot be read makes `listPages` throw. */
export function createFolderPages({ folder, prefix, ...options }: FolderPagesOptions): PageSource {
  return {
    prefix,
    async listPages() {
      const nowMs = Date.now();
      const { files, issues } = await listPageFiles(folder, options);
      return { pages: files.map(({ name, stats }) => ({ name, stamp: toStamp(stats, nowMs) })), issues };
    },
    readPage: (name) => readFile(path.join(folder, name)),
  };
}

function toStamp({ size, mtimeNs, ctimeNs, ino }: BigIntStats, nowMs: number): string {
  const ageMs = nowMs - Number(ctimeNs / 1_000_000n);
  return ageMs < settledMs ? '' : `${size}-${mtimeNs}-${ctimeNs}-${ino}`;
}
