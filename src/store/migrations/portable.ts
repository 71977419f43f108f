// The few places in which the two databases write a table differently.

import type { CreateTableBuilder, Kysely } from 'kysely';

/** What runs the statements. Migrations name tables and columns as the database does: the schema they see is not today's. */
export type MigrationDb = Kysely<unknown>;

export type DialectName = 'sqlite' | 'postgres';

/** Starts a table with a rising number as its key; a number is never given out twice. */
export function createNumberedTable(
  db: MigrationDb,
  table: string,
  dialect: DialectName,
): CreateTableBuilder<string, 'id'> {
  return dialect === 'sqlite'
    ? db.schema.createTable(table).addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    : db.schema
        .createTable(table)
        .addColumn('id', 'integer', (column) => column.primaryKey().generatedByDefaultAsIdentity());
}
