// Items of a feed → the keys under which the store remembers them.

import { createHash } from 'node:crypto';
import type { FeedItem, ParsedFeed } from './parse-feed.js';

/** From so many items on, one moment of change for all of them is the moment at which the feed was written. */
const minTellingItems = 3;

/**
 * One key for each item, in the same order. An item that the feed says was changed gets another key, so that it is fetched again.
 * Feeds that stamp all their items with one moment tell nothing by it.
 */
export function toItemKeys({ items }: ParsedFeed): readonly string[] {
  const stamps = new Set(items.map(({ updatedAt }) => updatedAt));
  const tells = items.length < minTellingItems || stamps.size > 1;
  return items.map(({ identity, updatedAt }: FeedItem) => {
    const key = createHash('sha256').update(identity).digest('hex').slice(0, 24);
    return tells && updatedAt !== null ? `${key}@${updatedAt}` : key;
  });
}
