// Settings → the store: opened, checked, and of today's schema.

import { join } from 'node:path';
import { type StoreConfig, usualRetention } from '../config/config.js';
import type { OnStoreState } from './guarded-driver.js';
import type { OpenedDatabase } from './opened-database.js';
import type { Store, StoreAlarm, StoreLimits } from './store.js';

/** Name of the database inside the data folder. */
export const databaseFile = 'dragoman.db';

export interface OpenStoreOptions {
  /** Called when nothing can be written any more, and with null when it can again. */
  readonly onAlarm?: (alarm: StoreAlarm | null) => void;
  readonly now?: () => Date;
  readonly limits?: StoreLimits;
}

/**
 * Opens the store. A disk that is full or read-only is no reason not to start: what is there is served, changes are refused
 * with `StoreError`, and `health` tells, until it finds that the disk takes them. Throws `StoreError` when the database is damaged, of a newer program, or
 * cannot be reached. The database libraries are loaded here, not before.
 */
export async function openStore(
  config: StoreConfig,
  { onAlarm = () => undefined, now = () => new Date(), limits = usualRetention }: OpenStoreOptions = {},
): Promise<Store> {
  const { createAlarm } = await import('./alarm.js');
  let hasRoom = () => true;
  const alarm = createAlarm(onAlarm, () => hasRoom());
  const opened = await openDatabase(config, alarm.note);
  hasRoom = opened.hasRoom;
  const [{ migrate }, { createStore }] = await Promise.all([
    import('./migrate.js'),
    import('./create-store.js'),
  ]);
  try {
    await migrate(opened.db, { dialect: opened.dialect, place: opened.place });
  } catch (error) {
    await opened.db.destroy();
    throw error;
  }
  if (opened.refusesChanges !== null) {
    opened.refuseChanges();
    alarm.note(opened.refusesChanges);
  }
  return createStore(opened, alarm, { now, limits });
}

async function openDatabase(config: StoreConfig, onState: OnStoreState): Promise<OpenedDatabase> {
  switch (config.kind) {
    case 'memory':
      return (await import('./sqlite.js')).openMemory(onState);
    case 'sqlite':
      return (await import('./sqlite.js')).openSqlite(join(config.dataDir, databaseFile), onState);
    case 'postgres':
      return (await import('./postgres.js')).openPostgres(config.url, onState);
  }
}
