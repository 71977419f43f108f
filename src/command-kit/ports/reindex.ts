// Bringing the library up to date: one run at a time, for everybody.

import type { UpdateMode } from '../../library/indexer.js';
import type { UpdateProgress, UpdateReport } from '../../library/update-report.js';
import type { Caller } from '../caller.js';

/** `changed`: what is new or different. `full`: everything from the beginning. `dry-run`: what `changed` would do. */
export const reindexModes = ['changed', 'full', 'dry-run'] as const satisfies readonly UpdateMode[];
export type ReindexMode = (typeof reindexModes)[number];

/** Who asked for a run: a person, or a part of the program ("feeds", "drop folders", "start"). */
export interface RunStarter {
  readonly platform: Caller['platform'] | 'program';
  /** A Discord id, or the name of a part of the program; null for whoever sits at the terminal. */
  readonly id: string | null;
}

/** `elsewhere`: another process began it and has not said how it ended; it works on, or was killed. */
export type RunState = 'running' | 'elsewhere' | 'done' | 'cancelled' | 'failed' | 'interrupted';

export interface ReindexRun {
  /** From 1, rising. */
  readonly id: number;
  readonly mode: ReindexMode;
  readonly startedBy: RunStarter;
  /** ISO-8601 UTC. */
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly state: RunState;
  /** Null before the first step and after the end. */
  readonly progress: UpdateProgress | null;
  /** Why it failed, was cancelled or interrupted; null otherwise. */
  readonly reason: string | null;
  /** Null until it is done. */
  readonly report: UpdateReport | null;
  /** Rises with every change of this record, so that `follow` can wait for the next. */
  readonly revision: number;
}

export interface ReindexPort {
  /** Starts a run. While one is under way, nothing is started and that one comes back. */
  start(mode: ReindexMode, by: RunStarter): Promise<{ readonly run: ReindexRun; readonly isNew: boolean }>;
  /** The run as soon as its revision is above `seen`, or it has ended. Rejects when there is no such run. */
  follow(id: number, seen: number): Promise<ReindexRun>;
  /** Asks the run under way to stop; null when there is none. It has stopped when `follow` says so. */
  cancel(by: RunStarter): Promise<ReindexRun | null>;
  /** The run under way, or the last one; null when there was none. */
  latest(): Promise<ReindexRun | null>;
  /** Newest first, without reports. */
  list(limit: number): Promise<readonly ReindexRun[]>;
  /** One run with its report; null when it is not known (any more). */
  find(id: number): Promise<ReindexRun | null>;
}
