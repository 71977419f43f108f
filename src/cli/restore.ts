// `dragoman restore FILE`: a backup takes the place of the store; the old one is kept.

import { resolve } from 'node:path';
import type { Command } from 'commander';
import { findDatabaseFile } from './find-database-file.js';
import { type Streams, writeJson, writeLines } from './streams.js';

export function addRestore(program: Command, streams: Streams): void {
  program
    .command('restore')
    .description(
      'Put a backup in the place of the database, which is kept under another name; stop the bot first',
    )
    .argument('<FILE>', 'what “dragoman backup” wrote')
    .option('--json', 'print one JSON value')
    .action(async (backup: string, { json = false }: { readonly json?: boolean }) => {
      const { restoreSqlite } = await import('../store/restore-sqlite.js');
      const file = findDatabaseFile('pg_restore');
      const { keptAs } = await restoreSqlite(resolve(backup), file, new Date());
      if (json) writeJson(streams, { file, keptAs });
      else
        writeLines(streams.stdout, [
          `Restored ${file}.`,
          keptAs === null ? 'There was no database before.' : `The one before is kept as ${keptAs}.`,
        ]);
    });
}
