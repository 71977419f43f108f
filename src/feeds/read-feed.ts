// One reading of one feed: fetched, its new items fetched, everything saved, and when it is due again.

import type { Feed, FeedState, FeedItem as StoredItem } from '../store/feeds.js';
import type { NewPage } from '../store/pages.js';
import type { FeedContext } from './feed-context.js';
import { type FetchedArticle, fetchItem } from './fetch-article.js';
import { describePage, fetchFeed } from './fetch-feed.js';
import { toItemKeys } from './item-keys.js';
import type { FeedItem, ParsedFeed } from './parse-feed.js';
import { nextDue } from './schedule.js';

export interface ReadingSettings {
  readonly intervalMs: number;
  /** Numbers from 0 to below 1. */
  readonly random: () => number;
  /** After so long no further article is begun with. */
  readonly maxMs?: number;
  readonly signal?: AbortSignal;
}

export interface ReadingResult {
  /** Names of the pages that are new or different in the store. */
  readonly changedPages: readonly string[];
  /** In plain words; null when all went well. */
  readonly error: string | null;
}

/** Most articles that one reading fetches; the others wait for the next, or, when the feed is new, are left where they are. */
const maxItemsPerReading = 30;

/** Pages that dribble take half a minute each: a few such feeds must not keep all others waiting for a quarter of an hour. */
const usualMaxMs = 3 * 60_000;

/** After so many tries an item is left alone. */
const maxAttempts = 5;

/** An item that is still listed is noted as seen once a day, so that what is forgotten after months is surely gone. */
const seenAgainMs = 24 * 60 * 60 * 1000;

/**
 * Reads a feed and saves what it brings: first the pages, then what became of the items, so that nothing which was noted as
 * taken can be missing. Rejects with `StoreError` when the store cannot be written to; whatever the feed does is a result.
 */
export async function readFeed(
  feed: Feed,
  context: FeedContext,
  { intervalMs, random, maxMs = usualMaxMs, signal }: ReadingSettings,
): Promise<ReadingResult> {
  const endsAtMs = performance.now() + maxMs;
  const finish = async (
    changes: Partial<FeedState>,
    outcome: {
      readonly error?: string;
      readonly retryAfterMs?: number | null;
      readonly ttlMinutes?: number | null;
    },
    changedPages: readonly string[] = [],
  ): Promise<ReadingResult> => {
    const { error = null, retryAfterMs = null, ttlMinutes = null } = outcome;
    const now = context.now();
    const failures = error === null ? 0 : feed.failures + 1;
    await context.feeds.update(feed.id, {
      ...changes,
      failures,
      lastError: error,
      ...(error === null ? { lastOkAt: now.toISOString() } : { lastErrorAt: now.toISOString() }),
      nextDueAt: nextDue(now, intervalMs, { failures, retryAfterMs, ttlMinutes }, random).toISOString(),
    });
    return { changedPages, error };
  };

  const fetched = await fetchFeed(feed.url, context, {
    etag: feed.etag,
    lastModified: feed.lastModified,
    signal,
  });
  // A reading that was stopped has told nothing about the feed.
  if (signal?.aborted === true) return { changedPages: [], error: null };
  // Only now is it sure that what stands there is the feed, and no page of a host that went out of business.
  if ('movedTo' in fetched && fetched.movedTo !== null) await context.feeds.move(feed.id, fetched.movedTo);
  switch (fetched.kind) {
    case 'unchanged':
      return finish({}, {});
    case 'failed':
      return finish({}, { error: fetched.reason, retryAfterMs: fetched.retryAfterMs });
    case 'page':
      return finish({}, { error: describePage(fetched) });
    case 'feed': {
      const { parsed, etag, lastModified } = fetched;
      const { pages, isComplete } = await takeItems(feed, parsed, context, { endsAtMs, signal });
      return finish(
        {
          title: parsed.title ?? feed.title,
          // With items left over, the next reading has to see the feed again even if it has not changed.
          etag: isComplete ? etag : null,
          lastModified: isComplete ? lastModified : null,
          itemsTaken: feed.itemsTaken + pages.filter(({ outcome }) => outcome === 'added').length,
        },
        { ttlMinutes: parsed.ttlMinutes },
        pages.flatMap(({ name, outcome }) => (outcome === 'same' ? [] : [name])),
      );
    }
  }
}

interface TakenItems {
  readonly pages: readonly { readonly name: string; readonly outcome: 'added' | 'changed' | 'same' }[];
  /** No item waits for another reading. */
  readonly isComplete: boolean;
}

async function takeItems(
  feed: Feed,
  parsed: ParsedFeed,
  context: FeedContext,
  { endsAtMs, signal }: { readonly endsAtMs: number; readonly signal: AbortSignal | undefined },
): Promise<TakenItems> {
  const keyed = withKeys(parsed);
  const known = await context.feeds.findItems(
    feed.id,
    keyed.map(({ key }) => key),
  );
  const waiting = keyed.filter(({ key }) => (known.get(key)?.state ?? 'failed') === 'failed');
  const isFirst = feed.lastOkAt === null;
  const now = context.now().toISOString();
  const saved: StoredItem[] = [
    ...noteSeen([...known.values()], context.now()),
    ...(isFirst ? waiting.slice(maxItemsPerReading) : []).map(({ key }) => ({
      key,
      state: 'skipped' as const,
      reason: 'It was there before the feed was added.',
      pageName: null,
      attempts: 0,
      seenAt: now,
    })),
  ];
  const pages = new Map<string, NewPage>();
  let noted = 0;
  let isComplete = isFirst || waiting.length <= maxItemsPerReading;
  for (const { item, key } of waiting.slice(0, maxItemsPerReading)) {
    // The first is always tried, so that every reading comes further.
    if (noted > 0 && performance.now() >= endsAtMs) {
      isComplete = false;
      break;
    }
    noted += 1;
    const fetched = await fetchItem(item, { url: feed.url, parsed }, context, signal);
    if (signal?.aborted === true) {
      isComplete = false;
      break;
    }
    const note = noteOutcome(key, fetched, known.get(key)?.attempts ?? 0, context.now());
    if (note.state === 'failed') isComplete = false;
    saved.push(note);
    if (fetched.kind === 'article')
      pages.set(fetched.pageName, {
        name: fetched.pageName,
        text: fetched.article.text,
        source: 'feed',
        sourceUrl: item.url,
        fetchedAt: context.now().toISOString(),
      });
  }
  const outcomes = await context.pages.save([...pages.values()]);
  await context.feeds.saveItems(feed.id, saved);
  return {
    pages: [...pages.keys()].map((name, index) => ({ name, outcome: outcomes[index] ?? 'same' })),
    isComplete,
  };
}

/** An item that a feed lists twice is one. */
function withKeys(parsed: ParsedFeed): readonly { readonly item: FeedItem; readonly key: string }[] {
  const keys = toItemKeys(parsed);
  const byKey = new Map<string, FeedItem>();
  parsed.items.forEach((item, index) => {
    const key = keys[index] ?? '';
    if (!byKey.has(key)) byKey.set(key, item);
  });
  return [...byKey].map(([key, item]) => ({ item, key }));
}

function noteOutcome(key: string, fetched: FetchedArticle, earlier: number, now: Date): StoredItem {
  const attempts = fetched.kind === 'none' && !fetched.isTried ? earlier : earlier + 1;
  const about = { key, attempts, seenAt: now.toISOString() };
  if (fetched.kind === 'article')
    return { ...about, state: 'taken', reason: null, pageName: fetched.pageName };
  const goesOn = fetched.mayPass && attempts < maxAttempts;
  return { ...about, state: goesOn ? 'failed' : 'skipped', reason: fetched.reason, pageName: null };
}

function noteSeen(items: readonly StoredItem[], now: Date): readonly StoredItem[] {
  return items
    .filter(({ state, seenAt }) => state !== 'failed' && Date.parse(seenAt) < now.getTime() - seenAgainMs)
    .map((item) => ({ ...item, seenAt: now.toISOString() }));
}
