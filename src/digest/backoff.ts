// How often something was tried in vain → how long to wait.

import { growingWaitMs } from '../net/growing-wait.js';

export interface RetryTiming {
  /** First and longest wait after a failure that does not say how long. */
  readonly backoffMs: readonly [first: number, longest: number];
  /** After which a request that got no answer has surely come to its end; longer than any request may take. */
  readonly settleMs: number;
  /** A digest that could not be sent for so long is composed anew. */
  readonly staleMs: number;
}

export const retryTiming: RetryTiming = {
  backoffMs: [5000, 15 * 60_000],
  settleMs: 30_000,
  staleMs: 24 * 60 * 60_000,
};

/** In whole milliseconds; see `growingWaitMs`. */
export function backoffMs(
  attempts: number,
  { backoffMs: [first, longest] }: RetryTiming,
  random: () => number,
): number {
  return Math.ceil(growingWaitMs(attempts, first, longest, random));
}
