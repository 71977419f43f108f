// Pages that came from outside: by a feed, or one address by an operator.

import { hashContent } from './content-hash.js';
import { type Database, inParts } from './database.js';
import { toStorableText } from './storable-text.js';

export type PageSourceKind = 'feed' | 'url';

/** A page as it is saved. */
export interface NewPage {
  /** Unique within the store, with the ending that tells its format ("feed-3f2a….json"). */
  readonly name: string;
  /** U+0000 and halves of surrogate pairs become U+FFFD. */
  readonly text: string;
  readonly source: PageSourceKind;
  /** The address it was fetched from; null when it has none of its own. */
  readonly sourceUrl: string | null;
  /** ISO-8601 UTC. */
  readonly fetchedAt: string;
}

/** What is known of a page without its text. */
export interface PageEntry extends Omit<NewPage, 'text'> {
  /** `hashContent` of its text. */
  readonly contentHash: string;
}

export type SaveOutcome = 'added' | 'changed' | 'same';

export interface PageStore {
  /**
   * Saves pages, all or none, and says for each what that did, in the same order. A page that had been removed is back
   * (`added`). When it resolves, the pages outlive the process.
   */
  save(pages: readonly NewPage[]): Promise<readonly SaveOutcome[]>;
  /** Takes pages out of `list`. The text is kept for `purgeRemoved`; names that are not there are left alone. */
  remove(names: readonly string[], at: Date): Promise<void>;
  /** Takes what a feed brought, and last brought anew before that instant, out of `list`; how many pages that were. */
  removeFromFeeds(before: Date, at: Date): Promise<number>;
  /** Pages that are not removed, by name. */
  list(): Promise<readonly PageEntry[]>;
  /** The text of a page; null when there is none of that name, or it is removed. */
  readText(name: string): Promise<string | null>;
  /** Deletes what was removed before that instant for good; how many pages that were. */
  purgeRemoved(before: Date): Promise<number>;
}

export function createPageStore(db: Database): PageStore {
  return {
    save: (pages) =>
      db.transaction().execute(async (transaction) => {
        const outcomes: SaveOutcome[] = [];
        for (const page of pages) outcomes.push(await savePage(transaction, page));
        return outcomes;
      }),
    async remove(names, at) {
      for (const part of inParts(names))
        await db
          .updateTable('pages')
          .set({ removedAt: at.toISOString() })
          .where('name', 'in', part)
          .where('removedAt', 'is', null)
          .execute();
    },
    async removeFromFeeds(before, at) {
      const { numUpdatedRows } = await db
        .updateTable('pages')
        .set({ removedAt: at.toISOString() })
        .where('source', '=', 'feed')
        .where('fetchedAt', '<', before.toISOString())
        .where('removedAt', 'is', null)
        .executeTakeFirstOrThrow();
      return Number(numUpdatedRows);
    },
    async list() {
      const rows = await db
        .selectFrom('pages')
        .select(['name', 'contentHash', 'source', 'sourceUrl', 'fetchedAt'])
        .where('removedAt', 'is', null)
        .orderBy('name')
        .execute();
      return rows.map((row) => ({ ...row, source: row.source as PageSourceKind }));
    },
    async readText(name) {
      const row = await db
        .selectFrom('pages')
        .select('text')
        .where('name', '=', name)
        .where('removedAt', 'is', null)
        .executeTakeFirst();
      return row?.text ?? null;
    },
    async purgeRemoved(before) {
      const { numDeletedRows } = await db
        .deleteFrom('pages')
        .where('removedAt', '<', before.toISOString())
        .executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },
  };
}

async function savePage(db: Database, page: NewPage): Promise<SaveOutcome> {
  const text = toStorableText(page.text);
  const contentHash = hashContent(text);
  const known = await db
    .selectFrom('pages')
    .select(['contentHash', 'removedAt'])
    .where('name', '=', page.name)
    .executeTakeFirst();
  const row = { ...page, text, contentHash, removedAt: null };
  await db
    .insertInto('pages')
    .values(row)
    .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
    .execute();
  if (known === undefined || known.removedAt !== null) return 'added';
  return known.contentHash === contentHash ? 'same' : 'changed';
}
