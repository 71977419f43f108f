// Every change of the schema, in order. A migration that has been released is never edited: the next one changes it.

import { createPages } from './0001-pages.js';
import { createFeeds } from './0002-feeds.js';
import { createReindexRuns } from './0003-reindex-runs.js';
import { createModeration } from './0004-moderation.js';
import { createGuilds } from './0005-guilds.js';
import { createHeartbeats } from './0006-heartbeats.js';
import { createDigests } from './0007-digests.js';
import { createFeedback } from './0008-feedback.js';
import { createLeases } from './0009-leases.js';
import { addReindexProgress } from './0010-reindex-progress.js';
import type { DialectName, MigrationDb } from './portable.js';

export type Migrate = (db: MigrationDb, dialect: DialectName) => Promise<void>;

/** By name; names sort as the list does, and are what the database remembers. */
export const migrations: Readonly<Record<string, Migrate>> = {
  '0001-pages': createPages,
  '0002-feeds': createFeeds,
  '0003-reindex-runs': createReindexRuns,
  '0004-moderation': createModeration,
  '0005-guilds': createGuilds,
  '0006-heartbeats': createHeartbeats,
  '0007-digests': createDigests,
  '0008-feedback': createFeedback,
  '0009-leases': createLeases,
  '0010-reindex-progress': addReindexProgress,
};
