// What members may report and operators decide: the store behind the commands, with the rules about how.

import type { SavedCorrection, StoredCorrection } from '../store/corrections.js';
import type { Gap } from '../store/gaps.js';
import type { HiddenArticle } from '../store/hidden-articles.js';
import type { NewReport, Report, ReportProblem } from '../store/reports.js';
import type { Store } from '../store/store.js';
import { createReportLimit } from './report-limit.js';

export type { Gap, HiddenArticle, Report, ReportProblem, SavedCorrection };

/** What an operator says about some quoted words. */
export type NewCorrection = Omit<StoredCorrection, 'correctedBy' | 'correctedAt'>;

/** A decision of an operator; `by` is a Discord id, null at a terminal. */
export type Decision<Subject> = Subject & { readonly by: string | null };

/** Plain data in and out: it may be in another thread than the commands. Rejects with `StoreError` when nothing can be kept. */
export interface ModerationDesk {
  /** `reporter` is only counted for a while in memory, never stored. False when they have reported too much of late. */
  report(report: NewReport, reporter: string | null): Promise<boolean>;
  /** Open reports, the most reported first. */
  listReports(): Promise<readonly Report[]>;
  findReport(id: number): Promise<Report | null>;
  /** False when there is no such report. */
  dismissReport(id: number): Promise<boolean>;
  /** Corrects a quotation at once; `reportId` is the report that this settles, null for none. */
  correct(correction: Decision<NewCorrection>, reportId: number | null): Promise<void>;
  /** The latest first. */
  listCorrections(): Promise<readonly SavedCorrection[]>;
  /** Takes a correction back at once; false when there was none. */
  undoCorrection(id: number): Promise<boolean>;
  /** Takes an article out of everything at once. */
  hide(article: Decision<Pick<HiddenArticle, 'articleId' | 'title' | 'reason'>>): Promise<void>;
  /** Shows it again at once; false when it was not hidden. */
  unhide(articleId: string): Promise<boolean>;
  /** The one hidden last first. */
  listHidden(): Promise<readonly HiddenArticle[]>;
  /** Counts a question that found nothing. */
  noteGap(question: string): Promise<void>;
  /** The most asked first. */
  listGaps(): Promise<readonly Gap[]>;
  /** False when it was not there. */
  deleteGap(question: string): Promise<boolean>;
  /** How many there were. */
  clearGaps(): Promise<number>;
}

export interface ModerationOptions {
  readonly now: () => Date;
  /** Makes the library obey what has been decided; the decision is kept whether or not this goes well. */
  readonly onDecision: () => Promise<void>;
}

export function createModerationDesk(
  { reports, corrections, hiddenArticles, gaps }: Store,
  { now, onDecision }: ModerationOptions,
): ModerationDesk {
  const mayReport = createReportLimit(now);
  const obey = async <Result>(decided: Result): Promise<Result> => {
    await onDecision();
    return decided;
  };
  return {
    async report(report, reporter) {
      if (!mayReport(reporter)) return false;
      await reports.add(report, now());
      return true;
    },
    listReports: () => reports.listOpen(),
    findReport: (id) => reports.find(id),
    dismissReport: (id) => reports.close(id, 'dismissed'),
    async correct({ by, ...correction }, reportId) {
      await corrections.save({ ...correction, correctedBy: by, correctedAt: now().toISOString() });
      if (reportId !== null) await reports.close(reportId, 'corrected');
      await onDecision();
    },
    listCorrections: () => corrections.list(),
    undoCorrection: async (id) => obey(await corrections.remove(id)),
    async hide({ by, ...article }) {
      await hiddenArticles.hide({ ...article, hiddenBy: by, hiddenAt: now().toISOString() });
      await onDecision();
    },
    unhide: async (articleId) => obey(await hiddenArticles.unhide(articleId)),
    listHidden: () => hiddenArticles.list(),
    noteGap: async (question) => gaps.note(question, now()),
    listGaps: () => gaps.list(),
    deleteGap: (question) => gaps.remove(question),
    clearGaps: () => gaps.clear(),
  };
}
