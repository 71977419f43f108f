// A long list of work → its results, with room in between for whatever else the process has to do.

import { setImmediate } from 'node:timers/promises';

/** Longest stretch of work before others get a turn, in milliseconds: far below any heartbeat of a gateway. */
const turnMs = 25;

/**
 * Applies `work` to each item in order. Lets timers and network events run between items, so that a bot answers while it
 * reads its corpus anew. An item on which `work` throws is left out and handed to `onFault`: one bad page stops nothing.
 */
export async function mapGently<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Result,
  onFault: (item: Item, error: unknown) => void,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  let turnBegan = performance.now();
  for (const item of items) {
    try {
      results.push(work(item));
    } catch (error) {
      onFault(item, error);
    }
    if (performance.now() - turnBegan < turnMs) continue;
    await setImmediate();
    turnBegan = performance.now();
  }
  return results;
}
