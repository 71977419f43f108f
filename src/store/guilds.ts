// What Discord servers have set, and what becomes of it when a server removes the bot.

import type { Database } from './database.js';

export interface GuildStore {
  /** A setting as it was saved; undefined when it was not. */
  readSetting(guildId: string, key: string): Promise<unknown>;
  /** Saves a setting, any JSON value; null removes it. */
  saveSetting(guildId: string, key: string, value: unknown): Promise<void>;
  /** All settings of a server, by key. */
  listSettings(guildId: string): Promise<ReadonlyMap<string, unknown>>;
  /** Notes that a server removed the bot. One that is noted already keeps its first instant. */
  noteDeparture(guildId: string, at: Date): Promise<void>;
  /** The bot is in that server (again): its data stays. */
  noteReturn(guildId: string): Promise<void>;
  /** Servers that removed the bot and whose data has not gone yet. */
  listDeparted(): Promise<readonly string[]>;
  /** Deletes everything of servers that left before that instant; their ids. */
  purgeDeparted(before: Date): Promise<readonly string[]>;
}

export function createGuildStore(db: Database): GuildStore {
  return {
    async readSetting(guildId, key) {
      const row = await db
        .selectFrom('guildSettings')
        .select('value')
        .where('guildId', '=', guildId)
        .where('key', '=', key)
        .executeTakeFirst();
      return row === undefined ? undefined : JSON.parse(row.value);
    },
    async saveSetting(guildId, key, value) {
      if (value === null) {
        await db.deleteFrom('guildSettings').where('guildId', '=', guildId).where('key', '=', key).execute();
        return;
      }
      const row = { guildId, key, value: JSON.stringify(value) };
      await db
        .insertInto('guildSettings')
        .values(row)
        .onConflict((conflict) => conflict.columns(['guildId', 'key']).doUpdateSet(row))
        .execute();
    },
    async listSettings(guildId) {
      const rows = await db
        .selectFrom('guildSettings')
        .select(['key', 'value'])
        .where('guildId', '=', guildId)
        .orderBy('key')
        .execute();
      return new Map(rows.map(({ key, value }) => [key, JSON.parse(value)]));
    },
    async noteDeparture(guildId, at) {
      await db
        .insertInto('departedGuilds')
        .values({ guildId, departedAt: at.toISOString() })
        .onConflict((conflict) => conflict.column('guildId').doNothing())
        .execute();
    },
    async noteReturn(guildId) {
      await db.deleteFrom('departedGuilds').where('guildId', '=', guildId).execute();
    },
    async listDeparted() {
      const rows = await db.selectFrom('departedGuilds').select('guildId').orderBy('guildId').execute();
      return rows.map(({ guildId }) => guildId);
    },
    purgeDeparted: (before) =>
      db.transaction().execute(async (transaction) => {
        const gone = await transaction
          .deleteFrom('departedGuilds')
          .where('departedAt', '<', before.toISOString())
          .returning('guildId')
          .execute();
        const guildIds = gone.map(({ guildId }) => guildId);
        if (guildIds.length > 0) {
          await transaction.deleteFrom('guildSettings').where('guildId', 'in', guildIds).execute();
          await transaction.deleteFrom('subscriptions').where('guildId', 'in', guildIds).execute();
        }
        return guildIds;
      }),
  };
}
