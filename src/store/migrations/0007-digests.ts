// What came into the library in which order, who wants to be told, and the outbox of digests.

import { sql } from 'kysely';
import { createNumberedTable, type DialectName, type MigrationDb } from './portable.js';

export async function createDigests(db: MigrationDb, dialect: DialectName): Promise<void> {
  await createNumberedTable(db, 'arrivals', dialect)
    .addColumn('article_id', 'text', (column) => column.notNull().unique())
    .addColumn('arrived_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('arrival_ids')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('seq', 'integer', (column) => column.notNull().references('arrivals.id').onDelete('cascade'))
    .execute();
  await createNumberedTable(db, 'subscriptions', dialect)
    .addColumn('guild_id', 'text')
    .addColumn('user_id', 'text')
    .addColumn('channel_id', 'text')
    .addColumn('settings', 'text', (column) => column.notNull())
    .addColumn('cadence', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('starts_after', 'integer', (column) => column.notNull())
    .addColumn('delivered_up_to', 'integer', (column) => column.notNull())
    .addColumn('next_due_at', 'text')
    .addColumn('paused_at', 'text')
    .addColumn('parked_because', 'text')
    .addColumn('parked_at', 'text')
    .addColumn('is_park_told', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  for (const column of ['next_due_at', 'guild_id', 'user_id', 'channel_id'])
    await db.schema.createIndex(`subscriptions_${column}`).on('subscriptions').column(column).execute();
  await createNumberedTable(db, 'digest_slots', dialect)
    .addColumn('subscription_id', 'integer', (column) =>
      column.notNull().references('subscriptions.id').onDelete('cascade'),
    )
    .addColumn('slot_key', 'text', (column) => column.notNull().unique())
    .addColumn('party', 'text', (column) => column.notNull())
    .addColumn('due_at', 'text', (column) => column.notNull())
    .addColumn('is_asked', 'integer', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('lease_owner', 'text')
    .addColumn('lease_until', 'text')
    .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('next_try_at', 'text', (column) => column.notNull())
    .addColumn('messages', 'text')
    .addColumn('article_ids', 'text')
    .addColumn('up_to_seq', 'integer')
    .addColumn('library_version', 'text')
    .addColumn('places', 'text', (column) => column.notNull().defaultTo('[]'))
    .addColumn('maybe_sent_at', 'text')
    .addColumn('reason', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('finished_at', 'text')
    .addUniqueConstraint('digest_slots_once', ['subscription_id', 'due_at'])
    .execute();
  await db.schema
    .createIndex('digest_slots_ready')
    .on('digest_slots')
    .columns(['state', 'next_try_at'])
    .execute();
  // One digest at a time for a subscription: two would tell the same articles.
  await db.schema
    .createIndex('digest_slots_open')
    .on('digest_slots')
    .column('subscription_id')
    .unique()
    .where(sql.ref('finished_at'), 'is', null)
    .execute();
}
