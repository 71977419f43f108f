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
  /**
   * Counts a question, at once for whoever reads here, and on the disk within a second: nobody's answer waits for that. Letter case,
   * white space and signs do not make another question. Of too many the rarest, oldest goes.
   */
  note(question: string, at: Date): void;
  /** Writes what was noted. Rejects with `StoreError`; what could not be written is tried again with the next. */
  flush(): Promise<void>;
  /** The most asked first, then the newest. */
  list(): Promise<readonly Gap[]>;
  /** Forgets one question, in any spelling that counts as the same; false when it is not there. */
  remove(question: string): Promise<boolean>;
  /** Forgets all; how many those were. */
  clear(): Promise<number>;
}

/** In a rush each writing, which waits for the disk, takes in the notes of so long. */
const writeAfterMs = 1000;

/** Most notes that wait for a store that takes none. */
const maxWaiting = 1000;

interface GapNote {
  readonly question: string;
  /** ISO-8601 UTC. */
  readonly at: string;
}

/** At most `kept` questions: a flood of them cannot fill the disk. */
export function createGapStore(db: Database, kept: number): GapStore {
  let waiting: readonly GapNote[] = [];
  let timer: NodeJS.Timeout | undefined;
  let last: Promise<void> = Promise.resolve();

  const writeWaiting = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const notes = waiting;
    if (notes.length === 0) return;
    waiting = [];
    try {
      await db.transaction().execute(async (transaction) => {
        for (const note of notes) await writeNote(transaction, note, kept);
      });
    } catch (error) {
      waiting = [...notes, ...waiting].slice(0, maxWaiting);
      throw error;
    }
  };
  const flush = (): Promise<void> => {
    const written = last.then(writeWaiting);
    last = written.catch(() => undefined);
    return written;
  };
  /** What can be read is read, also where nothing can be written. */
  const settle = () => flush().catch(() => undefined);

  return {
    note(question, at) {
      if (waiting.length < maxWaiting) waiting = [...waiting, { question, at: at.toISOString() }];
      timer ??= setTimeout(settle, writeAfterMs).unref();
    },
    flush,
    async list() {
      await settle();
      return db
        .selectFrom('gaps')
        .select(['question', 'times', 'firstAt', 'lastAt'])
        .orderBy('times', 'desc')
        .orderBy('lastAt', 'desc')
        .orderBy('questionKey')
        .execute();
    },
    async remove(question) {
      await flush();
      const { numDeletedRows } = await db
        .deleteFrom('gaps')
        .where('questionKey', '=', toKey(question))
        .executeTakeFirstOrThrow();
      return numDeletedRows > 0n;
    },
    async clear() {
      await flush();
      const { numDeletedRows } = await db.deleteFrom('gaps').executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },
  };
}

async function writeNote(db: Database, { question, at }: GapNote, kept: number): Promise<void> {
  await db
    .insertInto('gaps')
    .values({ questionKey: toKey(question), question, times: 1, firstAt: at, lastAt: at })
    .onConflict((conflict) =>
      conflict
        .column('questionKey')
        .doUpdateSet((expression) => ({ times: expression('gaps.times', '+', 1), lastAt: at })),
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
}

/** What makes two questions one: their words. A question without letters or digits is kept as it is. */
function toKey(question: string): string {
  const words = question
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  return words === null ? question.trim() : words.join(' ');
}
