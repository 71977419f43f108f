// What a server has set, and which servers have removed the bot.

import type { MigrationDb } from './portable.js';

export async function createGuilds(db: MigrationDb): Promise<void> {
  await db.schema
    .createTable('guild_settings')
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('guild_settings_pk', ['guild_id', 'key'])
    .execute();
  await db.schema
    .createTable('departed_guilds')
    .addColumn('guild_id', 'text', (column) => column.primaryKey())
    .addColumn('departed_at', 'text', (column) => column.notNull())
    .execute();
}
