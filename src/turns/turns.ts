// Long work of many functions → turns, between which whatever else the process has to do goes on, and after which it can be stopped.

import { setImmediate } from 'node:timers/promises';
import { runInTurns, type Steps } from './steps.js';
import { stretchMs } from './take-turns.js';

/** Work in turns, which stops at the end of a turn when the signal says so. */
export class Turns {
  /** Undefined for work that nobody stops. */
  readonly signal: AbortSignal | undefined;
  #began = performance.now();

  constructor(signal?: AbortSignal) {
    this.signal = signal;
  }

  /** Lets others have a turn if this one has lasted long enough. Rejects with the signal's reason when aborted. */
  async pause(): Promise<void> {
    if (performance.now() - this.#began >= stretchMs) await this.next();
  }

  /** Lets others have a turn now. Rejects with the signal's reason when aborted. */
  async next(): Promise<void> {
    await this.#giveWay();
    this.signal?.throwIfAborted();
  }

  /** Runs steps to their end in turns. Rejects with the signal's reason when aborted. */
  run<Result>(steps: Steps<Result>): Promise<Result> {
    return runInTurns(steps, () => this.next());
  }

  /** Runs steps to their end, whatever the signal says: what is left half done could not be used again. */
  finish<Result>(steps: Steps<Result>): Promise<Result> {
    return runInTurns(steps, () => this.#giveWay());
  }

  async #giveWay(): Promise<void> {
    await setImmediate();
    this.#began = performance.now();
  }
}
