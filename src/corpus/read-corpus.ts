// A corpus folder on disk → where its pages are, and the content of the three data files beside them.

import type { Stats } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Issue } from '../model/page.js';
import { codeOf } from './list-page-files.js';

/** The files that stand beside `pages/` and say what is known from outside. */
export type DataFile = 'sources.json' | 'people.json' | 'events.json';

const dataFiles: readonly DataFile[] = ['sources.json', 'people.json', 'events.json'];

/** The named folder is no corpus: it is not there, is no folder or cannot be read. */
export class CorpusError extends Error {
  override readonly name = 'CorpusError';
}

export interface CorpusFolder {
  /** Where the pages are. */
  readonly pagesDir: string;
  /** Names in `pagesDir` itself that are no pages. */
  readonly reserved: ReadonlySet<string>;
}

/**
 * Finds the pages of a corpus folder (`pages/`, and any of sources.json, people.json, events.json) or of a bare folder of
 * pages. In both the three data files stand at the top. Throws `CorpusError` when the folder itself cannot be read.
 */
export async function findCorpusFolder(dir: string): Promise<CorpusFolder> {
  try {
    const inside = path.join(dir, 'pages');
    const pagesDir = (await statOf(inside))?.isDirectory() ? inside : dir;
    await readdir(pagesDir);
    return { pagesDir, reserved: new Set(pagesDir === dir ? dataFiles : []) };
  } catch (cause) {
    throw new CorpusError(
      `Cannot read the corpus folder ${dir} (${codeOf(cause)}). Name a folder of saved pages, or one with pages/ in it.`,
      { cause },
    );
  }
}

async function statOf(file: string): Promise<Stats | undefined> {
  return stat(file).catch(() => undefined);
}

export interface DataFiles {
  /** Content of each data file; `undefined` when there is none or it is broken (then an issue says so). */
  readonly values: Readonly<Record<DataFile, unknown>>;
  readonly issues: readonly Issue[];
}

/** Reads what stands beside the pages of a corpus folder. Absent files are no issue. */
export async function readDataFiles(dir: string): Promise<DataFiles> {
  const values: Record<DataFile, unknown> = {
    'sources.json': undefined,
    'people.json': undefined,
    'events.json': undefined,
  };
  const issues: Issue[] = [];
  for (const file of dataFiles) {
    try {
      const text = await readFile(path.join(dir, file), 'utf8');
      values[file] = JSON.parse(text.replace(/^\uFEFF/, ''));
    } catch (error) {
      if (codeOf(error) === 'ENOENT') continue;
      const broken = error instanceof SyntaxError;
      issues.push({
        page: file,
        line: 0,
        expected: broken ? 'valid JSON' : 'a file that can be read',
        found: broken ? error.message : codeOf(error),
      });
    }
  }
  return { values, issues };
}
