// Articles in the order in which they came into the library, each once, whatever becomes of its ids.

import { sql } from 'kysely';
import type { Arrival } from '../card/digest.js';
import { type Database, inParts } from './database.js';
import type { DialectName } from './migrations/portable.js';

/** Every id under which an article is known, the one of today included. */
export interface KnownArticle {
  readonly id: string;
  readonly aliases: readonly string[];
}

export interface ArrivalStore {
  /**
   * Notes as arrived, in the given order, the articles of which no id is known; ids that are new for a known article lead to its
   * arrival from then on. All or nothing. How many have arrived.
   */
  record(articles: readonly KnownArticle[], at: Date): Promise<number>;
  /** The number of the latest arrival; 0 before the first. */
  latest(): Promise<number>;
  /** What arrived after that number, in order, at most so many. */
  listSince(seq: number, limit: number): Promise<readonly Arrival[]>;
  /** The newest arrivals, newest first. */
  listLatest(limit: number): Promise<readonly Arrival[]>;
  /** The arrivals of the articles that were ever known by these ids, in order; an id that never arrived gives none. */
  find(ids: readonly string[]): Promise<readonly Arrival[]>;
}

/** Ids per query: a database takes thousands of parameters, not any number of them. */
const idsPerQuery = 500;

export function createArrivalStore(db: Database, dialect: DialectName): ArrivalStore {
  return {
    record: (articles, at) =>
      db.transaction().execute(async (transaction) => {
        // Numbers are given out before they can be seen: without the lock a later one could be seen first, and the earlier be
        // taken for told.
        if (dialect === 'postgres')
          await sql`lock table arrivals in share row exclusive mode`.execute(transaction);
        const known = await findSeqs(
          transaction,
          articles.flatMap(({ id, aliases }) => [id, ...aliases]),
        );
        let arrived = 0;
        for (const { id, aliases } of articles) {
          const ids = [...new Set([id, ...aliases])];
          const before = ids.map((one) => known.get(one)).find((seq) => seq !== undefined);
          const seq = before ?? (await append(transaction, id, at));
          if (before === undefined) arrived += 1;
          const fresh = ids.filter((one) => !known.has(one));
          for (const one of fresh) known.set(one, seq);
          for (const part of inParts(fresh))
            await transaction
              .insertInto('arrivalIds')
              .values(part.map((one) => ({ id: one, seq })))
              .execute();
        }
        return arrived;
      }),
    async latest() {
      const row = await db
        .selectFrom('arrivals')
        .select('id')
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row?.id ?? 0;
    },
    async listSince(seq, limit) {
      return (await listArrivals(db).where('id', '>', seq).orderBy('id').limit(limit).execute()).map(
        toArrival,
      );
    },
    async listLatest(limit) {
      return (await listArrivals(db).orderBy('id', 'desc').limit(limit).execute()).map(toArrival);
    },
    async find(ids) {
      const seqs = [...new Set((await findSeqs(db, ids)).values())];
      const found: Arrival[] = [];
      for (const part of inParts(seqs, idsPerQuery))
        found.push(...(await listArrivals(db).where('id', 'in', part).execute()).map(toArrival));
      return found.sort((a, b) => a.seq - b.seq);
    },
  };
}

async function append(db: Database, articleId: string, at: Date): Promise<number> {
  const { id } = await db
    .insertInto('arrivals')
    .values({ articleId, arrivedAt: at.toISOString() })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

async function findSeqs(db: Database, ids: readonly string[]): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const part of inParts([...new Set(ids)], idsPerQuery)) {
    const rows = await db.selectFrom('arrivalIds').selectAll().where('id', 'in', part).execute();
    for (const { id, seq } of rows) found.set(id, seq);
  }
  return found;
}

function listArrivals(db: Database) {
  return db.selectFrom('arrivals').selectAll();
}

function toArrival(row: {
  readonly id: number;
  readonly articleId: string;
  readonly arrivedAt: string;
}): Arrival {
  return { seq: row.id, articleId: row.articleId, arrivedAt: row.arrivedAt };
}
