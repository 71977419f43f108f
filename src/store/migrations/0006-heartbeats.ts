// One row that is written to find out whether anything can be written.

import type { MigrationDb } from './portable.js';

export async function createHeartbeats(db: MigrationDb): Promise<void> {
  await db.schema
    .createTable('heartbeats')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('beat_at', 'text', (column) => column.notNull())
    .execute();
}
