// `dragoman backup [FILE]`: a sound copy of the store, while the bot runs.

import { dirname, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { describeBytes } from '../card/describe-bytes.js';
import { loadConfig } from '../config/config.js';
import { readEnvironment } from '../config/read-environment.js';
import { findDatabaseFile } from './find-database-file.js';
import { type Streams, writeJson, writeLines } from './streams.js';

export function addBackup(program: Command, streams: Streams): void {
  program
    .command('backup')
    .description('Copy the database, also while the bot is running')
    .argument(
      '[FILE]',
      'where the copy is written; an older copy of that name is replaced by a whole one. Without it: a file named by the ' +
        'time in DATA_DIR/backups, of which the newest KEEP_BACKUPS stay',
    )
    .option('--json', 'print one JSON value')
    .action(async (target: string | undefined, { json = false }: { readonly json?: boolean }) => {
      const database = findDatabaseFile('pg_dump');
      const { file, bytes, deleted } = await backUp(database, target);
      if (json) writeJson(streams, { file, bytes, deleted });
      else
        writeLines(streams.stdout, [
          `Backed up ${describeBytes(bytes)} to ${file}.`,
          ...(deleted.length === 0 ? [] : [`Deleted ${deleted.join(', ')}: KEEP_BACKUPS keeps no more.`]),
        ]);
    });
}

async function backUp(database: string, target: string | undefined) {
  if (target !== undefined) {
    const { backupFile } = await import('../store/backup-sqlite.js');
    const file = resolve(target);
    return { file, bytes: await backupFile(database, file), deleted: [] };
  }
  const { backupDated } = await import('../store/dated-backups.js');
  const { backups: kept } = loadConfig(readEnvironment()).retention;
  return backupDated(database, join(dirname(database), 'backups'), { kept, at: new Date() });
}
