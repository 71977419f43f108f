// One function per thing worth counting, so that a name and its fields are the same everywhere.

import { createIncidentId } from './incident-id.js';
import type { Logger } from './logger.js';

/** A call as logs see it: what and where, never what was asked. */
export interface CallFacts {
  readonly command: string;
  /** Null in a direct message. */
  readonly guildId: string | null;
  readonly durationMs: number;
}

/** A corpus was read and indexed. */
export function logLibraryReady(
  logger: Logger,
  facts: { version: string; pages: number; articles: number; issues: number; durationMs: number },
): void {
  logger.info({ event: 'library-ready', ...facts }, 'library ready');
}

/** Whoever held the library is gone; calls wait for the next. */
export function logLibraryDied(logger: Logger, facts: { waitMs: number }, error: unknown): void {
  logger.error({ event: 'library-died', ...facts, err: error }, 'the library has to be opened again');
}

/** A run of reindexing ended. */
export function logReindexed(
  logger: Logger,
  facts: {
    run: number;
    mode: string;
    state: string;
    startedOn: string;
    reason: string | null;
    added: number;
    changed: number;
    removed: number;
    faulty: number;
    durationMs: number;
  },
): void {
  const level = facts.state === 'failed' ? 'error' : 'info';
  logger[level]({ event: 'reindexed', ...facts }, `reindexing ${facts.state}`);
}

/** Nothing can be written to the store any more, or (null) it can again. */
export function logStoreAlarm(
  logger: Logger,
  alarm: { fault: string; message: string; hint: string } | null,
): void {
  if (alarm === null) logger.info({ event: 'store-writable' }, 'the store can be written to again');
  else logger.error({ event: 'store-alarm', ...alarm }, 'nothing can be written to the store');
}

/** Something that was asked of the store could not be done; whoever asked was told to try later. */
export function logStoreFault(logger: Logger, error: unknown): void {
  logger.warn({ event: 'store-fault', err: error }, 'the store could not do what was asked');
}

/** Feeds or drop folders brought pages that are new, different or gone. */
export function logPagesCame(logger: Logger, facts: { from: 'feeds' | 'drop folders'; pages: number }): void {
  logger.info({ event: 'pages-came', ...facts }, 'pages came in');
}

/** A feed could not be read, for a reason that is not the feed's; it is tried again. */
export function logFeedFault(logger: Logger, error: unknown): void {
  logger.error({ event: 'feed-fault', err: error }, 'a fault of ours kept a feed from being read');
}

/** A drop folder cannot be watched; what is saved there is seen with the next reindex. */
export function logFolderFault(logger: Logger, error: unknown): void {
  logger.warn({ event: 'folder-fault', err: error }, 'a drop folder cannot be watched');
}

/** What was indexed cannot be written to the disk; it is tried again, and until then each start does that work again. */
export function logStateNotKept(logger: Logger, reason: string): void {
  logger.error({ event: 'state-not-kept', reason }, 'the index cannot be kept on the disk');
}

/** What was indexed is on the disk again. */
export function logStateKept(logger: Logger): void {
  logger.info({ event: 'state-kept' }, 'the index is kept on the disk again');
}

/** The store let go of what was past its time: how many of each. */
export function logHousekept(logger: Logger, counts: object): void {
  logger.info({ event: 'housekept', ...counts }, 'the store was tidied');
}

/** What became of a digest that was due: sent, empty, put off, given up, or stopped until somebody acts. */
export function logDigestEnded(
  logger: Logger,
  facts: { slot: number; subscription: number; attempts: number; end: string },
): void {
  const level = facts.end === 'parked' ? 'warn' : facts.end === 'sent' ? 'info' : 'debug';
  logger[level]({ event: `digest-${facts.end}`, ...facts }, `digest ${facts.end}`);
}

/** A fault kept a digest, or (null) all of them, from being worked on; it is tried again. */
export function logDigestFault(logger: Logger, facts: { slot: number | null }, error: unknown): void {
  logger.error({ event: 'digest-fault', ...facts, err: error }, 'a fault of ours kept a digest waiting');
}

/** A card was shown. */
export function logAnswered(logger: Logger, facts: CallFacts & { found: boolean; deferred: boolean }): void {
  logger.info({ event: 'answered', ...facts }, 'answered');
}

/** The caller's input was refused with a word about what to do instead. */
export function logRefused(logger: Logger, facts: CallFacts & { code: string }): void {
  logger.info({ event: 'refused', ...facts }, 'input refused');
}

/** A fault of ours; the caller was shown the incident id. */
export function logIncident(logger: Logger, facts: CallFacts & { incidentId: string }, error: unknown): void {
  logger.error({ event: 'incident', ...facts, err: error }, 'incident');
}

/** Discord no longer accepts an answer to this call; nobody was shown anything. */
export function logAnswerLost(logger: Logger, facts: CallFacts & { reason: string }): void {
  logger.warn({ event: 'answer-lost', ...facts }, 'answer lost');
}

/** Work that a call started goes on longer than Discord lets its message change; the message says how to go on. */
export function logOutlived(logger: Logger, facts: CallFacts): void {
  logger.info({ event: 'outlived', ...facts }, 'the work outlives its message');
}

/** The connection to Discord is up. */
export function logConnected(logger: Logger, facts: { user: string; guilds: number }): void {
  logger.info({ event: 'connected', ...facts }, 'connected to Discord');
}

/** An event from Discord could not be handled, as happens when it lacks what it should have; the next ones are. */
export function logGatewayFault(
  logger: Logger,
  facts: { shard: number; event: string },
  error: unknown,
): void {
  const { event: gatewayEvent, shard } = facts;
  const incidentId = createIncidentId();
  logger.error(
    { event: 'gateway-fault', incidentId, gatewayEvent, shard, err: error },
    'an event was skipped',
  );
}

/** The program was told to end: calls under way are finished, a run of reindexing is not. */
export function logStopping(logger: Logger, facts: { why: string }): void {
  logger.info({ event: 'stopping', ...facts }, 'the program ends in order');
}

/** A fault that no part of the program caught; a fatal one ends it. */
export function logProcessFault(logger: Logger, { isFatal }: { isFatal: boolean }, error: unknown): void {
  const facts = { event: 'process-fault', incidentId: createIncidentId(), err: error };
  if (isFatal) logger.fatal(facts, 'a fault that nobody caught: the program ends');
  else logger.error(facts, 'a fault that nobody caught: the program goes on');
}

/** The connection to Discord is gone for good. */
export function logDisconnected(logger: Logger, facts: { reason: string; hint: string }): void {
  logger.fatal({ event: 'disconnected', ...facts }, 'disconnected from Discord for good');
}
