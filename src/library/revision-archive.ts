// The earlier texts of articles: what the indexer hands over before it forgets them, and what old citations are checked against.

/** The text of an article as it stood for a while. Plain data. */
export interface ArticleVersion {
  readonly articleId: string;
  /** Every id that led to the article then. */
  readonly aliases: readonly string[];
  /** Hash of title and paragraphs; the same text under the same id is the same version. */
  readonly contentHash: string;
  readonly title: string;
  readonly outlet: string | null;
  /** `YYYY-MM-DD`; null when undated. */
  readonly publishedOn: string | null;
  readonly paragraphs: readonly string[];
}

/** A version that is kept. */
export interface ArticleRevision extends ArticleVersion {
  /** ISO-8601 UTC: when this text was first in the library, and when it was found replaced or gone; null while it stands. */
  readonly firstSeenAt: string;
  readonly replacedAt: string | null;
  /** When the article as a whole left the sources; null while it is there. */
  readonly withdrawnAt: string | null;
}

/** What an update changed. */
export interface VersionChanges {
  /** New articles and new texts of known ones. */
  readonly current: readonly ArticleVersion[];
  /** Ids of articles that no source has any more. */
  readonly withdrawnIds: readonly string[];
  /** ISO-8601 UTC. */
  readonly at: string;
}

/** Kept in the store, perhaps in another thread. */
export interface RevisionArchive {
  /** Id, aliases and hash of every version that stands (neither replaced nor withdrawn). */
  listCurrent(): Promise<readonly Pick<ArticleVersion, 'articleId' | 'aliases' | 'contentHash'>[]>;
  /** Keeps the versions, all or none; resolves when they are safe. A version it has already is no fault. */
  record(changes: VersionChanges): Promise<void>;
  /** All versions of the article that any of these ids ever led to, oldest first; empty when it knows none. */
  listRevisions(ids: readonly string[]): Promise<readonly ArticleRevision[]>;
}
