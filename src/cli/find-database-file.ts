// The environment → the SQLite file that backup and restore are about.

import { join } from 'node:path';
import { InputError } from '../command-kit/command.js';
import { loadConfig } from '../config/config.js';
import { readEnvironment } from '../config/read-environment.js';
import { databaseFile } from '../store/open-store.js';

/**
 * Throws `InputError` when nothing is kept, or when it is kept in PostgreSQL, whose own program of the given name does this.
 */
export function findDatabaseFile(postgresProgram: 'pg_dump' | 'pg_restore'): string {
  const { store } = loadConfig(readEnvironment());
  switch (store.kind) {
    case 'sqlite':
      return join(store.dataDir, databaseFile);
    case 'postgres':
      throw new InputError(
        'store-is-postgresql',
        'The store is in PostgreSQL (DATABASE_URL), which has programs of its own for this.',
        postgresProgram === 'pg_dump'
          ? 'Use: pg_dump --format=custom --file=FILE "$DATABASE_URL"'
          : 'Stop the bot and use: pg_restore --clean --if-exists --dbname="$DATABASE_URL" FILE',
      );
    case 'memory':
      throw new InputError(
        'no-store',
        'There is no store: nothing is kept without DATA_DIR.',
        'Set DATA_DIR to the folder that the bot uses.',
      );
  }
}
