// Jobs on pages and articles → what they find: in this thread, or in several others once there are many.

import type { Piscina } from 'piscina';
import type { Turns } from '../turns/turns.js';
import type { ArticleJobs, JobContext } from './article-jobs.js';

/** What a job found, or why it found nothing: a bad page stops nothing. */
export type Outcome<Result> = { readonly found: Result } | { readonly fault: string };

type JobName = keyof ArticleJobs;
type Result<Name extends JobName> = ReturnType<ArticleJobs[Name]>;

export interface JobRunner {
  /** Rejects when whoever does the job is lost, or when the work is stopped; never for a fault of the job itself. */
  run<Name extends JobName>(
    job: Name,
    input: Parameters<ArticleJobs[Name]>[0],
  ): Promise<Outcome<Result<Name>>>;
  /** Ends the threads. What is under way rejects. To be called as often as one likes. */
  close(): Promise<void>;
}

export interface JobThreads {
  /** How many there may be beside this one; with less than two everything is done here. */
  readonly threads: number;
  /** What the threads run, if not the program beside this file. */
  readonly program?: URL;
  /** How long a job may take in a thread, in milliseconds. */
  readonly maxJobMs?: number;
}

export interface RunnerSettings extends JobThreads {
  /** Whether somebody is served meanwhile, who goes first. */
  readonly isGentle: boolean;
}

/** What the threads are told. */
export interface JobThreadStart extends JobContext {
  readonly isGentle: boolean;
}

/** Beside this file; null where this one runs as TypeScript, which Node's threads do not read. */
const compiledProgram = import.meta.url.endsWith('.js')
  ? new URL('./article-worker.js', import.meta.url)
  : null;

/** Threads take as long to start as so many articles take here. */
const doneHere = 100;

/** The longest page known takes a quarter of a second; what takes so long never ends. */
const usualMaxJobMs = 60_000;

export function createJobRunner(settings: RunnerSettings, context: JobContext, turns: Turns): JobRunner {
  const here = createLocalRunner(context, turns);
  const program = settings.program ?? compiledProgram;
  if (settings.threads < 2 || program === null) return here;
  let begun = 0;
  let threads: JobRunner | null = null;
  return {
    run(job, input) {
      begun += 1;
      if (begun <= doneHere) return here.run(job, input);
      threads ??= createThreadRunner(settings, program, context, turns.signal);
      return threads.run(job, input);
    },
    close: async () => threads?.close(),
  };
}

/** One job after the other, in turns. */
function createLocalRunner(context: JobContext, turns: Turns): JobRunner {
  let last: Promise<unknown> = Promise.resolve();
  let jobs: ArticleJobs | null = null;
  return {
    run(job, input) {
      const work = last.then(async () => {
        jobs ??= await openJobs(context, turns);
        await turns.pause();
        return attempt(jobs[job] as (input: unknown) => Result<typeof job>, input);
      });
      last = work.catch(() => undefined);
      return work;
    },
    close: async () => undefined,
  };
}

/**
 * Loads what reads and analyses when there is something to read: it is half of the program's modules, and a start from kept state needs none of
 * them. In parts, because what a part does when it is loaded is done in one turn.
 */
async function openJobs(context: JobContext, turns: Turns): Promise<ArticleJobs> {
  await import('../corpus/parse-page.js');
  await turns.pause();
  await import('../analysis/analyse-article.js');
  await turns.pause();
  const { createArticleJobs } = await import('./article-jobs.js');
  return createArticleJobs(context);
}

function createThreadRunner(
  { threads, isGentle, maxJobMs = usualMaxJobMs }: RunnerSettings,
  program: URL,
  context: JobContext,
  signal: AbortSignal | undefined,
): JobRunner {
  const pool = openPool(threads, { ...context, isGentle }, program);
  const close = async () => (await pool).destroy();
  // Nobody waits for an article that is still being analysed.
  signal?.addEventListener('abort', () => void close().catch(() => undefined), { once: true });
  return {
    async run(job, input) {
      const late = new AbortController();
      const timer = setTimeout(() => late.abort(), maxJobMs);
      try {
        return await (await pool).run(input, { name: job, signal: late.signal });
      } catch (error) {
        signal?.throwIfAborted();
        if (late.signal.aborted) return { fault: `one that took over ${maxJobMs / 1000} s` };
        throw new Error(`A thread that read articles was lost: ${wordsOf(error)}`, { cause: error });
      } finally {
        clearTimeout(timer);
      }
    },
    close,
  };
}

async function openPool(threads: number, start: JobThreadStart, program: URL): Promise<Piscina> {
  const { Piscina } = await import('piscina');
  return new Piscina({
    filename: program.href,
    minThreads: threads,
    maxThreads: threads,
    workerData: start,
  });
}

/** A fault of a job is nobody else's. */
export function attempt<Input, Found>(job: (input: Input) => Found, input: Input): Outcome<Found> {
  try {
    return { found: job(input) };
  } catch (error) {
    return { fault: wordsOf(error) };
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
