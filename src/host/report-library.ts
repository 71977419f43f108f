// What became of the library → the log.

import type { ReindexRun } from '../command-kit/index.js';
import { logLibraryReady, logReindexed } from '../observability/events.js';
import type { Logger } from '../observability/logger.js';
import type { LibraryFacts } from './librarian.js';

/** A corpus of a wrong kind has as many as it has files; /status counts them all. */
const maxLoggedIssues = 50;

/** A library that can be asked, after the given time; with its faulty files where the log is the place for them. */
export function reportLibrary(
  logger: Logger,
  { issues, ...facts }: LibraryFacts,
  { durationMs, logsFaults }: { readonly durationMs: number; readonly logsFaults: boolean },
): void {
  for (const issue of logsFaults ? issues.slice(0, maxLoggedIssues) : [])
    logger.warn({ issue }, 'the corpus is not as expected');
  logLibraryReady(logger, { ...facts, issues: issues.length, durationMs: Math.round(durationMs) });
}

/** A run of reindexing that has ended. */
export function reportRun(logger: Logger, { id, mode, state, startedBy, reason, report }: ReindexRun): void {
  logReindexed(logger, {
    run: id,
    mode,
    state,
    startedOn: startedBy.platform,
    reason,
    added: report?.added.length ?? 0,
    changed: report?.changed.length ?? 0,
    removed: report?.removed.length ?? 0,
    faulty: report?.faulty.length ?? 0,
    durationMs: report?.durationMs ?? 0,
  });
}
