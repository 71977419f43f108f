// Long work → turns, between which whatever else the process has to do goes on.

import { setImmediate } from 'node:timers/promises';

/** Longest stretch of work before others get a turn, in milliseconds: far below any heartbeat of a gateway. */
const turnMs = 25;

/** Work in turns, which stops at the end of a turn when the signal says so. */
export class Turns {
  readonly #signal: AbortSignal | undefined;
  #began = performance.now();

  constructor(signal?: AbortSignal) {
    this.#signal = signal;
  }

  /** Lets others have a turn if this one has lasted long enough. Rejects with the signal's reason when aborted. */
  async pause(): Promise<void> {
    if (performance.now() - this.#began >= turnMs) await this.next();
  }

  /** Lets others have a turn now. Rejects with the signal's reason when aborted. */
  async next(): Promise<void> {
    await setImmediate();
    this.#signal?.throwIfAborted();
    this.#began = performance.now();
  }

  /** Runs steps to their end, whatever the signal says: what is left half done could not be used again. */
  async finish<Result>(steps: Generator<undefined, Result>): Promise<Result> {
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      if (performance.now() - this.#began < turnMs) continue;
      await setImmediate();
      this.#began = performance.now();
    }
  }
}
