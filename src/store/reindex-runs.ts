// The history of reindexing: who started a run, how it ended, and its report.

import type { Selectable } from 'kysely';
import type { Database } from './database.js';
import type { ReindexRunTable } from './schema.js';

export type StoredRunState = 'running' | 'done' | 'cancelled' | 'failed' | 'interrupted';

export interface StoredRunStarter {
  readonly platform: string;
  /** A Discord id, or the name of a part of the program; null for whoever sits at the terminal. */
  readonly id: string | null;
}

export interface StoredRun {
  /** From 1, rising; a number is never given out twice. */
  readonly id: number;
  readonly mode: string;
  readonly startedBy: StoredRunStarter;
  /** ISO-8601 UTC. */
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly state: StoredRunState;
  /** Why it failed, was cancelled or interrupted; null otherwise. */
  readonly reason: string | null;
  /** What whoever ran it reported, as JSON; null until then, and in lists. */
  readonly report: string | null;
  /** How far it was at its last sign of life, as JSON; null before the first. */
  readonly progress: string | null;
}

export interface ReindexRunStore {
  /** Notes that a run has begun; its number. */
  start(run: Pick<StoredRun, 'mode' | 'startedBy' | 'startedAt'>): Promise<number>;
  /** Notes how a run ended, and forgets all but the newest, of which so many are kept as the store was told. */
  finish(
    id: number,
    end: Pick<StoredRun, 'state' | 'reason' | 'report'> & { readonly finishedAt: string },
  ): Promise<void>;
  /** Notes how far a run is. */
  noteProgress(id: number, progress: string): Promise<void>;
  /** Marks runs that still stand as running: their process has died. How many those were. */
  interruptRunning(reason: string, at: Date): Promise<number>;
  /** Newest first, without reports. */
  list(limit: number): Promise<readonly StoredRun[]>;
  find(id: number): Promise<StoredRun | null>;
}

/** Reports of large runs are megabytes: all but the newest `kept` are forgotten. */
export function createReindexRunStore(db: Database, kept: number): ReindexRunStore {
  return {
    async start({ mode, startedBy, startedAt }) {
      const { id } = await db
        .insertInto('reindexRuns')
        .values({ mode, startedBy: JSON.stringify(startedBy), startedAt, state: 'running' })
        .returning('id')
        .executeTakeFirstOrThrow();
      return id;
    },
    async finish(id, end) {
      await db.updateTable('reindexRuns').set(end).where('id', '=', id).execute();
      await db
        .deleteFrom('reindexRuns')
        .where('id', '<=', id - kept)
        .execute();
    },
    async noteProgress(id, progress) {
      await db.updateTable('reindexRuns').set({ progress }).where('id', '=', id).execute();
    },
    async interruptRunning(reason, at) {
      const { numUpdatedRows } = await db
        .updateTable('reindexRuns')
        .set({ state: 'interrupted', reason, finishedAt: at.toISOString() })
        .where('state', '=', 'running')
        .executeTakeFirstOrThrow();
      return Number(numUpdatedRows);
    },
    async list(limit) {
      const rows = await db
        .selectFrom('reindexRuns')
        .select(['id', 'mode', 'startedBy', 'startedAt', 'finishedAt', 'state', 'reason', 'progress'])
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.map((row) => toRun({ ...row, report: null }));
    },
    async find(id) {
      const row = await db.selectFrom('reindexRuns').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : toRun(row);
    },
  };
}

function toRun(row: Selectable<ReindexRunTable>): StoredRun {
  return {
    ...row,
    startedBy: JSON.parse(row.startedBy) as StoredRunStarter,
    state: row.state as StoredRunState,
  };
}
