// A drop folder → a page source that never shows a half-written file.

import { mkdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { codeOf, maxPageBytes } from '../corpus/list-page-files.js';
import { createFolderPages } from '../library/folder-pages.js';
import type { ListedPage, PageListing, PageSource } from '../library/page-source.js';
import { identifyFolder } from './identify-folder.js';

/**
 * Makes the source of a folder, which is created when it is not there. A file that is being written (its stamp is still empty)
 * is listed as it was before, or not at all when it is new. Links out of the folder and files too large for a page become
 * issues. When the folder cannot be read, or another one that is empty stands in its place, what it last held stays, and an issue says so.
 */
export function createDropFolder(folder: string, prefix: string): PageSource {
  const files = createFolderPages({ folder, prefix, staysInside: true });
  let last: ReadonlyMap<string, ListedPage> = new Map();
  /** Of the folder that held them. */
  let lastSeen: string | null = null;
  const keepLast = (found: string): PageListing => ({
    pages: [...last.values()],
    issues: [{ page: '', line: 0, expected: `the drop folder ${folder}, which can be read`, found }],
  });

  return {
    prefix,
    async listPages(): Promise<PageListing> {
      try {
        await mkdir(folder, { recursive: true });
        const seen = await identifyFolder(folder);
        const { pages, issues } = await files.listPages();
        // A disk that is not mounted, or a folder taken away and made anew: nobody has removed the pages one by one.
        if (pages.length === 0 && last.size > 0 && seen !== lastSeen)
          return keepLast('an empty folder in its place; a page saved there tells that it is the right one');
        lastSeen = seen;
        const settled = pages.flatMap((page) => (page.stamp === '' ? (last.get(page.name) ?? []) : page));
        last = new Map(settled.map((page) => [page.name, page]));
        return { pages: settled, issues };
      } catch (error) {
        return keepLast(codeOf(error));
      }
    },
    async readPage(name) {
      // Whoever may write here may not make us read elsewhere: what was listed is looked at again.
      const real = await realpath(path.join(folder, name));
      if (!real.startsWith((await realpath(folder)) + path.sep))
        throw new Error('a link that leads out of the folder');
      const { size } = await stat(real);
      if (size > maxPageBytes) throw new Error(`${size} bytes, more than a page may have`);
      return readFile(real);
    },
  };
}

/** One source for each folder, named for it; folders of one name are numbered in their order. */
export function createDropFolders(folders: readonly string[]): readonly PageSource[] {
  const names = new Map<string, number>();
  return folders.map((folder) => {
    const name = path.basename(folder);
    const number = (names.get(name) ?? 0) + 1;
    names.set(name, number);
    return createDropFolder(folder, `drop:${name}${number === 1 ? '' : `-${number}`}/`);
  });
}
