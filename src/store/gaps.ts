// Questions that found nothing, counted, without who asked.

import { countRows, type Database, toCount } from './database.js';

export interface Gap {
  /** As it was asked first. */
  readonly question: string;
  readonly times: number;
  /** ISO-8601 UTC. */
  readonly firstAt: string;
  readonly lastAt: string;
}

export interface GapStore {
  /** Counts a question. Letter case, white space and signs do not make another question. Of too many the rarest, oldest goes. */
  note(question: string, at: Date): Promise<void>;
  /** The most asked first, then the newest. */
  list(): Promise<readonly Gap[]>;
  /** Forgets one question, in any spelling that counts as the same; false when it is not there. */
  remove(question: string): Promise<boolean>;
  /** Forgets all; how many those were. */
  clear(): Promise<number>;
}

/** At most `kept` questions: a flood of them cannot fill the disk. */
export function createGapStore(db: Database, kept: number): GapStore {
  return {
    async note(question, at) {
      const seenAt = at.toISOString();
      await db
        .insertInto('gaps')
        .values({ questionKey: toKey(question), question, times: 1, firstAt: seenAt, lastAt: seenAt })
        .onConflict((conflict) =>
          conflict
            .column('questionKey')
            .doUpdateSet((expression) => ({ times: expression('gaps.times', '+', 1), lastAt: seenAt })),
        )
        .execute();
      const surplus = toCount(await db.selectFrom('gaps').select(countRows).executeTakeFirst()) - kept;
      if (surplus <= 0) return;
      const rarest = db
        .selectFrom('gaps')
        .select('questionKey')
        .where('questionKey', '!=', toKey(question))
        .orderBy('times')
        .orderBy('lastAt')
        .limit(surplus);
      await db.deleteFrom('gaps').where('questionKey', 'in', rarest).execute();
    },
    list: () =>
      db
        .selectFrom('gaps')
        .select(['question', 'times', 'firstAt', 'lastAt'])
        .orderBy('times', 'desc')
        .orderBy('lastAt', 'desc')
        .orderBy('questionKey')
        .execute(),
    async remove(question) {
      const { numDeletedRows } = await db
        .deleteFrom('gaps')
        .where('questionKey', '=', toKey(question))
        .executeTakeFirstOrThrow();
      return numDeletedRows > 0n;
    },
    async clear() {
      const { numDeletedRows } = await db.deleteFrom('gaps').executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },
  };
}

/** What makes two questions one: their words. A question without letters or digits is kept as it is. */
function toKey(question: string): string {
  const words = question
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  return words === null ? question.trim() : words.join(' ');
}
