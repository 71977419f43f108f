// Which process does what only one is to do.

import type { MigrationDb } from './portable.js';

export async function createLeases(db: MigrationDb): Promise<void> {
  await db.schema
    .createTable('leases')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('holder', 'text', (column) => column.notNull())
    .addColumn('until', 'text', (column) => column.notNull())
    .execute();
}
