// Where foreign markup is read: in a thread of its own with bounds on time and memory, or, for one call and in tests, right here.

import type { Piscina } from 'piscina';
import { type MarkupJobs, markupJobs } from './markup-jobs.js';

type Result<Name extends keyof MarkupJobs> = ReturnType<MarkupJobs[Name]>;

export interface MarkupReader {
  /** Does one job. What takes too long or too much memory comes back as a job that found nothing. */
  read<Name extends keyof MarkupJobs>(
    job: Name,
    input: Parameters<MarkupJobs[Name]>[0],
  ): Promise<Result<Name>>;
  close(): Promise<void>;
}

/** The largest real pages and feeds take 2 s; what takes longer was built for it. */
const usualMaxJobMs = 10_000;

/** For documents of at most 8 MB: fast-xml-parser and linkedom need some twenty times the size of a text. */
const maxHeapMegabytes = 384;

/** A feed is read every few minutes; its thread need not wait for the next. */
const idleMs = 30_000;

/** Reads in a thread that is started when it is needed and ends when it is not; a job that takes longer ends the thread. */
export function createThreadReader(maxJobMs = usualMaxJobMs): MarkupReader {
  let pool: Promise<Piscina> | null = null;
  const open = async (): Promise<Piscina> => {
    const { Piscina } = await import('piscina');
    return new Piscina({
      filename: new URL('./markup-worker.js', import.meta.url).href,
      minThreads: 0,
      maxThreads: 1,
      idleTimeout: idleMs,
      resourceLimits: { maxOldGenerationSizeMb: maxHeapMegabytes },
    });
  };
  return {
    async read(job, input) {
      pool ??= open();
      const signal = AbortSignal.timeout(maxJobMs);
      try {
        return await (await pool).run(input, { name: job, signal });
      } catch (error) {
        if (signal.aborted) return nothing(job, `something that takes over ${maxJobMs / 1000} s to read`);
        if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
          return nothing(job, `something that takes over ${maxHeapMegabytes} MB to read`);
        throw error;
      }
    },
    async close() {
      await (await pool)?.destroy();
    },
  };
}

/** Reads in this thread, and blocks it meanwhile. */
export function createLocalReader(): MarkupReader {
  return {
    read: async (job, input) => (markupJobs[job] as (input: unknown) => never)(input),
    close: async () => undefined,
  };
}

/** Every job can come to nothing, and says so in the same words. */
function nothing<Name extends keyof MarkupJobs>(job: Name, found: string): Result<Name> {
  const expected = job === 'readFeed' ? 'a feed (RSS, Atom or JSON Feed)' : 'a web page with an article';
  return { kind: 'none', expected, found } as Result<Name>;
}
