// A folder of saved pages → a page source: files listed with size and times, read when asked.

import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { codeOf, type ListingOptions, listPageFiles } from '../corpus/list-page-files.js';
import type { Issue } from '../model/page.js';
import type { ListedPage, PageSource } from './page-source.js';

/**
 * A file that was written so short a time ago may be written again within the same tick of the file system's clock, which
 * no stamp would tell. FAT keeps times to two seconds, the coarsest clock in use.
 */
const settledMs = 2000;

/** Files looked at at once: far below the usual limit of 1,024 open files. */
const filesAtOnce = 32;

export interface FolderPagesOptions extends ListingOptions {
  readonly folder: string;
  readonly prefix: string;
}

/** The folder is listed anew at each call; one that cannot be read makes `listPages` throw. */
export function createFolderPages({ folder, prefix, ...options }: FolderPagesOptions): PageSource {
  return {
    prefix,
    async listPages() {
      const { names, issues } = await listPageFiles(folder, options);
      const looks = await inBatches(names, (name) => lookAtFile(folder, name));
      return {
        pages: looks.flatMap(({ page }) => page ?? []),
        issues: [...issues, ...looks.flatMap(({ issue }) => issue ?? [])],
      };
    },
    readPage: (name) => readFile(path.join(folder, name)),
  };
}

async function lookAtFile(folder: string, name: string): Promise<{ page?: ListedPage; issue?: Issue }> {
  try {
    const { size, mtimeNs, ctimeNs, ino } = await stat(path.join(folder, name), { bigint: true });
    const ageMs = Date.now() - Number(ctimeNs / 1_000_000n);
    return { page: { name, stamp: ageMs < settledMs ? '' : `${size}-${mtimeNs}-${ctimeNs}-${ino}` } };
  } catch (error) {
    const found = codeOf(error);
    return { issue: { page: name, line: 0, expected: 'a file that can be read', found } };
  }
}

async function inBatches<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (let from = 0; from < items.length; from += filesAtOnce)
    results.push(...(await Promise.all(items.slice(from, from + filesAtOnce).map(work))));
  return results;
}
