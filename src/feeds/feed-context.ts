// What reading feeds needs from outside.

import type { WebClient } from '../net/web-client.js';
import type { FeedStore } from '../store/feeds.js';
import type { PageStore } from '../store/pages.js';
import type { MarkupReader } from './markup-reader.js';

export interface FeedContext {
  readonly feeds: FeedStore;
  readonly pages: PageStore;
  /** A polite one: see net/polite-client.ts. */
  readonly client: WebClient;
  readonly markup: MarkupReader;
  readonly now: () => Date;
}
