// The store and settings → feeds that are read, and the desk at which operators look after them.

import { createPoliteClient } from '../net/polite-client.js';
import { createWebClient } from '../net/web-client.js';
import type { Store } from '../store/store.js';
import { createFeedDesk } from './create-feed-desk.js';
import type { FeedDesk } from './feed-desk.js';
import { createFeedReader } from './feed-reader.js';
import { createLocalReader, createThreadReader } from './markup-reader.js';

export interface FeedsSettings {
  readonly store: Pick<Store, 'feeds' | 'pages'>;
  readonly intervalMs: number;
  /** Hosts with port that may be fetched although they are not public. */
  readonly allowedHosts: readonly string[];
  /** Whom publishers may ask about our visits, told to every site; null when the operator names nobody. */
  readonly contact: string | null;
  /** Where foreign markup is read. Here it blocks whatever else runs. */
  readonly markup: 'in a thread' | 'in this thread';
  /** Called whenever pages in the store are new or different, with their names. */
  readonly onPages: (names: readonly string[]) => void;
  /** Called with what keeps a feed from being read and is no fault of the feed's. */
  readonly onFault: (error: unknown) => void;
  readonly now: () => Date;
  /** Shortest pause between two requests to one host. */
  readonly pauseMs?: number;
}

export interface Feeds {
  readonly desk: FeedDesk;
  /** From now on feeds are read when they are due. Without it the desk works all the same. */
  start(): void;
  /** Ends what is under way; what was fetched is saved. */
  stop(): Promise<void>;
}

/** The name by which a robots.txt addresses us. */
const robotName = 'Dragoman';

/** A second between two requests is what crawlers leave where they are told nothing else. */
const usualPauseMs = 1000;

export function openFeeds(settings: FeedsSettings): Feeds {
  const { store, allowedHosts, contact, now, onPages, onFault, intervalMs } = settings;
  const web = createWebClient({ userAgent: toUserAgent(contact), allowedHosts });
  const client = createPoliteClient(web, { robotName, pauseMs: settings.pauseMs ?? usualPauseMs, now });
  const markup = settings.markup === 'in a thread' ? createThreadReader() : createLocalReader();
  const context = { feeds: store.feeds, pages: store.pages, client, markup, now };
  const reader = createFeedReader({ ...context, intervalMs, onPages, onFault });
  let isReading = false;
  return {
    desk: createFeedDesk({
      ...context,
      onPages,
      onAdded: () => {
        if (isReading) reader.wake();
      },
    }),
    start() {
      isReading = true;
      reader.start();
    },
    async stop() {
      await reader.stop();
      await client.close();
      await markup.close();
    },
  };
}

/** Says what we are and whom to ask. Headers hold ASCII only. */
function toUserAgent(contact: string | null): string {
  const asked = contact?.replace(/[^\x20-\x7e]/g, '').replace(/[()]/g, '') ?? '';
  return `${robotName}/1.0 (Discord bot that quotes news with its sources${asked === '' ? '' : `; ${asked}`})`;
}
