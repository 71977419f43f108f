// How many requests the sending of digests may make in a second: evenly spaced turns, so that no second has more than its share.

import { setTimeout as wait } from 'node:timers/promises';

export interface RequestBudget {
  /** Resolves when it is the caller's turn; in the order of calling. */
  take(): Promise<void>;
  /** Shares the rate among so many workers, from the next turn on. */
  shareAmong(workers: number): void;
  /** Nobody's turn before so many milliseconds have passed: Discord wants to be left alone. */
  pause(ms: number): void;
}

/** Turns that were missed, because nobody asked or the process was busy, may be made up for within this time. */
const catchUpMs = 200;

/** `clock` gives milliseconds that only rise. */
export function createRequestBudget(
  perSecond: number,
  clock: () => number = () => performance.now(),
): RequestBudget {
  let gapMs = 1000 / perSecond;
  let nextMs = Number.NEGATIVE_INFINITY;
  let last: Promise<void> = Promise.resolve();
  /** Looks at the clock when it is its turn: after a stall of the process those in line must not all go at once. */
  const waitForTurn = async (): Promise<void> => {
    const nowMs = clock();
    const turnMs = Math.max(nextMs, nowMs - catchUpMs);
    nextMs = turnMs + gapMs;
    if (turnMs > nowMs) await wait(turnMs - nowMs);
  };
  return {
    take() {
      last = last.then(waitForTurn);
      return last;
    },
    shareAmong(workers) {
      gapMs = (1000 * workers) / perSecond;
    },
    pause(ms) {
      nextMs = Math.max(nextMs, clock() + ms);
    },
  };
}
