// A corpus folder on the disk that a test changes, with made-up news in it.

import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { aSentence, aText, createRandom } from './captures.js';

export interface CorpusFolder {
  readonly dir: string;
  /** For derived state; made when first written to. */
  readonly stateDir: string;
  /** Writes a page, one file for each; the file counts as written a while ago, so that its stamp can be trusted. */
  write(pages: Readonly<Record<string, string>>): Promise<void>;
  remove(...names: readonly string[]): Promise<void>;
  delete(): Promise<void>;
}

export async function aCorpusFolder(): Promise<CorpusFolder> {
  const dir = await mkdtemp(path.join(tmpdir(), 'a-corpus-'));
  await mkdir(path.join(dir, 'pages'));
  return {
    dir,
    stateDir: path.join(dir, 'state'),
    async write(pages) {
      for (const [name, text] of Object.entries(pages)) {
        const file = path.join(dir, name.endsWith('s.json') ? name : path.join('pages', name));
        await writeFile(file, text);
        // Changed at another time than before, however fast the test is.
        written += 1;
        await utimes(file, written, written);
      }
    },
    async remove(...names) {
      for (const name of names) await rm(path.join(dir, 'pages', name));
    },
    delete: () => rm(dir, { recursive: true, force: true }),
  };
}

let written = 1_700_000_000;

/** A page with one article of made-up words, the same for the same number. */
export function aPage(
  number: number,
  set: { title?: string; outlet?: string; text?: string; publishedOn?: string } = {},
): string {
  return JSON.stringify({
    title: aSentence(createRandom(number + 100))
      .split(' ')
      .slice(0, 6)
      .join(' '),
    outlet: 'Reuters',
    publishedOn: `2025-06-${String(1 + (number % 28)).padStart(2, '0')}`,
    text: aText(createRandom(number), 6),
    ...set,
  });
}
