// How the program is doing → whether it is alive, and whether it can answer. Pure.

import type { ShardVitals, Vitals } from '../observability/vitals.js';

export interface Verdict {
  /** False when only a new start can help. */
  readonly isAlive: boolean;
  /** Whether whoever asks now is answered. */
  readonly isReady: boolean;
  /** What is amiss, a sentence each; empty when nothing is. */
  readonly faults: readonly string[];
}

/** Discord wants a heartbeat every 41 seconds or so; a connection that misses two is replaced by discord.js. */
const maxSilentMs = 3 * 60_000;

/** A shard tries to come back every half minute. What has not helped for so long may be a fault of this process. */
const maxAwayMs = 15 * 60_000;

export function judgeVitals({ shards, library, storeAlarm, indexAlarm }: Vitals): Verdict {
  const isConnected = shards === null || (shards.length > 0 && shards.every(isSound));
  return {
    isAlive: shards === null || !shards.some(isLost),
    isReady: isConnected && library !== null,
    faults: [
      ...(shards?.length === 0 ? ['There is no connection to the gateway yet.'] : []),
      ...(shards ?? []).filter((shard) => !isSound(shard)).map(describeShard),
      ...(library === null ? ['The library does not answer.'] : []),
      ...(storeAlarm === null ? [] : [`Nothing can be written to the store: ${storeAlarm}`]),
      ...(indexAlarm === null ? [] : [`The index cannot be saved: ${indexAlarm}`]),
    ],
  };
}

function isSound({ status, silentMs }: ShardVitals): boolean {
  return status === 'ready' && (silentMs ?? 0) < maxSilentMs;
}

function isLost({ awayMs, silentMs }: ShardVitals): boolean {
  return awayMs >= maxAwayMs || (awayMs === 0 && (silentMs ?? 0) >= maxSilentMs);
}

function describeShard({ id, status, awayMs, silentMs, attempts }: ShardVitals): string {
  const seconds = (ms: number) => `${Math.round(ms / 1000)} s`;
  if (status === 'ready') return `Shard ${id} has heard nothing for ${seconds(silentMs ?? 0)}.`;
  return `Shard ${id} is ${status}, away for ${seconds(awayMs)}, attempt ${attempts}.`;
}
