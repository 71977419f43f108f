// Long work in one function → short stretches, between which whatever else the process has to do goes on.

import { setImmediate } from 'node:timers/promises';

/** Longest stretch in milliseconds: a few times shorter than what a reader or a gateway notices. */
export const stretchMs = 15;

/** Gives a function to be awaited between two pieces of work: it lets others have a turn when the stretch has lasted long enough. */
export function takeTurns(): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < stretchMs) return;
    await setImmediate();
    began = performance.now();
  };
}
