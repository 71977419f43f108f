// The store: what must outlive the process and cannot be made anew from the corpus. One small port per subject; all of them
// take and give plain data, and reject with `StoreError` when the database cannot do what is asked.

import type { ArrivalStore } from './arrivals.js';
import type { CorrectionStore } from './corrections.js';
import type { DigestAgenda } from './digest-agenda.js';
import type { DigestOutbox } from './digest-outbox.js';
import type { DigestSlotStore } from './digest-slots.js';
import type { FeedbackStore } from './feedback.js';
import type { FeedStore } from './feeds.js';
import type { GapStore } from './gaps.js';
import type { GuildStore } from './guilds.js';
import type { HiddenArticleStore } from './hidden-articles.js';
import type { LeaseStore } from './leases.js';
import type { StoreMarks } from './marks.js';
import type { PageStore } from './pages.js';
import type { PeopleDataStore } from './people-data.js';
import type { ReindexRunStore } from './reindex-runs.js';
import type { ReportStore } from './reports.js';
import type { RevisionStore } from './revisions.js';
import type { StoreFault } from './store-error.js';
import type { SubscriptionStore } from './subscriptions.js';

export interface Store {
  /** Pages that came by feed or address. */
  readonly pages: PageStore;
  /** Earlier texts of articles. */
  readonly revisions: RevisionStore;
  readonly feeds: FeedStore;
  readonly reindexRuns: ReindexRunStore;
  readonly hiddenArticles: HiddenArticleStore;
  readonly corrections: CorrectionStore;
  readonly reports: ReportStore;
  /** Questions that found nothing. */
  readonly gaps: GapStore;
  /** Whether answers helped. */
  readonly feedback: FeedbackStore;
  /** Settings of servers, and their end when a server removes the bot. */
  readonly guilds: GuildStore;
  /** Who does what only one of several processes is to do. */
  readonly leases: LeaseStore;
  /** What is stored about people who use the bot. */
  readonly people: PeopleDataStore;
  /** In which order articles came. */
  readonly arrivals: ArrivalStore;
  readonly subscriptions: SubscriptionStore;
  /** Digests that were due, and what became of them. */
  readonly digests: DigestSlotStore;
  /** Who is due. */
  readonly agenda: DigestAgenda;
  /** What is to be sent. */
  readonly outbox: DigestOutbox;
  /** For finding out whether another process has changed something. */
  readMarks(): Promise<StoreMarks>;
  /** Tries whether the store can be written to now, and whether one that could not when it was opened can be. Never rejects. */
  health(): Promise<StoreHealth>;
  close(): Promise<void>;
}

/** How many are kept of what comes without end; the oldest, or rarest, go when another comes. */
export interface StoreLimits {
  readonly reindexRuns: number;
  readonly gaps: number;
}

/** `memory`: nothing is kept beyond the process. */
export type StoreKind = 'sqlite' | 'postgres' | 'memory';

export interface StoreHealth {
  readonly kind: StoreKind;
  /** The file, or the server without user and password. */
  readonly place: string;
  /** Size of the database; null when it cannot be told. */
  readonly bytes: number | null;
  /** Room left on the disk of the file; null for other kinds. */
  readonly freeBytes: number | null;
  /** Why nothing can be written just now, in words for an operator; null when all is well. */
  readonly alarm: StoreAlarm | null;
}

export interface StoreAlarm {
  readonly fault: StoreFault;
  readonly message: string;
  readonly hint: string;
}
