// Feeds, loaded with the first call: a question from the shell has no use for a web client.

import type { FeedsPort } from '../command-kit/index.js';
import type { Feeds, FeedsSettings } from '../feeds/open-feeds.js';

export interface LazyFeeds {
  readonly desk: FeedsPort;
  /** From now on feeds are read when they are due. */
  start(): Promise<void>;
  /** Ends what is under way; it can be started again. */
  stop(): Promise<void>;
}

export function createLazyFeeds(settings: FeedsSettings): LazyFeeds {
  let opened: Promise<Feeds> | null = null;
  const open = async (): Promise<Feeds> => {
    opened ??= import('../feeds/open-feeds.js').then(({ openFeeds }) => openFeeds(settings));
    return opened;
  };
  return {
    desk: {
      preview: async (feed) => (await open()).desk.preview(feed),
      add: async (url, addedBy) => (await open()).desk.add(url, addedBy),
      list: async () => (await open()).desk.list(),
      remove: async (feed) => (await open()).desk.remove(feed),
      addPage: async (url) => (await open()).desk.addPage(url),
    },
    async start() {
      (await open()).start();
    },
    async stop() {
      const stopped = opened;
      opened = null;
      await (await stopped)?.stop();
    },
  };
}
