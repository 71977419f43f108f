// How often something was tried in vain → how long to wait.

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

/** Doubles with each failure up to the longest; the second half is left to chance. `random` gives numbers from 0 to below 1. */
export function backoffMs(
  attempts: number,
  { backoffMs: [first, longest] }: RetryTiming,
  random: () => number,
): number {
  return Math.ceil(Math.min(first * 2 ** Math.min(attempts, 20), longest) * (0.5 + 0.5 * random()));
}
