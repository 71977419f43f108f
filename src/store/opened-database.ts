// A database that has been opened: what the store needs beside its queries.

import { CamelCasePlugin, Kysely } from 'kysely';
import type { Database } from './database.js';
import { createGuardedDialect, type DialectParts, type OnStoreState } from './guarded-driver.js';
import type { DialectName } from './migrations/portable.js';
import type { Schema } from './schema.js';
import type { StoreKind } from './store.js';
import type { StoreError } from './store-error.js';

export interface OpenedDatabase {
  readonly kind: StoreKind;
  readonly dialect: DialectName;
  readonly db: Database;
  readonly place: string;
  /** Why it takes no changes, until `reopen` has found that it can; null when it does. */
  readonly refusesChanges: StoreError | null;
  /** Makes it refuse every change, once the schema is there. Called when `refusesChanges` is not null. */
  refuseChanges(): void;
  /** Tries whether changes can be taken by now, where they are refused; does nothing elsewhere. Never rejects. */
  reopen(): Promise<void>;
  /** Whether the disk has room for more than a small change; true where that cannot be told. */
  hasRoom(): boolean;
  /** Size of the database and room on its disk, null where that cannot be told. */
  measure(): Promise<{ readonly bytes: number | null; readonly freeBytes: number | null }>;
}

/** The queries' side of a database. */
export function createDatabase(parts: DialectParts, onState: OnStoreState): Database {
  return new Kysely<Schema>({
    dialect: createGuardedDialect(parts, onState),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
}
