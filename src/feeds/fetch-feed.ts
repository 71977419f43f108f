// The address of a feed → what it lists now.

import { FetchError } from '../net/fetch-error.js';
import { feed as wantedFeed } from '../net/wanted.js';
import type { FeedContext } from './feed-context.js';
import type { FeedLink } from './find-feed-links.js';
import type { ParsedFeed } from './parse-feed.js';

export type FetchedFeed =
  | {
      readonly kind: 'feed';
      /** Where it is, after redirects. */
      readonly url: string;
      /** Where the site says that it has moved for good; null when it has not. */
      readonly movedTo: string | null;
      readonly parsed: ParsedFeed;
      readonly etag: string | null;
      readonly lastModified: string | null;
    }
  /** The site says that nothing changed since the validators that were sent. */
  | { readonly kind: 'unchanged'; readonly movedTo: string | null }
  | { readonly kind: 'page'; readonly url: string; readonly feeds: readonly FeedLink[] }
  | {
      readonly kind: 'failed';
      /** Where, what was expected and found, and what to do. */
      readonly reason: string;
      readonly retryAfterMs: number | null;
    };

interface Validators {
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  readonly signal?: AbortSignal | undefined;
}

/** Fetches and parses a feed. Never throws. */
export async function fetchFeed(
  url: string,
  { client, markup }: Pick<FeedContext, 'client' | 'markup'>,
  { etag = null, lastModified = null, signal }: Validators = {},
): Promise<FetchedFeed> {
  try {
    const response = await client.get(url, {
      wanted: wantedFeed,
      etag,
      lastModified,
      ...(signal === undefined ? {} : { signal }),
    });
    if (!response.isChanged) return { kind: 'unchanged', movedTo: response.movedTo };
    const reading = await markup.read('readFeed', {
      url: response.url,
      bytes: response.bytes,
      contentType: response.contentType,
    });
    switch (reading.kind) {
      case 'feed':
        return {
          kind: 'feed',
          url: response.url,
          movedTo: response.movedTo,
          parsed: reading.feed,
          etag: response.etag,
          lastModified: response.lastModified,
        };
      case 'page':
        return { kind: 'page', url: response.url, feeds: reading.feeds };
      case 'none': {
        const { expected, found } = reading;
        const hint = 'Open the address in a browser to see what it is.';
        const error = new FetchError({ fault: 'content-type', url: response.url, expected, found, hint });
        return { kind: 'failed', reason: error.message, retryAfterMs: null };
      }
    }
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    return { kind: 'failed', reason: error.message, retryAfterMs: error.retryAfterMs };
  }
}

/** The error of a feed that has become a web page: moved, or behind a notice. */
export function describePage({ url, feeds }: { readonly url: string; readonly feeds: readonly FeedLink[] }) {
  const found = feeds.length === 0 ? 'a web page' : `a web page, which names ${feeds[0]?.url} as its feed`;
  const hint = feeds.length === 0 ? 'Look for the feed’s own address there.' : 'Add that one instead.';
  return new FetchError({ fault: 'content-type', url, expected: 'a feed', found, hint }).message;
}
