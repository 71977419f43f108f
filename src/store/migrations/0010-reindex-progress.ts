// How far a run of reindexing is, for those who ask in another process.

import type { MigrationDb } from './portable.js';

export async function addReindexProgress(db: MigrationDb): Promise<void> {
  await db.schema.alterTable('reindex_runs').addColumn('progress', 'text').execute();
}
