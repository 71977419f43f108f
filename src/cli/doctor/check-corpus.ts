// The corpus and the kept index: can they be read, and do they belong together?

import { open, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describeBytes } from '../../card/describe-bytes.js';
import { listPageFiles } from '../../corpus/list-page-files.js';
import { CorpusError, findCorpusFolder, readDataFiles } from '../../corpus/read-corpus.js';
import { fingerprintProgram } from '../../library/program-fingerprint.js';
import { type Finding, fail, ok, skipped, warn } from './finding.js';

export async function checkCorpus(corpusDir: string): Promise<Finding> {
  const subject = 'corpus';
  try {
    const { pagesDir, reserved } = await findCorpusFolder(corpusDir);
    const { files, issues } = await listPageFiles(pagesDir, { reserved });
    const { issues: broken } = await readDataFiles(corpusDir);
    const faults = [...issues, ...broken];
    const words = `${corpusDir}: ${files.length} ${files.length === 1 ? 'page' : 'pages'}`;
    if (faults.length > 0)
      return warn(
        subject,
        `${words}; ${faults.map(({ page, expected, found }) => `${page}: expected ${expected}, found ${found}`).join('; ')}`,
        'Mend or remove these files; the rest is served.',
      );
    if (files.length === 0)
      return warn(subject, words, 'Save pages there, or add feeds: there is nothing to answer from.');
    return ok(subject, words);
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    return fail(subject, error.message, 'Check CORPUS_DIR, and that the bot may read it.');
  }
}

/** What stands at the beginning of the kept index, the name of the program that made it included, is far shorter. */
const headBytes = 64 * 1024;

async function sizeOfFolder(folder: string): Promise<number> {
  let size = 0;
  for (const name of await readdir(folder)) size += (await stat(join(folder, name))).size;
  return size;
}

/** `dataDir` is null when nothing is kept. */
export async function checkIndex(dataDir: string | null): Promise<Finding> {
  const subject = 'index';
  if (dataDir === null) return skipped(subject, 'made at each start, because DATA_DIR is not set');
  const file = join(dataDir, 'library', 'library.bin');
  const handle = await open(file).catch(() => null);
  if (handle === null) return ok(subject, 'none is kept yet: the first start makes it');
  try {
    const { mtime } = await handle.stat();
    const size = await sizeOfFolder(dirname(file));
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    const words = `${describeBytes(size)}, kept ${mtime.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
    if (buffer.subarray(0, bytesRead).includes(await fingerprintProgram())) return ok(subject, words);
    return warn(
      subject,
      `${words}, by another version of the program`,
      'Nothing to do: it is made anew at the next start, which takes longer once.',
    );
  } finally {
    await handle.close();
  }
}
