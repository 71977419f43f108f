// What operators decided about articles and quotations, and what they were told.

import { createNumberedTable, type DialectName, type MigrationDb } from './portable.js';

export async function createModeration(db: MigrationDb, dialect: DialectName): Promise<void> {
  await db.schema
    .createTable('hidden_articles')
    .addColumn('article_id', 'text', (column) => column.primaryKey())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('hidden_by', 'text')
    .addColumn('hidden_at', 'text', (column) => column.notNull())
    .execute();
  await createNumberedTable(db, 'corrections', dialect)
    .addColumn('article_id', 'text', (column) => column.notNull())
    .addColumn('paragraph_hash', 'text', (column) => column.notNull())
    .addColumn('quote_text', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('speaker', 'text')
    .addColumn('corrected_by', 'text')
    .addColumn('corrected_at', 'text', (column) => column.notNull())
    .addUniqueConstraint('corrections_once', ['article_id', 'paragraph_hash', 'quote_text'])
    .execute();
  await createNumberedTable(db, 'reports', dialect)
    .addColumn('article_id', 'text', (column) => column.notNull())
    .addColumn('article_title', 'text', (column) => column.notNull())
    .addColumn('paragraph_index', 'integer', (column) => column.notNull())
    .addColumn('paragraph_hash', 'text', (column) => column.notNull())
    .addColumn('quote_text', 'text', (column) => column.notNull())
    .addColumn('speaker', 'text')
    .addColumn('problem', 'text', (column) => column.notNull())
    .addColumn('times', 'integer', (column) => column.notNull().defaultTo(1))
    .addColumn('first_at', 'text', (column) => column.notNull())
    .addColumn('last_at', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addUniqueConstraint('reports_once', ['article_id', 'paragraph_hash', 'quote_text', 'problem'])
    .execute();
  await db.schema
    .createTable('gaps')
    .addColumn('question_key', 'text', (column) => column.primaryKey())
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('times', 'integer', (column) => column.notNull().defaultTo(1))
    .addColumn('first_at', 'text', (column) => column.notNull())
    .addColumn('last_at', 'text', (column) => column.notNull())
    .execute();
}
