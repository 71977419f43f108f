// Long work on a database that answers within the same turn → turns between which everything else gets its time.

import { setImmediate } from 'node:timers/promises';

/** Longest stretch of work, in milliseconds: a gateway's heartbeat and a caller notice far longer ones only. */
const turnMs = 10;

/** To be awaited after each step; gives way when it is long since it last did. */
export function createTurns(): () => Promise<void> {
  let gaveWayMs = performance.now();
  return async () => {
    if (performance.now() - gaveWayMs < turnMs) return;
    await setImmediate();
    gaveWayMs = performance.now();
  };
}
