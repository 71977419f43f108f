// Texts that articles have had, so that an old citation can still be checked.

import { sql } from 'kysely';
import { type Database, inParts } from './database.js';

/** One text of an article. */
export interface Revision {
  readonly articleId: string;
  /** Fingerprint of title and paragraphs, chosen by whoever saves it; with `articleId` the key. */
  readonly contentHash: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly outlet: string | null;
  /** `YYYY-MM-DD`. */
  readonly publishedOn: string | null;
  readonly url: string | null;
  /** When the library first and last held this text: ISO-8601 UTC. */
  readonly firstSeenAt: string;
  readonly lastSeenAt: string;
  /** When the article left the library with this text; null while it is there, or was replaced by another text. */
  readonly withdrawnAt: string | null;
}

export interface RevisionStore {
  /**
   * Saves texts. One that is known keeps the earlier `firstSeenAt` and takes the later `lastSeenAt` and the given
   * `withdrawnAt`.
   */
  save(revisions: readonly Revision[]): Promise<void>;
  /** The texts of an article, the one seen last first; empty when none is known. */
  list(articleId: string): Promise<readonly Revision[]>;
  /** Ids of the articles that have texts here. */
  listArticleIds(): Promise<readonly string[]>;
  /** Forgets the texts of an article, as after a take-down; how many those were. */
  remove(articleId: string): Promise<number>;
  /** Deletes texts that were last seen before that instant; how many those were. */
  purge(before: Date): Promise<number>;
}

export function createRevisionStore(db: Database): RevisionStore {
  return {
    async save(revisions) {
      for (const part of inParts(revisions))
        await db
          .insertInto('revisions')
          .values(part.map((revision) => ({ ...revision, paragraphs: JSON.stringify(revision.paragraphs) })))
          .onConflict((conflict) =>
            conflict.columns(['articleId', 'contentHash']).doUpdateSet({
              lastSeenAt: sql<string>`case when excluded.last_seen_at > revisions.last_seen_at then excluded.last_seen_at else revisions.last_seen_at end`,
              firstSeenAt: sql<string>`case when excluded.first_seen_at < revisions.first_seen_at then excluded.first_seen_at else revisions.first_seen_at end`,
              withdrawnAt: sql<string | null>`excluded.withdrawn_at`,
            }),
          )
          .execute();
    },
    async list(articleId) {
      const rows = await db
        .selectFrom('revisions')
        .selectAll()
        .where('articleId', '=', articleId)
        .orderBy('lastSeenAt', 'desc')
        .orderBy('firstSeenAt', 'desc')
        .orderBy('contentHash')
        .execute();
      return rows.map((row) => ({ ...row, paragraphs: JSON.parse(row.paragraphs) as string[] }));
    },
    async listArticleIds() {
      const rows = await db
        .selectFrom('revisions')
        .select('articleId')
        .distinct()
        .orderBy('articleId')
        .execute();
      return rows.map(({ articleId }) => articleId);
    },
    async remove(articleId) {
      const { numDeletedRows } = await db
        .deleteFrom('revisions')
        .where('articleId', '=', articleId)
        .executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },
    async purge(before) {
      const { numDeletedRows } = await db
        .deleteFrom('revisions')
        .where('lastSeenAt', '<', before.toISOString())
        .executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },
  };
}
