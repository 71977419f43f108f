// Articles that operators have taken out of everything that is shown.

import type { Database } from './database.js';

export interface HiddenArticle {
  readonly articleId: string;
  /** As it was when hidden: the library no longer gives it. */
  readonly title: string;
  /** For operators; never shown to members. */
  readonly reason: string;
  /** Discord id; null for whoever sits at the terminal, and when that person asked to be forgotten. */
  readonly hiddenBy: string | null;
  /** ISO-8601 UTC. */
  readonly hiddenAt: string;
}

export interface HiddenArticleStore {
  /** Hides an article; one that is hidden already takes the new reason. */
  hide(article: HiddenArticle): Promise<void>;
  /** Shows it again; false when it was not hidden. */
  unhide(articleId: string): Promise<boolean>;
  find(articleId: string): Promise<HiddenArticle | null>;
  /** The one hidden last first. */
  list(): Promise<readonly HiddenArticle[]>;
}

export function createHiddenArticleStore(db: Database): HiddenArticleStore {
  return {
    async hide(article) {
      await db
        .insertInto('hiddenArticles')
        .values(article)
        .onConflict((conflict) => conflict.column('articleId').doUpdateSet(article))
        .execute();
    },
    async unhide(articleId) {
      const { numDeletedRows } = await db
        .deleteFrom('hiddenArticles')
        .where('articleId', '=', articleId)
        .executeTakeFirstOrThrow();
      return numDeletedRows > 0n;
    },
    async find(articleId) {
      const row = await db
        .selectFrom('hiddenArticles')
        .selectAll()
        .where('articleId', '=', articleId)
        .executeTakeFirst();
      return row ?? null;
    },
    list: () =>
      db.selectFrom('hiddenArticles').selectAll().orderBy('hiddenAt', 'desc').orderBy('articleId').execute(),
  };
}
