// The history of reindexing.

import { createNumberedTable, type DialectName, type MigrationDb } from './portable.js';

export async function createReindexRuns(db: MigrationDb, dialect: DialectName): Promise<void> {
  await createNumberedTable(db, 'reindex_runs', dialect)
    .addColumn('mode', 'text', (column) => column.notNull())
    .addColumn('started_by', 'text', (column) => column.notNull())
    .addColumn('started_at', 'text', (column) => column.notNull())
    .addColumn('finished_at', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('report', 'text')
    .execute();
}
