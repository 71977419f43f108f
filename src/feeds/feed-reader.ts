// Reads all feeds when they are due, several at once, for as long as the program runs.

import PQueue from 'p-queue';
import type { FeedContext } from './feed-context.js';
import { readFeed } from './read-feed.js';

export interface FeedReaderSettings extends FeedContext {
  readonly intervalMs: number;
  /** Called after each feed that brought something, with the names of the pages in the store. */
  readonly onPages: (names: readonly string[]) => void;
  /** Called with what is no feed's fault: the store, or the program. The feed is tried again after the interval. */
  readonly onFault: (error: unknown) => void;
  readonly random?: () => number;
  /** After so long a reading begins with no further article; three minutes when absent. */
  readonly maxReadingMs?: number;
}

export interface FeedReader {
  start(): void;
  /** Looks for due feeds now; called when one was added. */
  wake(): void;
  /** Resolves when no feed is under way (any more). For tests and for `dragoman` calls that read once. */
  idle(): Promise<void>;
  /** Ends what is under way; what was fetched is saved. */
  stop(): Promise<void>;
}

/** Feeds read at once. Each host gets one request at a time whatever this is. */
const feedsAtOnce = 6;

/** How often the store is asked which feeds are due. */
const lookMs = 15_000;

/** Feeds taken from the store at a time: a program that was off for a week finds all of them due. */
const batchSize = 100;

export function createFeedReader(settings: FeedReaderSettings): FeedReader {
  const { intervalMs, onPages, onFault, random = Math.random, maxReadingMs, ...context } = settings;
  const queue = new PQueue({ concurrency: feedsAtOnce });
  const underWay = new Set<number>();
  /** Feeds whose next reading could not be put off in the store, and when they may be read: a site need not suffer for our disk. */
  const notBefore = new Map<number, number>();
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | null = null;
  let looking: Promise<void> | null = null;

  const read = async (id: number): Promise<void> => {
    try {
      // It may have been removed, or read, while it waited for its turn.
      const feed = stopping.signal.aborted ? null : await context.feeds.find(id);
      if (feed === null || Date.parse(feed.nextDueAt) > context.now().getTime()) return;
      if ((notBefore.get(id) ?? 0) > context.now().getTime()) return;
      const { changedPages } = await readFeed(feed, context, {
        intervalMs,
        random,
        ...(maxReadingMs === undefined ? {} : { maxMs: maxReadingMs }),
        signal: stopping.signal,
      });
      if (changedPages.length > 0) onPages(changedPages);
    } catch (error) {
      onFault(error);
      const nextDueMs = context.now().getTime() + intervalMs;
      await context.feeds.update(id, { nextDueAt: new Date(nextDueMs).toISOString() }).then(
        () => notBefore.delete(id),
        () => notBefore.set(id, nextDueMs),
      );
    } finally {
      underWay.delete(id);
    }
  };

  const look = async (): Promise<void> => {
    try {
      for (const { id } of await context.feeds.listDue(context.now(), batchSize)) {
        if (underWay.has(id)) continue;
        underWay.add(id);
        void queue.add(() => read(id));
      }
    } catch (error) {
      onFault(error);
    }
  };

  const wake = () => {
    if (stopping.signal.aborted || looking !== null) return;
    looking = look().finally(() => {
      looking = null;
    });
  };

  return {
    wake,
    start() {
      wake();
      timer ??= setInterval(wake, lookMs).unref();
    },
    async idle() {
      await looking;
      await queue.onIdle();
    },
    async stop() {
      if (timer !== null) clearInterval(timer);
      stopping.abort();
      await looking;
      await queue.onIdle();
    },
  };
}
