// The tables, as the newest migration leaves them. Columns are portable: instants are ISO-8601 UTC text, flags 0 or 1,
// lists and records JSON text. Names here are camelCase, in the database snake_case.

import type { Generated } from 'kysely';

export interface Schema {
  readonly pages: PageTable;
  readonly revisions: RevisionTable;
  readonly revisionIds: RevisionIdTable;
  readonly feeds: FeedTable;
  readonly feedItems: FeedItemTable;
  readonly reindexRuns: ReindexRunTable;
  readonly hiddenArticles: HiddenArticleTable;
  readonly corrections: CorrectionTable;
  readonly reports: ReportTable;
  readonly gaps: GapTable;
  readonly guildSettings: GuildSettingTable;
  readonly departedGuilds: DepartedGuildTable;
  readonly feedback: FeedbackTable;
  readonly heartbeats: HeartbeatTable;
  readonly leases: LeaseTable;
  readonly arrivals: ArrivalTable;
  readonly arrivalIds: ArrivalIdTable;
  readonly subscriptions: SubscriptionTable;
  readonly digestSlots: DigestSlotTable;
}

export interface PageTable {
  name: string;
  contentHash: string;
  text: string;
  source: string;
  sourceUrl: string | null;
  fetchedAt: string;
  removedAt: string | null;
}

export interface RevisionTable {
  articleId: string;
  contentHash: string;
  /** JSON array of ids. */
  aliases: string;
  title: string;
  outlet: string | null;
  publishedOn: string | null;
  /** JSON array of texts. */
  paragraphs: string;
  firstSeenAt: string;
  replacedAt: string | null;
  withdrawnAt: string | null;
}

/** Which articles an id ever led to. */
export interface RevisionIdTable {
  id: string;
  articleId: string;
}

export interface FeedTable {
  id: Generated<number>;
  url: string;
  title: string | null;
  addedBy: string | null;
  addedAt: string;
  etag: string | null;
  lastModified: string | null;
  nextDueAt: string;
  lastOkAt: string | null;
  lastError: string | null;
  lastErrorAt: string | null;
  failures: number;
  itemsTaken: number;
}

export interface FeedItemTable {
  feedId: number;
  itemKey: string;
  state: string;
  reason: string | null;
  pageName: string | null;
  attempts: number;
  seenAt: string;
}

export interface ReindexRunTable {
  id: Generated<number>;
  mode: string;
  /** JSON of `RunStarter`. */
  startedBy: string;
  startedAt: string;
  finishedAt: string | null;
  state: string;
  reason: string | null;
  /** JSON, as the one who ran it wrote it. */
  report: string | null;
  /** JSON, how far it was when it last gave a sign of life; null at the beginning. */
  progress: string | null;
}

export interface HiddenArticleTable {
  articleId: string;
  title: string;
  reason: string;
  hiddenBy: string | null;
  hiddenAt: string;
}

export interface CorrectionTable {
  id: Generated<number>;
  articleId: string;
  paragraphHash: string;
  quoteText: string;
  kind: string;
  speaker: string | null;
  correctedBy: string | null;
  correctedAt: string;
}

export interface ReportTable {
  id: Generated<number>;
  articleId: string;
  articleTitle: string;
  paragraphIndex: number;
  paragraphHash: string;
  quoteText: string;
  speaker: string | null;
  problem: string;
  times: number;
  firstAt: string;
  lastAt: string;
  state: string;
}

export interface GapTable {
  questionKey: string;
  question: string;
  times: number;
  firstAt: string;
  lastAt: string;
}

export interface GuildSettingTable {
  guildId: string;
  key: string;
  /** JSON. */
  value: string;
}

export interface DepartedGuildTable {
  guildId: string;
  departedAt: string;
}

export interface FeedbackTable {
  command: string;
  corpusVersion: string;
  helpful: number;
  wrong: number;
  lastAt: string;
}

export interface LeaseTable {
  name: string;
  holder: string;
  until: string;
}

/** One row, written to find out whether anything can be. */
export interface HeartbeatTable {
  id: number;
  beatAt: string;
}

/** Articles in the order in which they came into the library; `id` is the arrival's number. */
export interface ArrivalTable {
  id: Generated<number>;
  articleId: string;
  arrivedAt: string;
}

/** Under which ids an arrived article was ever known. */
export interface ArrivalIdTable {
  id: string;
  /** `arrivals.id`. */
  seq: number;
}

export interface SubscriptionTable {
  id: Generated<number>;
  /** Null for a member's direct messages. */
  guildId: string | null;
  /** Whose direct messages; null for a server's channel. */
  userId: string | null;
  /** Channel, thread or forum; of direct messages, once known, the channel that they are. */
  channelId: string | null;
  /** JSON of `SubscriptionSettings`. */
  settings: string;
  /** `settings.cadence.kind`. */
  cadence: string;
  createdAt: string;
  startsAfter: number;
  deliveredUpTo: number;
  /** When a slot is to be opened; null while only an arrival decides that. */
  nextDueAt: string | null;
  pausedAt: string | null;
  parkedBecause: string | null;
  parkedAt: string | null;
  isParkTold: Generated<number>;
}

export interface DigestSlotTable {
  id: Generated<number>;
  subscriptionId: number;
  /** Random, so that a message carries it for good: numbers begin anew with a new database. */
  slotKey: string;
  /** Server, or member: between these the outbox is fair. */
  party: string;
  dueAt: string;
  /** Whether somebody asked for it now, whatever the hour. */
  isAsked: number;
  state: string;
  leaseOwner: string | null;
  leaseUntil: string | null;
  attempts: Generated<number>;
  nextTryAt: string;
  /** JSON array of message bodies; null before it is composed and after it is finished. */
  messages: string | null;
  /** JSON array; null before it is composed. */
  articleIds: string | null;
  upToSeq: number | null;
  libraryVersion: string | null;
  /** JSON array: where the messages confirmed so far stand. */
  places: Generated<string>;
  /** When the next message was, perhaps, sent; null when it surely was not. */
  maybeSentAt: string | null;
  reason: string | null;
  createdAt: string;
  /** Null while it is open. */
  finishedAt: string | null;
}
