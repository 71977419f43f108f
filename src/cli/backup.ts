// `dragoman backup FILE`: a sound copy of the store, while the bot runs.

import { resolve } from 'node:path';
import type { Command } from 'commander';
import { describeBytes } from '../card/describe-bytes.js';
import { findDatabaseFile } from './find-database-file.js';
import { type Streams, writeJson, writeLines } from './streams.js';

export function addBackup(program: Command, streams: Streams): void {
  program
    .command('backup')
    .description('Copy the database into FILE, also while the bot is running')
    .argument('<FILE>', 'where the copy is written; an older copy of that name is replaced by a whole one')
    .option('--json', 'print one JSON value')
    .action(async (target: string, { json = false }: { readonly json?: boolean }) => {
      const { backupFile } = await import('../store/backup-sqlite.js');
      const file = resolve(target);
      const bytes = await backupFile(findDatabaseFile('pg_dump'), file);
      if (json) writeJson(streams, { file, bytes });
      else writeLines(streams.stdout, [`Backed up ${describeBytes(bytes)} to ${file}.`]);
    });
}
