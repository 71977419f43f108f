// Whether answers helped, counted.

import type { MigrationDb } from './portable.js';

export async function createFeedback(db: MigrationDb): Promise<void> {
  await db.schema
    .createTable('feedback')
    .addColumn('command', 'text', (column) => column.notNull())
    .addColumn('corpus_version', 'text', (column) => column.notNull())
    .addColumn('helpful', 'integer', (column) => column.notNull())
    .addColumn('wrong', 'integer', (column) => column.notNull())
    .addColumn('last_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('feedback_pk', ['command', 'corpus_version'])
    .execute();
}
