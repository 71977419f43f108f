// The texts that an article has had: what old citations are checked against.

/** The text of an article as it stood for a while. Plain data. */
export interface ArticleVersion {
  readonly articleId: string;
  /** Every id that led to the article then, `articleId` included or not. */
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
  /** ISO-8601 UTC: when this text was first seen, and when another took its place; null while it stands. */
  readonly firstSeenAt: string;
  readonly replacedAt: string | null;
  /** When the article as a whole left with this text; null while it is there. */
  readonly withdrawnAt: string | null;
}

/** A version that stands, neither replaced nor withdrawn, without its text. */
export type StandingVersion = Pick<ArticleVersion, 'articleId' | 'aliases' | 'contentHash'>;

/** What an update changed. */
export interface VersionChanges {
  /** New articles and new texts of known ones. */
  readonly current: readonly ArticleVersion[];
  /** Ids of articles that no source has any more. */
  readonly withdrawnIds: readonly string[];
  /** ISO-8601 UTC. */
  readonly at: string;
}
