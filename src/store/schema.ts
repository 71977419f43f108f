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
  readonly heartbeats: HeartbeatTable;
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

/** One row, written to find out whether anything can be. */
export interface HeartbeatTable {
  id: number;
  beatAt: string;
}
