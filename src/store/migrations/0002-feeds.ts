// Feeds, and what became of their items.

import { createNumberedTable, type DialectName, type MigrationDb } from './portable.js';

export async function createFeeds(db: MigrationDb, dialect: DialectName): Promise<void> {
  await createNumberedTable(db, 'feeds', dialect)
    .addColumn('url', 'text', (column) => column.notNull().unique())
    .addColumn('title', 'text')
    .addColumn('added_by', 'text')
    .addColumn('added_at', 'text', (column) => column.notNull())
    .addColumn('etag', 'text')
    .addColumn('last_modified', 'text')
    .addColumn('next_due_at', 'text', (column) => column.notNull())
    .addColumn('last_ok_at', 'text')
    .addColumn('last_error', 'text')
    .addColumn('last_error_at', 'text')
    .addColumn('failures', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('items_taken', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema.createIndex('feeds_due').on('feeds').column('next_due_at').execute();
  await db.schema
    .createTable('feed_items')
    .addColumn('feed_id', 'integer', (column) => column.notNull().references('feeds.id').onDelete('cascade'))
    .addColumn('item_key', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('page_name', 'text')
    .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(1))
    .addColumn('seen_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('feed_items_pk', ['feed_id', 'item_key'])
    .execute();
}
