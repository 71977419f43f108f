// What operators do with feeds, done.

import { readUrl } from '../corpus/formats/metadata.js';
import { FetchError, showUrl } from '../net/fetch-error.js';
import { checkAddress, parseAddress } from '../net/web-address.js';
import type { Feed } from '../store/feeds.js';
import type { FeedContext } from './feed-context.js';
import { latestDay } from './feed-date.js';
import type { AddedPage, FeedDesk, FeedHealth, ItemOutlook } from './feed-desk.js';
import { type FetchedArticle, fetchItem, fetchPage } from './fetch-article.js';
import { fetchFeed } from './fetch-feed.js';
import { toItemKeys } from './item-keys.js';
import type { FeedItem, ParsedFeed } from './parse-feed.js';

export interface FeedDeskSettings extends FeedContext {
  /** Called when a feed was added, so that it is read at once. */
  readonly onAdded: () => void;
  /** Called when a page was added or changed in the store. */
  readonly onPages: (names: readonly string[]) => void;
}

/** Items that a preview lists, and how many of them it fetches: enough to see whether the feed is of use. */
const listedItems = 8;
const triedItems = 3;

/** Longest time that somebody is kept waiting for a preview. */
const previewMs = 60_000;

export function createFeedDesk({ onAdded, onPages, ...context }: FeedDeskSettings): FeedDesk {
  const { feeds, pages, now } = context;

  const find = async (feed: string): Promise<Feed | null> =>
    /^\d{1,9}$/.test(feed) ? feeds.find(Number(feed)) : feeds.findByUrl(toAddress(feed));

  return {
    async preview(asked) {
      const known = await find(asked);
      const url = known?.url ?? toAddress(asked);
      const signal = AbortSignal.timeout(previewMs);
      const fetched = await fetchFeed(url, context, { signal });
      switch (fetched.kind) {
        case 'unchanged':
          return {
            kind: 'failed',
            reason: `${showUrl(url)}: expected a feed, found “not modified” (HTTP 304) at a first request.`,
          };
        case 'failed':
          return { kind: 'failed', reason: fetched.reason };
        case 'page':
          return fetched;
        case 'feed': {
          const { parsed, movedTo } = fetched;
          // Where a redirect leads for now may be gone tomorrow.
          const at = movedTo ?? url;
          const feed = known ?? (await feeds.findByUrl(at));
          return {
            kind: 'feed',
            url: at,
            title: parsed.title,
            itemCount: parsed.items.length,
            items: await tryItems(feed, { url: at, parsed }, context, signal),
            knownAs: feed?.id ?? null,
          };
        }
      }
    },
    async add(asked, addedBy) {
      const url = toAddress(asked);
      const reason =
        readUrl(url) === null ? `“${asked.slice(0, 80)}” is no web address.` : refuseAddress(url);
      if (reason !== null) return { kind: 'failed', reason };
      const addedAt = now().toISOString();
      const { feed, isNew } = await feeds.add({ url, title: null, addedBy, addedAt, nextDueAt: addedAt });
      if (isNew) onAdded();
      return { kind: 'saved', feed: toHealth(feed), isNew };
    },
    async list() {
      return (await feeds.list()).map(toHealth);
    },
    async remove(asked) {
      const feed = await find(asked);
      return feed !== null && (await feeds.remove(feed.id)) ? toHealth(feed) : null;
    },
    async addPage(asked): Promise<AddedPage> {
      const url = toAddress(asked);
      const fetched = await fetchPage(url, context);
      if (fetched.kind === 'none') return { kind: 'failed', reason: fetched.reason };
      const { article, pageName: name } = fetched;
      const fetchedAt = now().toISOString();
      const page = { name, text: article.text, source: 'url', sourceUrl: url, fetchedAt } as const;
      const [outcome = 'same'] = await pages.save([page]);
      if (outcome !== 'same') onPages([name]);
      const { title, outlet, publishedOn, paragraphCount } = article;
      return { kind: 'saved', outcome, title, outlet, publishedOn, url: article.url ?? url, paragraphCount };
    },
  };
}

/** People leave the scheme out. What is no address even with it comes back as it was, to be refused in its own words. */
function toAddress(asked: string): string {
  const address = asked.includes('://') ? asked : `https://${asked}`;
  return readUrl(address) ?? asked;
}

/** Why nothing can ever be read there; a password in an address would be shown to whoever lists the feeds. Null for a web address. */
function refuseAddress(url: string): string | null {
  try {
    checkAddress(parseAddress(url), true);
    return null;
  } catch (error) {
    if (error instanceof FetchError) return error.message;
    throw error;
  }
}

/** The newest items, the first of them fetched one after the other: they are mostly on one host. */
async function tryItems(
  known: Feed | null,
  feed: { readonly url: string; readonly parsed: ParsedFeed },
  context: FeedContext,
  signal: AbortSignal,
): Promise<readonly ItemOutlook[]> {
  const keys = toItemKeys(feed.parsed);
  const noted = known === null ? new Map() : await context.feeds.findItems(known.id, keys);
  const outlooks: ItemOutlook[] = [];
  for (const [index, item] of feed.parsed.items.slice(0, listedItems).entries()) {
    const before = noted.get(keys[index] ?? '');
    const isTried = index < triedItems && !signal.aborted;
    const fetched = isTried ? await fetchItem(item, feed, context, signal) : null;
    const { title, url } = item;
    const publishedOn = believe(item.publishedOn, context.now());
    outlooks.push(
      fetched === null || signal.aborted
        ? { title, url, publishedOn, outcome: before === undefined ? 'untried' : 'known' }
        : { title, url, publishedOn, ...describeTried(item, fetched) },
    );
  }
  return outlooks;
}

/** What the article itself says of its day outweighs the feed. */
function describeTried({ publishedOn }: FeedItem, fetched: FetchedArticle) {
  if (fetched.kind === 'none') return { outcome: 'skipped' as const, reason: fetched.reason };
  const { article, from } = fetched;
  const { outlet, paragraphCount } = article;
  return {
    outcome: 'taken' as const,
    publishedOn: article.publishedOn,
    read: {
      outlet,
      paragraphCount,
      isTextOfFeed: from === 'feed',
      futureDay: article.publishedOn === null ? publishedOn : null,
    },
  };
}

function believe(day: string | null, now: Date): string | null {
  return day !== null && day <= latestDay(now) ? day : null;
}

function toHealth(feed: Feed): FeedHealth {
  const { id, url, title, addedAt, lastOkAt, lastError, nextDueAt, itemsTaken } = feed;
  return { id, url, title, addedAt, lastOkAt, lastError, nextDueAt, itemsTaken };
}
