// The parts behind the screens → how they are doing now.

import { setTimeout as wait } from 'node:timers/promises';
import type { ServiceVitals } from '../observability/vitals.js';
import type { Store } from '../store/store.js';
import type { BoundedDesk } from './bounded-desk.js';
import type { LibraryHost } from './library-host.js';

export interface ServiceParts {
  readonly queue: Pick<BoundedDesk, 'load'> | null;
  readonly host: Pick<LibraryHost, 'facts'>;
  readonly store: Pick<Store, 'health' | 'digests'> | null;
  /** As `performance.now()` tells time; null before the first. */
  readonly lookedThroughAtMs: number | null;
  /** Why the index could not be written to the disk at the last try; null when it could. */
  readonly indexFault: string | null;
}

/** Whoever takes longer to say how it is, is not well. */
const patienceMs = 2000;

/** Never rejects: who does not answer in time, or with a fault, is told as such. */
export async function readServiceVitals({
  queue,
  host,
  store,
  lookedThroughAtMs,
  indexFault,
}: ServiceParts): Promise<ServiceVitals> {
  const silent = new AbortController();
  const silence = wait(patienceMs, null, { signal: silent.signal, ref: false });
  const inTime = <Result>(asked: Promise<Result>) => Promise.race([asked, silence]).catch(() => null);
  const [facts, health, digests] = await Promise.all([
    inTime(host.facts()),
    store === null ? null : inTime(store.health()),
    store === null ? null : inTime(store.digests.countOpen(new Date())),
  ]);
  silence.catch(() => undefined);
  silent.abort();
  return {
    queue: queue?.load ?? null,
    library: facts === null ? null : { articles: facts.articles, faultyPages: facts.issues.length },
    lookedThroughMs: lookedThroughAtMs === null ? null : performance.now() - lookedThroughAtMs,
    digests,
    storeAlarm: storeAlarm(store !== null, health),
    indexAlarm: indexFault,
  };
}

function storeAlarm(isKept: boolean, health: Awaited<ReturnType<Store['health']>> | null): string | null {
  if (!isKept) return null;
  return health === null ? 'the store does not answer' : (health.alarm?.message ?? null);
}
