// What is counted and timed, and how the program is doing → the page that Prometheus reads.

import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Meters } from '../observability/meters.js';
import type { Vitals } from '../observability/vitals.js';

export interface Prometheus {
  readonly meters: Meters;
  /** Where any part may add figures of its own. */
  readonly registry: Registry;
  readonly contentType: string;
  writePage(vitals: Vitals): Promise<string>;
}

/** Seconds. Fine around what matters: 0.25 s to acknowledge, 1.5 s to announce, Discord's 3 s. */
const buckets = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 1.5, 2, 3, 5, 10, 30];

export function createPrometheus(): Prometheus {
  const registry = new Registry();
  const registers = [registry];
  // Memory, processor time, garbage collection, delay of the event loop.
  collectDefaultMetrics({ register: registry });
  const gauge = <Label extends string>(name: string, help: string, labelNames: readonly Label[] = []) =>
    new Gauge({ name: `dragoman_${name}`, help, labelNames, registers });
  const callTimes = (name: string, help: string) =>
    new Histogram({ name: `dragoman_${name}`, help, labelNames: ['kind', 'command'], buckets, registers });

  const acknowledged = callTimes(
    'call_acknowledged_seconds',
    'From the coming of a call until Discord took its first response.',
  );
  const finished = callTimes('call_finished_seconds', 'From the coming of a call until all of it was shown.');
  const requests = new Counter({
    name: 'dragoman_discord_requests_total',
    help: 'Requests to Discord: taken, refused, limited (429), failed (5xx or no answer).',
    labelNames: ['outcome'],
    registers,
  });
  const events = new Counter({
    name: 'dragoman_events_total',
    help: 'What the log told of, by name, as far as LOG_LEVEL lets it: incident, answer-lost, library-died, …',
    labelNames: ['event'],
    registers,
  });
  const queue = gauge('queue_calls', 'Calls that are answered (running) or wait for their turn.', ['state']);
  const articles = gauge('library_articles', 'Articles that can be asked about.');
  const faultyPages = gauge('library_faulty_pages', 'Faults found in pages of the corpus.');
  const lookedThrough = gauge(
    'library_age_seconds',
    'Since all sources were last looked through for what is new.',
  );
  const digests = gauge(
    'digests',
    'Digests that are due (waiting), or that only a person can help (parked).',
    ['state'],
  );
  const oldestDigest = gauge(
    'digest_oldest_seconds',
    'Since the oldest waiting digest was due; 0 when none is.',
  );
  const isLibraryUp = gauge('library_up', '1 when the library answers.');
  const isStoreWritable = gauge('store_writable', '0 when nothing can be written to the store.');
  const shardUp = gauge('shard_up', '1 when the shard is connected and ready.', ['shard']);
  const shardAway = gauge('shard_away_seconds', 'Since the shard was last ready; 0 while it is.', ['shard']);
  const shardSilent = gauge(
    'shard_heartbeat_age_seconds',
    'Since the gateway last acknowledged a heartbeat.',
    ['shard'],
  );
  const shardPing = gauge('shard_ping_seconds', 'How long the last heartbeat took.', ['shard']);

  const note = (vitals: Vitals) => {
    for (const one of [
      queue,
      articles,
      faultyPages,
      lookedThrough,
      shardUp,
      shardAway,
      shardSilent,
      shardPing,
      digests,
      oldestDigest,
    ])
      one.reset();
    for (const [state, calls] of Object.entries(vitals.queue ?? {})) queue.set({ state }, calls);
    isLibraryUp.set(vitals.library === null ? 0 : 1);
    isStoreWritable.set(vitals.storeAlarm === null ? 1 : 0);
    articles.set(vitals.library?.articles ?? 0);
    faultyPages.set(vitals.library?.faultyPages ?? 0);
    if (vitals.lookedThroughMs !== null) lookedThrough.set(vitals.lookedThroughMs / 1000);
    if (vitals.digests !== null) {
      digests.set({ state: 'waiting' }, vitals.digests.waiting);
      digests.set({ state: 'parked' }, vitals.digests.parked);
      oldestDigest.set(vitals.digests.oldestMs / 1000);
    }
    for (const { id, status, awayMs, silentMs, pingMs } of vitals.shards ?? []) {
      const shard = String(id);
      shardUp.set({ shard }, status === 'ready' ? 1 : 0);
      shardAway.set({ shard }, awayMs / 1000);
      if (silentMs !== null) shardSilent.set({ shard }, silentMs / 1000);
      if (pingMs !== null) shardPing.set({ shard }, pingMs / 1000);
    }
  };

  return {
    meters: {
      acknowledged: ({ kind, command }, afterMs) => acknowledged.observe({ kind, command }, afterMs / 1000),
      finished: ({ kind, command }, afterMs) => finished.observe({ kind, command }, afterMs / 1000),
      requested: (outcome) => requests.inc({ outcome }),
      happened: (event) => events.inc({ event }),
    },
    registry,
    contentType: registry.contentType,
    writePage(vitals) {
      note(vitals);
      return registry.metrics();
    },
  };
}
