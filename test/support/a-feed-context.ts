// All that feeds need, real but for the clock: a store in memory, a client that may call the given sites, a reader in this thread.

import { onTestFinished } from 'vitest';
import type { FeedContext } from '../../src/feeds/feed-context.js';
import { createLocalReader } from '../../src/feeds/markup-reader.js';
import { createPoliteClient } from '../../src/net/polite-client.js';
import { createWebClient, type WebClientSettings } from '../../src/net/web-client.js';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';
import type { Site } from './a-site.js';

export interface AFeedContext extends FeedContext {
  readonly store: Store;
  /** Puts the clock forward. */
  advance(ms: number): void;
}

export async function aFeedContext(
  sites: readonly Site[],
  set: Partial<WebClientSettings> = {},
): Promise<AFeedContext> {
  let time = Date.parse('2026-03-10T12:00:00Z');
  const now = () => new Date(time);
  const store = await openStore({ kind: 'memory' }, { now });
  const web = createWebClient({
    userAgent: 'Dragoman/test',
    allowedHosts: sites.map(({ host }) => host),
    ...set,
  });
  const client = createPoliteClient(web, { robotName: 'Dragoman', pauseMs: 0, now });
  onTestFinished(async () => {
    await client.close();
    await store.close();
  });
  return {
    store,
    feeds: store.feeds,
    pages: store.pages,
    client,
    markup: createLocalReader(),
    now,
    advance: (ms) => {
      time += ms;
    },
  };
}
