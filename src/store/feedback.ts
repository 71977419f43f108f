// Whether answers helped, counted by command and version of the corpus, without who said so or about which question.

import { countRows, type Database, toCount } from './database.js';

export type Verdict = 'helpful' | 'wrong';

export interface FeedbackCount {
  readonly command: string;
  readonly corpusVersion: string;
  readonly helpful: number;
  readonly wrong: number;
  /** ISO-8601 UTC. */
  readonly lastAt: string;
}

export interface FeedbackStore {
  /** Counts one opinion. Above `keptFeedback` rows those that nobody has added to for longest go. */
  note(command: string, corpusVersion: string, verdict: Verdict, at: Date): Promise<void>;
  /** The latest first. */
  list(): Promise<readonly FeedbackCount[]>;
}

/** A dozen commands over some dozens of versions: what has changed lately is what operators compare. */
export const keptFeedback = 200;

export function createFeedbackStore(db: Database): FeedbackStore {
  return {
    async note(command, corpusVersion, verdict, at) {
      const lastAt = at.toISOString();
      const counted = { helpful: verdict === 'helpful' ? 1 : 0, wrong: verdict === 'wrong' ? 1 : 0 };
      await db
        .insertInto('feedback')
        .values({ command, corpusVersion, ...counted, lastAt })
        .onConflict((conflict) =>
          conflict.columns(['command', 'corpusVersion']).doUpdateSet((expression) => ({
            helpful: expression('feedback.helpful', '+', counted.helpful),
            wrong: expression('feedback.wrong', '+', counted.wrong),
            lastAt,
          })),
        )
        .execute();
      const surplus =
        toCount(await db.selectFrom('feedback').select(countRows).executeTakeFirst()) - keptFeedback;
      if (surplus <= 0) return;
      const oldest = await db
        .selectFrom('feedback')
        .select(['command', 'corpusVersion'])
        .orderBy('lastAt')
        .limit(surplus)
        .execute();
      for (const row of oldest)
        await db
          .deleteFrom('feedback')
          .where('command', '=', row.command)
          .where('corpusVersion', '=', row.corpusVersion)
          .execute();
    },
    list: () => db.selectFrom('feedback').selectAll().orderBy('lastAt', 'desc').orderBy('command').execute(),
  };
}
