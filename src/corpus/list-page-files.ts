// A folder → the files in it that may be saved pages, in an order that does not depend on the file system.

import { type BigIntStats, statSync } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import type { Issue } from '../model/page.js';
import { compareCodeUnits } from '../text/code-unit-order.js';
import { takeTurns } from '../turns/take-turns.js';

/** Largest file read as a page, in bytes. The largest real page seen had 60 kB; the limit keeps a stray dump out of memory. */
export const maxPageBytes = 8 * 1024 * 1024;

export interface ListingOptions {
  /** Names in the folder itself that are no pages. */
  readonly reserved?: ReadonlySet<string>;
  /** Links that lead out of the folder become issues; they are followed when absent. */
  readonly staysInside?: boolean;
}

export interface PageFile {
  /** Path relative to the folder, with `/` on every system. */
  readonly name: string;
  readonly stats: BigIntStats;
}

export interface PageFiles {
  /** Sorted by the code units of their names. */
  readonly files: readonly PageFile[];
  readonly issues: readonly Issue[];
}

/** What a saved page is named. A file without an extension is tried too. */
const pageExtensions = new Set(['', '.txt', '.text', '.html', '.htm', '.xhtml', '.md', '.markdown', '.json']);

/** What stands beside saved pages without being one; passed over without a word. */
const companionExtension =
  /^\.(?:png|jpe?g|gif|webp|avif|svg|ico|bmp|css|js|mjs|map|woff2?|ttf|otf|mp[34]|webm|ini|db|lock|bak|tmp|swp)$/;
/** What browsers and copying programs write to until a page is whole; then they give it its name. */
const unfinishedExtension = /^\.(?:part|partial|crdownload|opdownload|download|filepart)$/;
const companionName = /^(?:readme|licen[cs]e|changelog|notice|contributing)(?:\.|$)/i;
/** The folder that browsers write beside a page saved as "complete". */
const companionFolder = /_files$/;

/**
 * Lists the files of a folder and its subfolders that may be pages. Hidden and unfinished files, pictures, styles and readmes are
 * passed over; what else is no page by its name, too large, or cannot be looked at becomes an issue. Links are followed, each
 * real folder once. Throws when the folder cannot be read.
 */
export async function listPageFiles(
  folder: string,
  { reserved = new Set(), staysInside = false }: ListingOptions = {},
): Promise<PageFiles> {
  const files: PageFile[] = [];
  const giveWay = takeTurns();
  const issues: Issue[] = [];
  const root = await realpath(folder);
  const visited = new Set<string>([root]);

  async function visit(prefix: string, entries: readonly string[]): Promise<void> {
    for (const entry of [...entries].sort()) {
      const name = prefix + entry;
      if (entry.startsWith('.') || (prefix === '' && reserved.has(entry))) continue;
      const file = path.join(folder, name);
      if (staysInside && !(await leadsInside(root, file))) {
        issues.push(issue(name, 'a file inside the folder', 'a link that leads out of it'));
        continue;
      }
      await giveWay();
      const found = lookAt(file);
      if (found instanceof Error) issues.push(issue(name, 'a file that can be read', codeOf(found)));
      else if (found.isDirectory()) await visitFolder(name, entry);
      else if (found.isFile()) addFile(name, entry, found);
    }
  }

  async function visitFolder(name: string, entry: string): Promise<void> {
    if (companionFolder.test(entry)) return;
    try {
      const real = await realpath(path.join(folder, name));
      if (visited.has(real)) return;
      visited.add(real);
      await visit(`${name}/`, await readdir(real));
    } catch (error) {
      issues.push(issue(name, 'a folder that can be read', codeOf(error)));
    }
  }

  function addFile(name: string, entry: string, stats: BigIntStats): void {
    const extension = path.extname(entry).toLowerCase();
    if (companionExtension.test(extension) || unfinishedExtension.test(extension)) return;
    if (companionName.test(entry)) return;
    if (!pageExtensions.has(extension))
      issues.push(issue(name, 'a saved page (.txt, .html, .md or .json)', `a ${extension} file`));
    else if (stats.size > maxPageBytes)
      issues.push(issue(name, `a page of at most ${maxPageBytes} bytes`, `${stats.size} bytes`));
    else files.push({ name, stats });
  }

  await visit('', await readdir(folder));
  return { files: files.sort((a, b) => compareCodeUnits(a.name, b.name)), issues };
}

/** What cannot be followed to its end leads nowhere, and is reported for that. */
async function leadsInside(root: string, file: string): Promise<boolean> {
  const real = await realpath(file).catch(() => root);
  return real === root || real.startsWith(root + path.sep);
}

/** At once: asked through the pool of threads, a listing of thousands of files takes ten times the processor time. */
function lookAt(file: string): BigIntStats | Error {
  try {
    return statSync(file, { bigint: true });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** "ENOENT" for a link that leads nowhere, "ELOOP" for one that leads to itself, "EACCES" without permission. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

function issue(page: string, expected: string, found: string): Issue {
  return { page, line: 0, expected, found };
}
