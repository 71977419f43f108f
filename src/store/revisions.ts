// Every text that an article has had, so that an old citation can still be checked.

import type { Selectable } from 'kysely';
import type { ArticleRevision, ArticleVersion, StandingVersion, VersionChanges } from '../model/revision.js';
import { compareCodeUnits } from '../text/code-unit-order.js';
import { type Database, inParts } from './database.js';
import { findFormerTexts } from './former-texts.js';
import type { RevisionTable } from './schema.js';

export interface RevisionStore {
  listCurrent(): Promise<readonly StandingVersion[]>;
  /**
   * Keeps new texts, ends the ones that stood before under any of their ids, and notes what is gone. A text that is known
   * stands again with its first instant. A call that is cut short has kept a part, and may be repeated as a whole.
   */
  record(changes: VersionChanges): Promise<void>;
  /** All texts of the articles that any of these ids ever led to, in the order they were first seen; empty when none is known. */
  listRevisions(ids: readonly string[]): Promise<readonly ArticleRevision[]>;
  /** Texts that stand no more and had the words within one paragraph, perhaps in other case; at most twenty. Reads all that are kept. */
  findFormer(words: string): Promise<readonly ArticleRevision[]>;
  /** Forgets all texts that any of these ids ever led to, as after a take-down; how many those were. */
  remove(ids: readonly string[]): Promise<number>;
  /** Deletes texts that were replaced or withdrawn before that instant; how many those were. */
  purge(before: Date): Promise<number>;
}

/** About a quarter of a megabyte: what the log takes in one go without a pause that anybody notices. */
const revisionsPerCommit = 25;

export function createRevisionStore(db: Database): RevisionStore {
  return {
    async listCurrent() {
      const rows = await db
        .selectFrom('revisions')
        .select(['articleId', 'aliases', 'contentHash'])
        .where('replacedAt', 'is', null)
        .where('withdrawnAt', 'is', null)
        .orderBy('articleId')
        .execute();
      return rows.map((row) => ({ ...row, aliases: JSON.parse(row.aliases) as string[] }));
    },
    async record({ current, withdrawnIds, at }) {
      // In parts: a first reading of a large corpus is one call, and a commit of all of it would hold the process up.
      for (const part of inParts(current, revisionsPerCommit))
        await db.transaction().execute(async (transaction) => {
          for (const revision of part) await keep(transaction, revision, at);
        });
      for (const part of inParts(withdrawnIds))
        await db
          .updateTable('revisions')
          .set({ withdrawnAt: at })
          .where('articleId', 'in', part)
          .where('replacedAt', 'is', null)
          .where('withdrawnAt', 'is', null)
          .execute();
    },
    async listRevisions(ids) {
      const articleIds = await findArticleIds(db, ids);
      const found: ArticleRevision[] = [];
      for (const part of inParts(articleIds)) {
        const rows = await db.selectFrom('revisions').selectAll().where('articleId', 'in', part).execute();
        found.push(...rows.map(toRevision));
      }
      return found.sort(
        (a, b) =>
          compareCodeUnits(a.firstSeenAt, b.firstSeenAt) || compareCodeUnits(a.contentHash, b.contentHash),
      );
    },
    findFormer: async (words) => (await findFormerTexts(db, words)).map(toRevision),
    remove: (ids) =>
      db.transaction().execute(async (transaction) => {
        let removed = 0;
        for (const part of inParts(await findArticleIds(transaction, ids))) {
          const { numDeletedRows } = await transaction
            .deleteFrom('revisions')
            .where('articleId', 'in', part)
            .executeTakeFirstOrThrow();
          removed += Number(numDeletedRows);
          await transaction.deleteFrom('revisionIds').where('articleId', 'in', part).execute();
        }
        return removed;
      }),
    async purge(before) {
      const instant = before.toISOString();
      const { numDeletedRows } = await db
        .deleteFrom('revisions')
        .where(({ eb, or }) => or([eb('replacedAt', '<', instant), eb('withdrawnAt', '<', instant)]))
        .executeTakeFirstOrThrow();
      await db
        .deleteFrom('revisionIds')
        .where('articleId', 'not in', (query) => query.selectFrom('revisions').select('articleId'))
        .execute();
      return Number(numDeletedRows);
    },
  };
}

async function keep(
  db: Database,
  { aliases, paragraphs, ...revision }: ArticleVersion,
  at: string,
): Promise<void> {
  const { articleId } = revision;
  const ids = [...new Set([articleId, ...aliases])];
  // An article whose surest key has become known may have stood under another of its ids.
  for (const part of inParts(ids))
    await db
      .updateTable('revisions')
      .set({ replacedAt: at })
      .where('articleId', 'in', part)
      .where('replacedAt', 'is', null)
      .where('withdrawnAt', 'is', null)
      .execute();
  const row = { ...revision, aliases: JSON.stringify(aliases), paragraphs: JSON.stringify(paragraphs) };
  await db
    .insertInto('revisions')
    .values({ ...row, firstSeenAt: at })
    .onConflict((conflict) =>
      conflict
        .columns(['articleId', 'contentHash'])
        .doUpdateSet({ ...row, replacedAt: null, withdrawnAt: null }),
    )
    .execute();
  for (const part of inParts(ids))
    await db
      .insertInto('revisionIds')
      .values(part.map((id) => ({ id, articleId })))
      .onConflict((conflict) => conflict.columns(['id', 'articleId']).doNothing())
      .execute();
}

/** The articles to which the ids led, and those under whose ids these stood before: an article may go on under another id. */
async function findArticleIds(db: Database, ids: readonly string[]): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const part of inParts(ids)) {
    const rows = await db.selectFrom('revisionIds').select('articleId').where('id', 'in', part).execute();
    for (const { articleId } of rows) found.add(articleId);
  }
  for (const part of inParts([...found])) {
    const rows = await db.selectFrom('revisionIds').select('id').where('articleId', 'in', part).execute();
    for (const { id } of rows) found.add(id);
  }
  return [...found];
}

function toRevision(row: Selectable<RevisionTable>): ArticleRevision {
  return {
    ...row,
    aliases: JSON.parse(row.aliases) as string[],
    paragraphs: JSON.parse(row.paragraphs) as string[],
  };
}
