// How often something was tried in vain → how long to wait.

import { growingWaitMs } from '../net/growing-wait.js';

export interface RetryTiming {
  /** First and longest wait after a failure that does not say how long. */
  readonly backoffMs: readonly [first: number, longest: number];
  /** A message that has not left so long after it was noted does not leave: another worker may have the slot by then. */
  readonly leaveMs: number;
  /** After which a request that got no answer has surely come to its end; longer than `leaveMs` and any request may take together. */
  readonly settleMs: number;
  /** A digest that could not be sent for so long is composed anew. */
  readonly staleMs: number;
}

export const retryTiming: RetryTiming = {
  backoffMs: [5000, 15 * 60_000],
  leaveMs: 10_000,
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
