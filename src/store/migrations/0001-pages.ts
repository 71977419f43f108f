// Pages that came from outside, and the texts that articles have had.

import type { MigrationDb } from './portable.js';

export async function createPages(db: MigrationDb): Promise<void> {
  await db.schema
    .createTable('pages')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('content_hash', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('source_url', 'text')
    .addColumn('fetched_at', 'text', (column) => column.notNull())
    .addColumn('removed_at', 'text')
    .execute();
  await db.schema
    .createTable('revisions')
    .addColumn('article_id', 'text', (column) => column.notNull())
    .addColumn('content_hash', 'text', (column) => column.notNull())
    .addColumn('aliases', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('outlet', 'text')
    .addColumn('published_on', 'text')
    .addColumn('paragraphs', 'text', (column) => column.notNull())
    .addColumn('first_seen_at', 'text', (column) => column.notNull())
    .addColumn('replaced_at', 'text')
    .addColumn('withdrawn_at', 'text')
    .addPrimaryKeyConstraint('revisions_pk', ['article_id', 'content_hash'])
    .execute();
  await db.schema
    .createTable('revision_ids')
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('article_id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('revision_ids_pk', ['id', 'article_id'])
    .execute();
}
