import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { JobThreads } from '../../src/library/job-runner.js';
import { openIndexer } from '../../src/library/open-indexer.js';
import { aCorpusFolder, aPage, type CorpusFolder } from '../support/a-corpus-folder.js';
import { compileProgram } from '../support/compile-program.js';

/** The first hundred jobs are done without threads. */
const pageCount = 104;

const builtAt = new Date('2025-06-30T12:00:00Z');
const now = () => builtAt;

let program: URL;
beforeAll(async () => {
  program = pathToFileURL(path.join(await compileProgram(), 'src/library/article-worker.js'));
}, 180_000);

let folder: CorpusFolder;
beforeEach(async () => {
  folder = await aCorpusFolder();
  await writePages(0, pageCount);
  await folder.write({ 'bad.json': '{ "title": ' });
});
afterEach(() => folder.delete());

/** Pages that quote somebody, as many as the difference. */
function writePages(from: number, to: number): Promise<void> {
  const numbers = Array.from({ length: to - from }, (_, at) => from + at);
  const textOf = (number: number) =>
    `“We have agreed on ${number} points,” Minister Anna Kovalenko said.\nThe ${number} delegates left Geneva on Monday.`;
  return folder.write(
    Object.fromEntries(
      numbers.map((number) => [
        `${number}.json`,
        aPage(number, { title: `Talks ${number} end`, text: textOf(number) }),
      ]),
    ),
  );
}

const open = (jobThreads: JobThreads) => openIndexer({ corpusDir: folder.dir, now, jobThreads });

/** Threads whose program is `source`. */
async function threadsOf(source: string, rest: Partial<JobThreads> = {}): Promise<JobThreads> {
  const file = path.join(folder.dir, 'threads.mjs');
  await writeFile(file, source);
  return { threads: 2, program: pathToFileURL(file), ...rest };
}

describe('many pages', { timeout: 60_000 }, () => {
  it('give the same library in two threads as in one, and the same faults', async () => {
    const [alone, together] = await Promise.all(
      [1, 2].map(async (threads) => (await open({ threads, program })).update()),
    );
    expect(together?.library.articles).toHaveLength(pageCount);
    expect(together?.library.issues.map(({ page }) => page)).toEqual(['bad.json']);
    expect(JSON.stringify(together?.library)).toBe(JSON.stringify(alone?.library));
    expect(together?.library.people.list()).toEqual(alone?.library.people.list());
    expect({ ...together?.report, durationMs: 0 }).toEqual({ ...alone?.report, durationMs: 0 });
  });

  it('fail as a whole when a thread dies, and the library before is there still', async () => {
    await folder.remove(...Array.from({ length: pageCount - 5 }, (_, at) => `${at + 5}.json`));
    const indexer = await open(await threadsOf('export const analyse = () => process.exit(3);'));
    const before = await indexer.update();
    await writePages(5, pageCount);
    await expect(indexer.update()).rejects.toThrow(/A thread that read articles was lost: .*3/);
    expect(indexer.library).toBe(before.library);
  });

  it('are served without those that no thread gets done with', async () => {
    const indexer = await open(
      await threadsOf(
        `export const readPage = ({ name }) => {
          // Pages are read in the order of their names.
          while (name === '99.json');
          return { found: { page: null, issues: [{ page: name, line: 0, expected: 'a page', found: 'none' }] } };
        };
        export const analyse = () => ({ fault: 'an odd text' });`,
        { maxJobMs: 3000 },
      ),
    );
    const { library } = await indexer.update();
    const late = library.issues.filter(({ found }) => found === 'one that took over 3 s');
    expect(late.map(({ page }) => page)).toEqual(['99.json']);
    expect(library.issues.map(({ found }) => found)).toContain('an odd text');
  });

  it('can be given up although a thread never ends', async () => {
    const cancel = new AbortController();
    const indexer = await open(await threadsOf('export const readPage = () => { for (;;); };'));
    const update = indexer.update({
      signal: cancel.signal,
      onProgress: ({ step }) => {
        if (step === 'reading pages') setImmediate(() => cancel.abort('Cancelled.'));
      },
    });
    await expect(update).rejects.toBe('Cancelled.');
    expect(indexer.library).toBeNull();
  });
});
