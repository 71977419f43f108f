// An opened database → the store, subject by subject.

import type { Alarm } from './alarm.js';
import { createArrivalStore } from './arrivals.js';
import { createCorrectionStore } from './corrections.js';
import { createDigestAgenda } from './digest-agenda.js';
import { createDigestOutbox } from './digest-outbox.js';
import { createDigestSlotStore } from './digest-slots.js';
import { createFeedbackStore } from './feedback.js';
import { createFeedStore } from './feeds.js';
import { createGapStore } from './gaps.js';
import { createGuildStore } from './guilds.js';
import { createHiddenArticleStore } from './hidden-articles.js';
import { createLeaseStore } from './leases.js';
import { readMarks } from './marks.js';
import type { OpenedDatabase } from './opened-database.js';
import { createPageStore } from './pages.js';
import { createPeopleDataStore } from './people-data.js';
import { createReindexRunStore } from './reindex-runs.js';
import { createReportStore } from './reports.js';
import { createRevisionStore } from './revisions.js';
import type { Store, StoreLimits } from './store.js';
import { createSubscriptionStore } from './subscriptions.js';

export function createStore(
  opened: OpenedDatabase,
  alarm: Alarm,
  { now, limits }: { readonly now: () => Date; readonly limits: StoreLimits },
): Store {
  const { db, dialect, kind, place } = opened;
  const gaps = createGapStore(db, limits.gaps);
  return {
    pages: createPageStore(db),
    revisions: createRevisionStore(db),
    feeds: createFeedStore(db),
    reindexRuns: createReindexRunStore(db, limits.reindexRuns),
    hiddenArticles: createHiddenArticleStore(db),
    corrections: createCorrectionStore(db),
    reports: createReportStore(db),
    gaps,
    feedback: createFeedbackStore(db),
    guilds: createGuildStore(db),
    people: createPeopleDataStore(db),
    leases: createLeaseStore(db),
    readMarks: () => readMarks(db),
    arrivals: createArrivalStore(db, dialect),
    subscriptions: createSubscriptionStore(db),
    digests: createDigestSlotStore(db),
    agenda: createDigestAgenda(db),
    outbox: createDigestOutbox(db, dialect),
    async health() {
      await opened.reopen();
      const beat = { id: 1, beatAt: now().toISOString() };
      // What it says of the store reaches the alarm by itself.
      await db
        .insertInto('heartbeats')
        .values(beat)
        .onConflict((conflict) => conflict.column('id').doUpdateSet(beat))
        .execute()
        .catch(() => undefined);
      const { bytes, freeBytes } = await opened.measure().catch(() => ({ bytes: null, freeBytes: null }));
      return { kind, place, bytes, freeBytes, alarm: alarm.current() };
    },
    async close() {
      await gaps.flush().catch(() => undefined);
      await db.destroy();
    },
  };
}
