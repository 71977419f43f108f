// A folder on disk → everything a library is made from, still raw: the bytes of the pages and the three data files.

import type { Stats } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Issue } from '../model/page.js';
import { codeOf, listPageFiles } from './list-page-files.js';

/** The files that stand beside `pages/` and say what is known from outside. */
export type DataFile = 'sources.json' | 'people.json' | 'events.json';

const dataFiles: readonly DataFile[] = ['sources.json', 'people.json', 'events.json'];

/** Files opened at once: far below the usual limit of 1,024 open files. */
const filesAtOnce = 32;

export interface PageFile {
  /** Path inside the folder of pages, with `/`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Corpus {
  /** In the order of their names. */
  readonly files: readonly PageFile[];
  /** Content of each data file; `undefined` when there is none or it is broken (then an issue says so). */
  readonly data: Readonly<Record<DataFile, unknown>>;
  /** Files that could not be read; what the pages say is not looked at here. */
  readonly issues: readonly Issue[];
}

/** The named folder is no corpus: it is not there, is no folder or cannot be read. */
export class CorpusError extends Error {
  override readonly name = 'CorpusError';
}

/**
 * Reads a corpus folder (`pages/`, and any of sources.json, people.json, events.json) or a bare folder of pages. In both the
 * three data files stand at the top; what is absent counts as empty. A file that cannot be read is an issue.
 * Throws `CorpusError` when the folder itself cannot be read.
 */
export async function readCorpus(dir: string): Promise<Corpus> {
  const pagesDir = path.join(dir, 'pages');
  const folder = (await statOf(pagesDir))?.isDirectory() ? pagesDir : dir;
  try {
    const listed = await listPageFiles(folder, { reserved: new Set(folder === dir ? dataFiles : []) });
    const pages = await readPages(folder, listed.names);
    const data = await readDataFiles(dir);
    return {
      files: pages.files,
      data: data.values,
      issues: [...listed.issues, ...pages.issues, ...data.issues],
    };
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

async function readPages(
  folder: string,
  names: readonly string[],
): Promise<{ files: readonly PageFile[]; issues: readonly Issue[] }> {
  const files: PageFile[] = [];
  const issues: Issue[] = [];
  for (let from = 0; from < names.length; from += filesAtOnce) {
    const batch = names.slice(from, from + filesAtOnce);
    const results = await Promise.allSettled(batch.map((name) => readFile(path.join(folder, name))));
    results.forEach((result, index) => {
      const name = batch[index] ?? '';
      if (result.status === 'fulfilled') files.push({ name, bytes: result.value });
      else
        issues.push({
          page: name,
          line: 0,
          expected: 'a file that can be read',
          found: codeOf(result.reason),
        });
    });
  }
  return { files, issues };
}

async function readDataFiles(dir: string) {
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
