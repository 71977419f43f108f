// What members have reported about quotations, without who they are.

import type { Database } from './database.js';

export type ReportProblem = 'wrong speaker' | 'not said' | 'other';
/** `open`: waits for an operator. */
export type ReportState = 'open' | 'corrected' | 'dismissed';

export interface NewReport {
  readonly articleId: string;
  readonly articleTitle: string;
  /** From 0, when it was reported; `paragraphHash` says which paragraph is meant when the text has changed. */
  readonly paragraphIndex: number;
  readonly paragraphHash: string;
  /** The quoted words, letter for letter. */
  readonly quoteText: string;
  /** The speaker as shown; null when none was. */
  readonly speaker: string | null;
  readonly problem: ReportProblem;
}

export interface Report extends NewReport {
  /** From 1, rising; a number is never given out twice. */
  readonly id: number;
  /** How often it was reported. */
  readonly times: number;
  /** ISO-8601 UTC. */
  readonly firstAt: string;
  readonly lastAt: string;
  readonly state: ReportState;
}

export interface ReportStore {
  /**
   * Notes a report. The same words with the same problem are one report that counts; it is open again, unless an operator
   * dismissed it.
   */
  add(report: NewReport, at: Date): Promise<Report>;
  find(id: number): Promise<Report | null>;
  /** The most reported first, then the newest. */
  listOpen(): Promise<readonly Report[]>;
  /** False when there is no such report. */
  close(id: number, state: Exclude<ReportState, 'open'>): Promise<boolean>;
  /** Deletes closed reports that nobody has repeated since that instant; how many those were. */
  purgeClosed(before: Date): Promise<number>;
}

export function createReportStore(db: Database): ReportStore {
  return {
    async add(report, at) {
      const seenAt = at.toISOString();
      const row = await db
        .insertInto('reports')
        .values({ ...report, times: 1, firstAt: seenAt, lastAt: seenAt, state: 'open' })
        .onConflict((conflict) =>
          conflict
            .columns(['articleId', 'paragraphHash', 'quoteText', 'problem'])
            .doUpdateSet((expression) => ({
              times: expression('reports.times', '+', 1),
              lastAt: seenAt,
              speaker: report.speaker,
              paragraphIndex: report.paragraphIndex,
              state: expression
                .case()
                .when('reports.state', '=', 'dismissed')
                .then('dismissed')
                .else('open')
                .end(),
            })),
        )
        .returningAll()
        .executeTakeFirstOrThrow();
      return toReport(row);
    },
    async find(id) {
      const row = await db.selectFrom('reports').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : toReport(row);
    },
    async listOpen() {
      const rows = await db
        .selectFrom('reports')
        .selectAll()
        .where('state', '=', 'open')
        .orderBy('times', 'desc')
        .orderBy('id', 'desc')
        .execute();
      return rows.map(toReport);
    },
    async close(id, state) {
      const { numUpdatedRows } = await db
        .updateTable('reports')
        .set({ state })
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      return numUpdatedRows > 0n;
    },
    async purgeClosed(before) {
      const { numDeletedRows } = await db
        .deleteFrom('reports')
        .where('state', '!=', 'open')
        .where('lastAt', '<', before.toISOString())
        .executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },
  };
}

function toReport(
  row: Omit<Report, 'problem' | 'state'> & { readonly problem: string; readonly state: string },
): Report {
  return { ...row, problem: row.problem as ReportProblem, state: row.state as ReportState };
}
