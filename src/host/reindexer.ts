// Requests to bring the library up to date → one run after the other, each with a record that can be followed and kept.

import {
  type ReindexMode,
  type ReindexPort,
  type ReindexRun,
  type RunStarter,
  refusal,
} from '../command-kit/index.js';
import type { UpdateProgress, UpdateReport } from '../library/update-report.js';
import type { StoredRun } from '../store/reindex-runs.js';
import type { Store } from '../store/store.js';
import type { LibraryHost } from './library-host.js';
import { createReindexLease, leaseMs } from './reindex-lease.js';

export interface ReindexerOptions {
  readonly host: Pick<LibraryHost, 'update'>;
  /** The history; null keeps none beyond the process. */
  readonly history: Store['reindexRuns'] | null;
  /** By which several processes agree that one run is enough; null when there is one process. */
  readonly leases: Store['leases'] | null;
  /** Whether runs that still stand as running must be of a process that died: only one process reindexes for long. */
  readonly ownsHistory: boolean;
  now(): Date;
  /** A run has ended, whoever asked for it. */
  onEnd(run: ReindexRun): void;
}

export interface Reindexer extends ReindexPort {
  /** Pages have come, changed or gone: takes them in soon. Requests that come while a run is under way become one run. */
  request(by: RunStarter): void;
  /** Stops the run under way; resolves when it has ended. Nothing is started any more. */
  stop(): Promise<void>;
}

/** A run of this process. */
interface LiveRun {
  record: ReindexRun;
  readonly cancel: AbortController;
  /** Resolves at the next change of the record. */
  changed: Promise<void>;
  announce: () => void;
}

type RunEnd = Pick<ReindexRun, 'reason' | 'report'> & { readonly state: 'done' | 'cancelled' | 'failed' };

/** Runs of this process that can be looked at without the history. */
const rememberedRuns = 20;

/** Whoever owns the history notes first that runs of an earlier process were interrupted. */
export async function createReindexer(options: ReindexerOptions): Promise<Reindexer> {
  const { host, history, leases, ownsHistory, now, onEnd } = options;
  if (ownsHistory)
    await history?.interruptRunning('The program ended while it ran.', now()).catch(() => undefined);
  /** Numbers of runs whose history cannot be written go on from here. */
  let lastId = (await history?.list(1).catch(() => []))?.[0]?.id ?? 0;
  const runs = new Map<number, LiveRun>();
  /** What people asked for. What the program takes in by itself is short, and a person's run waits for it. */
  let asked: LiveRun | null = null;
  let requestedBy: RunStarter | null = null;
  let lastStart: Promise<unknown> = Promise.resolve();
  let lastRun: Promise<void> = Promise.resolve();
  let isStopped = false;
  const lease = createReindexLease(leases, now, () => {
    if (asked === null || asked.record.progress === null) return;
    const { id, progress } = asked.record;
    history?.noteProgress(id, JSON.stringify(progress)).catch(() => undefined);
  });

  const begin = async (mode: ReindexMode, startedBy: RunStarter): Promise<LiveRun> => {
    const startedAt = now().toISOString();
    // A full disk keeps no history; that is no reason not to serve what is new.
    const id = await history?.start({ mode, startedBy, startedAt }).catch(() => undefined);
    lastId = id ?? lastId + 1;
    const record: ReindexRun = {
      id: lastId,
      mode,
      startedBy,
      startedAt,
      finishedAt: null,
      state: 'running',
      progress: null,
      reason: null,
      report: null,
      revision: 1,
    };
    const run: LiveRun = { record, cancel: new AbortController(), ...announcement() };
    runs.set(record.id, run);
    return run;
  };

  const change = (run: LiveRun, news: Partial<ReindexRun>): void => {
    run.record = { ...run.record, ...news, revision: run.record.revision + 1 };
    run.announce();
    Object.assign(run, announcement());
  };

  const perform = async (run: LiveRun): Promise<void> => {
    const end = await update(run);
    const finishedAt = now().toISOString();
    const report = end.report === null ? null : JSON.stringify(end.report);
    await history?.finish(run.record.id, { ...end, finishedAt, report }).catch(() => undefined);
    change(run, { ...end, finishedAt, progress: null });
    for (const id of runs.keys()) if (runs.size > rememberedRuns) runs.delete(id);
    onEnd(run.record);
  };

  const update = async (run: LiveRun): Promise<RunEnd> => {
    const { signal } = run.cancel;
    try {
      const report = await host.update(run.record.mode, (progress) => change(run, { progress }), signal);
      return { state: 'done', reason: null, report };
    } catch (error) {
      if (signal.aborted) return { state: 'cancelled', reason: String(signal.reason), report: null };
      return {
        state: 'failed',
        reason: error instanceof Error ? error.message : String(error),
        report: null,
      };
    }
  };

  const startNow = async (mode: ReindexMode, by: RunStarter) => {
    if (isStopped) throw new Error('The program is stopping.');
    if (asked?.record.state === 'running') return { run: asked.record, isNew: false };
    if (!(await lease.take())) return { run: await findElsewhere(history), isNew: false };
    const run = await begin(mode, by);
    asked = run;
    lastRun = lastRun.then(() => perform(run)).finally(lease.release);
    return { run: run.record, isNew: true };
  };

  const takeRequest = async (): Promise<void> => {
    const by = requestedBy;
    requestedBy = null;
    if (by !== null && !isStopped) await perform(await begin('changed', by));
  };

  const underWay = (): LiveRun | undefined =>
    [...runs.values()].find(({ record }) => record.state === 'running');

  return {
    start(mode, by) {
      const start = lastStart.then(() => startNow(mode, by));
      lastStart = start.catch(() => undefined);
      return start;
    },
    async follow(id, seen) {
      const run = runs.get(id);
      if (run === undefined) {
        const kept = await find(history, id);
        if (kept === null) throw new Error(`There is no run ${id}.`);
        return kept;
      }
      while (run.record.revision <= seen && run.record.state === 'running') await run.changed;
      return run.record;
    },
    async cancel(by) {
      const run = asked?.record.state === 'running' ? asked : underWay();
      run?.cancel.abort(cancelWords(by));
      return run?.record ?? null;
    },
    async latest() {
      const run = underWay() ?? [...runs.values()].at(-1);
      return run?.record ?? (await history?.list(1))?.map(toRun)[0] ?? null;
    },
    async list(limit) {
      const live = [...runs.values()].map(({ record }) => ({ ...record, report: null })).reverse();
      const kept = (await history?.list(limit)) ?? [];
      return [...live, ...kept.filter(({ id }) => !runs.has(id)).map(toRun)].slice(0, limit);
    },
    find: async (id) => runs.get(id)?.record ?? find(history, id),
    request(by) {
      const isFirst = requestedBy === null;
      requestedBy = by;
      if (isFirst) lastRun = lastRun.then(takeRequest);
    },
    async stop() {
      isStopped = true;
      for (const { cancel } of runs.values()) cancel.abort('The program was stopped.');
      await lastRun;
    },
  };
}

/** A run under way is among the newest: the programs' own are short. */
const runsLookedAt = 50;

/** The run of the process that holds the lease. */
async function findElsewhere(history: Store['reindexRuns'] | null): Promise<ReindexRun> {
  const newest = (await history?.list(runsLookedAt)) ?? [];
  const run = newest.find(({ state, startedBy }) => state === 'running' && startedBy.platform !== 'program');
  if (run !== undefined) return toRun(run);
  throw refusal('reindex-elsewhere', { seconds: leaseMs / 1000 });
}

async function find(history: Store['reindexRuns'] | null, id: number): Promise<ReindexRun | null> {
  const stored = (await history?.find(id)) ?? null;
  return stored === null ? null : toRun(stored);
}

function toRun({ mode, startedBy, report, progress, ...stored }: StoredRun): ReindexRun {
  return {
    ...stored,
    // Runs of this process are looked up among the live ones.
    state: stored.state === 'running' ? 'elsewhere' : stored.state,
    mode: mode as ReindexMode,
    startedBy: startedBy as RunStarter,
    progress: progress === null ? null : (JSON.parse(progress) as UpdateProgress),
    report: report === null ? null : (JSON.parse(report) as UpdateReport),
    revision: 1,
  };
}

/** Shown with the run. Whoever cancels is not named in words: names are not stored. */
function cancelWords({ platform, id }: RunStarter): string {
  if (platform !== 'discord' || id === null) return 'Cancelled at the terminal.';
  return 'Cancelled by an operator.';
}

function announcement(): Pick<LiveRun, 'changed' | 'announce'> {
  let announce: () => void = () => undefined;
  const changed = new Promise<void>((resolve) => {
    announce = resolve;
  });
  return { changed, announce };
}
