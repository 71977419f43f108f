// Long work in small steps: done at once, or in turns between which others have theirs.

import { stretchMs } from './take-turns.js';

/** Work that stops wherever it may be interrupted. */
export type Steps<Result> = Generator<undefined, Result>;

export function runAtOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Awaits `pause` every few milliseconds of work; rejects with what it rejects with. */
export async function runInTurns<Result>(steps: Steps<Result>, pause: () => Promise<void>): Promise<Result> {
  let turnBegan = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - turnBegan < stretchMs) continue;
    await pause();
    turnBegan = performance.now();
  }
}
