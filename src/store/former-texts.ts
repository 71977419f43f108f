// Words → the texts that articles once had them in, letter for letter.

import { setImmediate } from 'node:timers/promises';
import { type Selectable, sql } from 'kysely';
import { type Database, inParts } from './database.js';
import type { RevisionTable } from './schema.js';

/** More say nothing that the latest of them do not say. */
const maxFound = 20;

/**
 * Texts that were replaced or withdrawn and have the words within one paragraph; at most twenty, in no order. Reads all that are
 * kept, a few at a time, so that others have their turn.
 */
export async function findFormerTexts(
  db: Database,
  words: string,
): Promise<readonly Selectable<RevisionTable>[]> {
  const pattern = `%${escapePattern(JSON.stringify(words).slice(1, -1))}%`;
  const articles = await db.selectFrom('revisions').select('articleId').distinct().execute();
  const found: Selectable<RevisionTable>[] = [];
  for (const part of inParts(articles.map(({ articleId }) => articleId))) {
    const rows = await db
      .selectFrom('revisions')
      .selectAll()
      .where('articleId', 'in', part)
      .where(({ eb, or }) => or([eb('replacedAt', 'is not', null), eb('withdrawnAt', 'is not', null)]))
      .where(sql<boolean>`paragraphs like ${pattern} escape '!'`)
      .execute();
    found.push(...rows);
    if (found.length >= maxFound) break;
    await setImmediate();
  }
  return found.slice(0, maxFound);
}

function escapePattern(text: string): string {
  return text.replace(/[!%_]/g, '!$&');
}
