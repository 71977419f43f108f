// How the computing time of some work grows with its size: told by a ratio, which other work on the machine hardly touches.

/**
 * The computing time of four times the work over that of the work itself: about 4 where time is in proportion to size, up to 8 with the
 * garbage of more, 16 where it grows with the square. The best of three comparisons, or the first that is below `enough`.
 *
 * `prepare` makes the input of a size and gives the work on it; only the work is timed.
 */
export function growthOf(
  prepare: (size: number) => () => unknown,
  size: number,
  enough = proportional,
): number {
  const timeOf = (work: () => unknown): number => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return user + system;
  };
  const [small, large] = [prepare(size), prepare(4 * size)];
  small();
  let best = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 3 && best >= enough; attempt++)
    best = Math.min(best, timeOf(large) / timeOf(small));
  return best;
}

/** Below this, four times the work takes time in proportion to its size. */
export const proportional = 11;
