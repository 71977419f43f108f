// Work that may take too long → what it gives, or something else in its place.

/**
 * What `work` gives or rejects with; `otherwise` when that takes longer. The work goes on, and nobody is told what becomes of it. A plain
 * timer: one that is aborted makes an error with its stack each time, for every call that is answered at once.
 */
export async function inTime<Result>(
  work: Promise<Result>,
  timeoutMs: number,
  otherwise: Result,
): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Result>((resolve) => {
    timer = setTimeout(resolve, timeoutMs, otherwise);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
