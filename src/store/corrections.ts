// What operators have corrected about quotations.

import type { Database } from './database.js';

/** `speaker`: somebody else said it. `unnamed`: who said it is not certain. `no-quotation`: it is not shown as one. */
export type StoredCorrectionKind = 'speaker' | 'unnamed' | 'no-quotation';

export interface StoredCorrection {
  readonly articleId: string;
  /** Fingerprint of the paragraph that holds the words. */
  readonly paragraphHash: string;
  /** The quoted words, letter for letter. */
  readonly quoteText: string;
  readonly kind: StoredCorrectionKind;
  /** The right speaker for `speaker`, else null. */
  readonly speaker: string | null;
  /** Discord id; null for whoever sits at the terminal, and when that person asked to be forgotten. */
  readonly correctedBy: string | null;
  /** ISO-8601 UTC. */
  readonly correctedAt: string;
}

/** A correction in the store, by a number that is never given out twice. */
export interface SavedCorrection extends StoredCorrection {
  readonly id: number;
}

export interface CorrectionStore {
  /** A later correction of the same words replaces the earlier one, under its number. */
  save(correction: StoredCorrection): Promise<void>;
  /** Takes a correction back; false when there is none of that number. */
  remove(id: number): Promise<boolean>;
  /** The latest first. */
  list(): Promise<readonly SavedCorrection[]>;
}

export function createCorrectionStore(db: Database): CorrectionStore {
  return {
    async save(correction) {
      await db
        .insertInto('corrections')
        .values(correction)
        .onConflict((conflict) =>
          conflict.columns(['articleId', 'paragraphHash', 'quoteText']).doUpdateSet(correction),
        )
        .execute();
    },
    async remove(id) {
      const { numDeletedRows } = await db
        .deleteFrom('corrections')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      return numDeletedRows > 0n;
    },
    async list() {
      const rows = await db
        .selectFrom('corrections')
        .selectAll()
        .orderBy('correctedAt', 'desc')
        .orderBy('id', 'desc')
        .execute();
      return rows.map((row) => ({ ...row, kind: row.kind as StoredCorrectionKind }));
    },
  };
}
