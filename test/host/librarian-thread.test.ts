import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localOperator, noPorts, parseInvocation, type ReindexPort } from '../../src/command-kit/index.js';
import { loadCommands } from '../../src/command-kit/load-commands.js';
import type { Outside } from '../../src/host/librarian.js';
import { startLibrarianThread } from '../../src/host/librarian-thread.js';
import { noModeration } from '../../src/library/moderation.js';
import type { UpdateProgress } from '../../src/library/update-report.js';
import { compileProgram } from '../support/compile-program.js';
import { shippedCorpusDir } from '../support/library.js';

let folder: string;
let corpusDir: string;
beforeAll(async () => {
  folder = await compileProgram();
  corpusDir = await mkdtemp(path.join(tmpdir(), 'corpus-'));
  await writeFile(path.join(corpusDir, 'talks.md'), aPage('Talks end', 'The talks ended without a result.'));
}, 180_000);
afterAll(async () => {
  await rm(corpusDir, { recursive: true });
});

const aPage = (title: string, text: string) =>
  `---\ntitle: ${title}\noutlet: Reuters\ndate: 2025-06-02\n---\n\n# ${title}\n\n${text}\n`;

const outside: Outside = {
  ports: noPorts,
  sources: [],
  archive: null,
  arrivals: null,
  noteKeeping: () => undefined,
  readModeration: async () => noModeration,
};

function hire(set: Partial<Outside> = {}, dir = corpusDir) {
  return startLibrarianThread(
    {
      corpusDir: dir,
      stateDir: null,
      indexThreads: 1,
      takedownContact: 'desk@example.org',
      reader: { url: null, extent: 'excerpts' },
    },
    { ...outside, ...set },
    pathToFileURL(path.join(folder, 'src/host/librarian-worker.js')),
  );
}

const commands = await loadCommands();
const call = (line: string) => ({
  invocation: parseInvocation(line, commands),
  caller: localOperator('terminal'),
  now: '2025-06-12T12:00:00.000Z',
});

describe('a librarian in a thread of its own', { timeout: 60_000 }, () => {
  it('answers from the library it has made, and completes what is typed', async () => {
    const librarian = hire({}, shippedCorpusDir);
    expect(await librarian.open()).toBe(false);
    const steps: UpdateProgress[] = [];
    const report = await librarian.update('changed', (progress) => steps.push(progress));
    expect(report.after.articles).toBeGreaterThan(10);
    const card = await librarian.run(call('/quote medinsky'));
    expect(card.title).toContain('Vladimir Medinsky');
    const choices = await librarian.complete({
      command: 'quote',
      subcommand: null,
      option: 'person',
      typed: 'medin',
      caller: localOperator('terminal'),
      now: '2025-06-12T12:00:00.000Z',
    });
    expect(choices[0]?.value).toContain('Medinsky');
    await librarian.close();
    expect((await librarian.ended).message).toContain('thread has ended');
  });

  it('refuses in the words and with the hint that it would have in this thread', async () => {
    const librarian = hire();
    await librarian.open();
    await librarian.update('changed');
    await expect(librarian.run(call('/ask why? since:2025-06-02 until:2025-06-01'))).rejects.toMatchObject({
      name: 'InputError',
      code: 'bad-span',
      hint: 'Swap them, or leave one out.',
    });
    await librarian.close();
  });

  it('says which folder is no corpus', async () => {
    const librarian = hire({}, '/no/such/folder');
    const opened = librarian.open().then(() => librarian.update('changed'));
    await expect(opened).rejects.toMatchObject({
      name: 'CorpusError',
      message: expect.stringContaining('/no/such/folder'),
    });
    await librarian.terminate();
  });

  it('reaches ports and pages on this side, and shows how far a long call is', async () => {
    const run = {
      id: 7,
      mode: 'changed',
      startedBy: { platform: 'terminal', id: null },
      startedAt: '2025-06-12T12:00:00.000Z',
      finishedAt: null,
      state: 'running',
      progress: { step: 'reading pages', done: 1, total: 2 },
      reason: null,
      report: null,
      revision: 1,
    } as const;
    const reindex: ReindexPort = {
      start: async () => ({ run, isNew: true }),
      follow: async () => ({
        ...run,
        state: 'failed',
        reason: 'The disk is full.',
        progress: null,
        revision: 2,
      }),
      cancel: async () => null,
      latest: async () => run,
      list: async () => [run],
      find: async () => run,
    };
    const page = aPage('A swap', 'The sides exchanged 1,200 prisoners.');
    const librarian = hire({
      ports: { ...noPorts, reindex },
      sources: [
        {
          prefix: 'store/',
          listPages: async () => ({ pages: [{ name: 'swap.md', stamp: '1' }], issues: [] }),
          readPage: async () => Buffer.from(page),
        },
      ],
    });
    await librarian.open();
    await librarian.update('changed');
    const shown: string[] = [];
    const card = await librarian.run(call('/reindex run'), ({ title }) => shown.push(title));
    expect(shown).toEqual(['Run 7: what changed']);
    expect(card).toMatchObject({ tone: 'error', title: 'Run 7 failed' });
    await librarian.close();
  });

  it('stops an update when asked, and answers on', async () => {
    const librarian = hire();
    await librarian.open();
    await librarian.update('changed');
    const cancel = new AbortController();
    cancel.abort();
    await expect(librarian.update('full', undefined, cancel.signal)).rejects.toThrow();
    expect((await librarian.run(call('/status'))).title).toContain('1 article');
    await librarian.close();
  });

  it('rejects what is under way when its thread dies', async () => {
    const librarian = hire();
    await librarian.open();
    await librarian.update('changed');
    const dying = librarian.run(call('/ask how did the talks end?'));
    await librarian.terminate();
    await expect(dying).rejects.toThrow('thread has ended');
    await expect(librarian.ping()).rejects.toThrow();
  });
});
