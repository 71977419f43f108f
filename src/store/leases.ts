// Work that one of several processes does: whoever holds its lease.

import type { Database } from './database.js';

export interface LeaseStore {
  /**
   * Takes a lease that nobody holds, that has run out at `now`, or that this holder has already. True when it is this holder's
   * until `until`.
   */
  take(name: string, holder: string, now: Date, until: Date): Promise<boolean>;
  /** Who has it, or had it last; null when nobody has since it was given back. */
  findHolder(name: string): Promise<string | null>;
  /** Gives it back before its time; does nothing to another holder's. */
  release(name: string, holder: string): Promise<void>;
}

export function createLeaseStore(db: Database): LeaseStore {
  return {
    async take(name, holder, now, until) {
      const row = { name, holder, until: until.toISOString() };
      // One statement, so that of two who ask at once one is told no.
      const taken = await db
        .insertInto('leases')
        .values(row)
        .onConflict((conflict) =>
          conflict
            .column('name')
            .doUpdateSet(row)
            .where((where) =>
              where.or([where('leases.holder', '=', holder), where('leases.until', '<=', now.toISOString())]),
            ),
        )
        .returning('holder')
        .executeTakeFirst();
      return taken !== undefined;
    },
    async findHolder(name) {
      const row = await db.selectFrom('leases').select('holder').where('name', '=', name).executeTakeFirst();
      return row?.holder ?? null;
    },
    async release(name, holder) {
      await db.deleteFrom('leases').where('name', '=', name).where('holder', '=', holder).execute();
    },
  };
}
