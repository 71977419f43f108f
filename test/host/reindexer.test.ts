import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { type ReindexRun, type RunStarter, reindexRunCard } from '../../src/command-kit/index.js';
import { signProcess } from '../../src/host/process-sign.js';
import { createReindexer } from '../../src/host/reindexer.js';
import type { UpdateProgress } from '../../src/library/update-report.js';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';
import { anUpdateReport } from '../support/an-update-report.js';

const alice: RunStarter = { platform: 'discord', id: '100000000000000001' };
const bob: RunStarter = { platform: 'discord', id: '100000000000000002' };
const feeds: RunStarter = { platform: 'program', id: 'feeds' };

/** A library whose updates the test lets go on, fail, and report. */
function aHost() {
  const updates: {
    readonly mode: string;
    readonly progress: (progress: UpdateProgress) => void;
    readonly finish: () => void;
    readonly fail: (error: Error) => void;
  }[] = [];
  return {
    updates,
    update: (mode: string, onProgress?: (progress: UpdateProgress) => void, signal?: AbortSignal) =>
      new Promise<ReturnType<typeof anUpdateReport>>((resolve, reject) => {
        signal?.throwIfAborted();
        signal?.addEventListener('abort', () => reject(signal.reason));
        updates.push({
          mode,
          progress: (progress) => onProgress?.(progress),
          finish: () => resolve(anUpdateReport()),
          fail: reject,
        });
      }),
    /** The update with this index, once it has begun. */
    async begun(index: number) {
      await expect.poll(() => updates.length).toBeGreaterThan(index);
      const update = updates[index];
      if (update === undefined) throw new Error('It has not begun.');
      return update;
    },
  };
}

async function aReindexer(store: Store | null = null, ownsHistory = true) {
  const host = aHost();
  const ended: ReindexRun[] = [];
  const reindexer = await createReindexer({
    host,
    history: store?.reindexRuns ?? null,
    leases: store?.leases ?? null,
    ownsHistory,
    now: () => new Date('2025-06-12T12:00:00Z'),
    onEnd: (run) => ended.push(run),
  });
  return { host, reindexer, ended };
}

describe('a run', () => {
  it('tells how far it is, and ends with its report', async () => {
    const { host, reindexer, ended } = await aReindexer();
    const { run, isNew } = await reindexer.start('full', alice);
    expect({ isNew, run }).toMatchObject({ isNew: true, run: { id: 1, mode: 'full', state: 'running' } });
    const update = await host.begun(0);
    const following = reindexer.follow(1, run.revision);
    update.progress({ step: 'reading pages', done: 1, total: 3 });
    const further = await following;
    expect(further.progress).toEqual({ step: 'reading pages', done: 1, total: 3 });
    update.finish();
    const done = await reindexer.follow(1, further.revision);
    expect(done).toMatchObject({ state: 'done', progress: null, report: anUpdateReport() });
    expect(ended).toEqual([done]);
    expect(await reindexer.latest()).toEqual(done);
  });

  it('is the only one: whoever asks for another is given the one under way', async () => {
    const { host, reindexer } = await aReindexer();
    const both = await Promise.all([reindexer.start('full', alice), reindexer.start('changed', bob)]);
    expect(both.map(({ isNew }) => isNew)).toEqual([true, false]);
    expect(both[1].run).toMatchObject({ id: 1, mode: 'full', startedBy: alice });
    (await host.begun(0)).finish();
    await reindexer.follow(1, 100);
    expect((await reindexer.start('changed', bob)).isNew).toBe(true);
  });

  it('can be cancelled, and says so', async () => {
    const { host, reindexer } = await aReindexer();
    const { run } = await reindexer.start('full', alice);
    await host.begun(0);
    expect(await reindexer.cancel(bob)).toMatchObject({ id: run.id });
    expect(await reindexer.follow(run.id, 100)).toMatchObject({
      state: 'cancelled',
      reason: 'Cancelled by an operator.',
      report: null,
    });
    expect(await reindexer.cancel(bob)).toBeNull();
  });

  it('that fails says why, and the next one is made', async () => {
    const { host, reindexer } = await aReindexer();
    const { run } = await reindexer.start('changed', alice);
    (await host.begun(0)).fail(new Error('The folder of the corpus is gone.'));
    expect(await reindexer.follow(run.id, 100)).toMatchObject({
      state: 'failed',
      reason: 'The folder of the corpus is gone.',
    });
    await reindexer.start('changed', alice);
    (await host.begun(1)).finish();
  });
});

describe('what the program takes in by itself', () => {
  it('becomes one run for all that came while another was under way', async () => {
    const { host, reindexer } = await aReindexer();
    await reindexer.start('full', alice);
    const full = await host.begun(0);
    for (let page = 0; page < 5; page += 1) reindexer.request(feeds);
    full.finish();
    (await host.begun(1)).finish();
    expect(await reindexer.follow(2, 100)).toMatchObject({
      mode: 'changed',
      startedBy: feeds,
      state: 'done',
    });
    expect(host.updates).toHaveLength(2);
  });

  it('does not keep people from a run of their own, which comes next', async () => {
    const { host, reindexer } = await aReindexer();
    reindexer.request(feeds);
    const small = await host.begun(0);
    const { run, isNew } = await reindexer.start('full', alice);
    expect(isNew).toBe(true);
    small.finish();
    (await host.begun(1)).finish();
    expect(await reindexer.follow(run.id, 100)).toMatchObject({ mode: 'full', state: 'done' });
  });
});

describe('the history', () => {
  it('keeps runs with their reports, and notes those that a dead process left behind', async () => {
    const store = await openStore({ kind: 'memory' });
    const first = await aReindexer(store);
    await first.reindexer.start('changed', alice);
    (await first.host.begun(0)).finish();
    await first.reindexer.follow(1, 100);
    await first.reindexer.start('full', bob);
    await first.host.begun(1);

    const next = await aReindexer(store);
    const runs = await next.reindexer.list(10);
    expect(runs.map(({ id, state, startedBy }) => ({ id, state, startedBy }))).toEqual([
      { id: 2, state: 'interrupted', startedBy: bob },
      { id: 1, state: 'done', startedBy: alice },
    ]);
    expect(await next.reindexer.find(1)).toMatchObject({ report: anUpdateReport() });
    expect(await next.reindexer.find(3)).toBeNull();
    await store.close();
  });

  it('calls no run of another process its own, nor cancels it', async () => {
    const store = await openStore({ kind: 'memory' });
    const first = await aReindexer(store);
    await first.reindexer.start('full', bob);
    await first.host.begun(0);
    const { reindexer } = await aReindexer(store, false);
    const run = await reindexer.latest();
    expect(run).toMatchObject({ id: 1, state: 'elsewhere' });
    expect(await reindexer.cancel(alice)).toBeNull();
    const words = JSON.stringify(reindexRunCard(run as ReindexRun));
    expect(words).toContain('begun by another process');
    expect(words).not.toContain('reindex cancel');
    await store.close();
  });

  it('goes on counting where the store cannot be written to', async () => {
    const store = await openStore({ kind: 'memory' });
    await store.close();
    const { host, reindexer } = await aReindexer(store);
    const { run } = await reindexer.start('changed', alice);
    (await host.begun(0)).finish();
    expect(await reindexer.follow(run.id, 100)).toMatchObject({ id: 1, state: 'done' });
  });
});

it('is stopped with the program, and the run under way ends as cancelled', async () => {
  const { host, reindexer, ended } = await aReindexer();
  await reindexer.start('full', alice);
  await host.begun(0);
  await reindexer.stop();
  expect(ended).toMatchObject([{ state: 'cancelled', reason: 'The program was stopped.' }]);
  await expect(reindexer.start('full', alice)).rejects.toThrow('stopping');
});

describe('a run of another process', () => {
  it('is told, with who began it, instead of being run twice; afterwards the next one starts', async () => {
    const store = await openStore({ kind: 'memory' });
    const [first, second] = [await aReindexer(store), await aReindexer(store, false)];
    const { run } = await first.reindexer.start('full', alice);
    (await first.host.begun(0)).progress({ step: 'reading pages', done: 1, total: 3 });
    await store.reindexRuns.noteProgress(
      run.id,
      JSON.stringify({ step: 'reading pages', done: 1, total: 3 }),
    );

    const refused = await second.reindexer.start('changed', bob);
    expect(refused).toMatchObject({
      isNew: false,
      run: { id: run.id, state: 'elsewhere', startedBy: alice, progress: { step: 'reading pages' } },
    });
    expect(JSON.stringify(reindexRunCard(refused.run))).toContain('reading pages');
    expect(second.host.updates).toHaveLength(0);

    (await first.host.begun(0)).finish();
    await first.reindexer.follow(run.id, Number.MAX_SAFE_INTEGER);
    await expect.poll(async () => (await second.reindexer.start('changed', bob)).isNew).toBe(true);
    (await second.host.begun(0)).finish();
    await store.close();
  });

  it('that was killed blocks nobody once its lease has run out', async () => {
    const store = await openStore({ kind: 'memory' });
    const now = new Date('2025-06-12T12:00:00Z');
    await store.leases.take(
      'reindex',
      'killed',
      new Date(now.getTime() - 60_000),
      new Date(now.getTime() - 1),
    );
    const { reindexer, host } = await aReindexer(store);
    expect(await reindexer.start('changed', alice)).toMatchObject({ isNew: true });
    (await host.begun(0)).finish();
    await reindexer.stop();
    await store.close();
  });

  it('that was killed on this machine blocks nobody at all', async () => {
    const store = await openStore({ kind: 'memory' });
    const now = new Date('2025-06-12T12:00:00Z');
    const { pid } = spawnSync(process.execPath, ['--version']);
    const alive = signProcess();
    const dead = JSON.stringify({ ...JSON.parse(alive), pid });
    const hold = (holder: string) =>
      store.leases.take('reindex', holder, now, new Date(now.getTime() + 30_000));
    const { reindexer, host } = await aReindexer(store);
    await hold(alive);
    await expect(reindexer.start('changed', alice)).rejects.toMatchObject({
      code: 'reindex-elsewhere',
      hint: expect.stringContaining('30 seconds'),
    });
    await store.leases.release('reindex', alive);
    await hold(`${dead}\nof another`);
    expect(await reindexer.start('changed', alice)).toMatchObject({ isNew: true });
    (await host.begun(0)).finish();
    await reindexer.stop();
    await store.close();
  });
});
