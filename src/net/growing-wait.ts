// How often something failed in a row → how long to wait before the next try.

/**
 * Doubles with each failure, from `firstMs` up to `longestMs`; the second half is left to chance, so that those who failed together
 * do not try together. `random` gives numbers from 0 to below 1.
 */
export function growingWaitMs(
  failures: number,
  firstMs: number,
  longestMs: number,
  random: () => number,
): number {
  return Math.min(firstMs * 2 ** Math.min(failures, 20), longestMs) * (0.5 + 0.5 * random());
}
