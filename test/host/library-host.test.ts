import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCommands, localOperator, noPorts, parseInvocation } from '../../src/command-kit/index.js';
import { createLocalLibrarian } from '../../src/host/create-local-librarian.js';
import type { MortalLibrarian } from '../../src/host/librarian.js';
import { createLibraryHost, hostTiming, type LibraryHost } from '../../src/host/library-host.js';
import { noModeration } from '../../src/library/moderation.js';

const commands = await loadCommands();
const caller = localOperator('terminal');
const status = parseInvocation('/status', commands);

let corpusDir: string;
beforeEach(async () => {
  corpusDir = await mkdtemp(path.join(tmpdir(), 'corpus-'));
  await savePage('talks', 'The talks ended without a result.');
});
afterEach(async () => {
  await rm(corpusDir, { recursive: true, force: true });
});

const savePage = (name: string, text: string) =>
  writeFile(
    path.join(corpusDir, `${name}.md`),
    `---\ntitle: About ${name}\n---\n\n# About ${name}\n\n${text}\n`,
  );

interface Hired extends MortalLibrarian {
  die(reason: Error): void;
  /** From now on it answers nothing, not even whether it is there. */
  fallSilent(): void;
  readonly isTerminated: () => boolean;
}

/** A real librarian that a test can let die. */
function aLibrarian(): Hired {
  const outside = {
    ports: noPorts,
    sources: [],
    archive: null,
    arrivals: null,
    noteKeeping: () => undefined,
    readModeration: async () => noModeration,
  };
  const settings = {
    corpusDir,
    stateDir: null,
    indexThreads: 1,
    takedownContact: null,
    reader: { url: null, extent: 'excerpts' as const },
  };
  const librarian = createLocalLibrarian(commands, settings, outside);
  let die: (reason: Error) => void = () => undefined;
  const ended = new Promise<Error>((resolve) => {
    die = resolve;
  });
  let isSilent = false;
  let isTerminated = false;
  return {
    ...librarian,
    ended,
    die,
    run: (call, onProgress) =>
      Promise.race([librarian.run(call, onProgress), ended.then((reason) => Promise.reject(reason))]),
    ping: () => (isSilent ? new Promise(() => undefined) : Promise.resolve()),
    fallSilent: () => {
      isSilent = true;
    },
    terminate: async () => {
      isTerminated = true;
      die(new Error('It was terminated.'));
    },
    isTerminated: () => isTerminated,
  };
}

function aHost(set: Partial<typeof hostTiming> = {}) {
  const hired: Hired[] = [];
  const deaths: { reason: string; waitMs: number }[] = [];
  const host: LibraryHost = createLibraryHost({
    hire: () => {
      const librarian = aLibrarian();
      hired.push(librarian);
      return librarian;
    },
    fullUpdateBy: 'a second librarian',
    firstUpdate: 'before it answers',
    now: () => new Date('2025-06-12T12:00:00Z'),
    onDeath: ({ message: reason }, waitMs) => deaths.push({ reason, waitMs }),
    timing: { ...hostTiming, respawnMs: [5, 40], ...set },
  });
  return { host, hired, deaths };
}

const title = async (host: LibraryHost) => (await host.run(status, caller)).title;

describe('a librarian who dies', () => {
  it('takes along the calls under way only: the next is answered by the next', async () => {
    const { host, hired, deaths } = aHost();
    await host.start();
    const underWay = host.run(status, caller);
    hired[0]?.die(new Error('out of memory'));
    await expect(underWay).rejects.toThrow('out of memory');
    expect(await title(host)).toContain('1 article');
    expect(hired).toHaveLength(2);
    expect(deaths).toMatchObject([{ reason: 'out of memory' }]);
    await host.stop();
  });

  it('again and again is replaced after ever longer waits, up to the longest', async () => {
    const { host, hired, deaths } = aHost();
    await host.start();
    for (let life = 0; life < 5; life += 1) {
      hired.at(-1)?.die(new Error(`death ${life}`));
      await expect.poll(() => hired).toHaveLength(life + 2);
      expect(await title(host)).toContain('1 article');
    }
    expect(deaths.map(({ waitMs }) => waitMs)).toEqual([10, 20, 40, 40, 40]);
    await host.stop();
  });

  it('while the corpus is gone is replaced when it is back', async () => {
    const { host, hired, deaths } = aHost();
    await host.start();
    await rm(corpusDir, { recursive: true });
    hired[0]?.die(new Error('a fault'));
    await expect.poll(() => deaths.length).toBeGreaterThan(2);
    const asked = title(host);
    corpusDir = await mkdtemp(path.join(tmpdir(), 'corpus-'));
    await savePage('return', 'It is back.');
    expect(await asked).toContain('1 article');
    await host.stop();
  });

  it('in silence is found out and replaced', async () => {
    const { host, hired } = aHost({ pingEveryMs: 5, silentMs: 20 });
    await host.start();
    hired[0]?.fallSilent();
    await expect.poll(() => hired[0]?.isTerminated()).toBe(true);
    expect(await title(host)).toContain('1 article');
    await host.stop();
  });
});

describe('a full update', () => {
  it('is made by a second librarian, who takes over with all that is new', async () => {
    const { host, hired } = aHost();
    await host.start();
    await savePage('swap', 'They swapped 1,200 prisoners.');
    const updating = host.update('full');
    expect(await title(host)).toContain('1 article');
    await updating;
    expect(await title(host)).toContain('2 articles');
    expect(hired).toHaveLength(2);
    await expect.poll(() => hired[0]?.isTerminated()).toBe(true);
    expect(hired[1]?.isTerminated()).toBe(false);
    await host.stop();
  });

  it('that fails or is cancelled leaves everything as it was', async () => {
    const { host, hired } = aHost();
    await host.start();
    const cancel = new AbortController();
    const cancelled = host.update('full', undefined, cancel.signal);
    cancel.abort();
    await expect(cancelled).rejects.toThrow();
    await rm(corpusDir, { recursive: true });
    await expect(host.update('full')).rejects.toThrow(corpusDir);
    expect(await title(host)).toContain('1 article');
    expect(hired[0]?.isTerminated()).toBe(false);
    await host.stop();
  });

  it('comes after the one before: updates never overlap', async () => {
    const { host } = aHost();
    await host.start();
    const order: string[] = [];
    await Promise.all(
      (['changed', 'full', 'changed'] as const).map((mode, index) =>
        host.update(mode).then(() => order.push(`${index} ${mode}`)),
      ),
    );
    expect(order).toEqual(['0 changed', '1 full', '2 changed']);
    await host.stop();
  });
});

it('is another edition after every update and every decision of the operators', async () => {
  const { host } = aHost();
  await host.start();
  const editions = [host.edition];
  await host.update('changed');
  editions.push(host.edition);
  await host.update('full');
  editions.push(host.edition);
  await host.applyModeration();
  editions.push(host.edition);
  expect(new Set(editions).size).toBe(4);
  expect(host.edition).toBe(editions.at(-1));
  await host.stop();
});

it('does not start without a corpus, and says which folder is missing', async () => {
  await rm(corpusDir, { recursive: true });
  const { host } = aHost();
  await expect(host.start()).rejects.toThrow(corpusDir);
});
