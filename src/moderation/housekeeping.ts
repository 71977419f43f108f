// What the store lets go of, once a day.

import type { RetentionConfig } from '../config/config.js';
import type { Store } from '../store/store.js';

const dayMs = 24 * 60 * 60 * 1000;

/** How long things are kept that nobody sets, in days. */
const fixedDays = {
  /** Everything of a server that removed the bot: a removal by mistake can be undone for so long. */
  departedGuild: 30,
  /** The text of a page whose source no longer has it. */
  removedPage: 30,
  /** What became of an item that a feed no longer lists. */
  feedItem: 90,
  /** A report that operators have settled. */
  closedReport: 365,
} as const;

export interface Housekept {
  readonly departedGuilds: number;
  /** Articles of feeds that have had their time: with the next update they are withdrawn. */
  readonly feedArticles: number;
  readonly removedPages: number;
  /** Texts that were replaced or withdrawn. */
  readonly revisions: number;
  readonly feedItems: number;
  readonly closedReports: number;
  readonly digests: number;
}

/**
 * Deletes what is past its time; how many of each that was. Arrivals stay for good: they are two short rows an article, and
 * without them what was told would be told again.
 */
export async function keepHouse(
  store: Store,
  { feedArticleDays, revisionDays, digestDays }: RetentionConfig,
  now: Date,
): Promise<Housekept> {
  const before = (days: number) => new Date(now.getTime() - days * dayMs);
  return {
    departedGuilds: (await store.guilds.purgeDeparted(before(fixedDays.departedGuild))).length,
    feedArticles:
      feedArticleDays === null ? 0 : await store.pages.removeFromFeeds(before(feedArticleDays), now),
    removedPages: await store.pages.purgeRemoved(before(fixedDays.removedPage)),
    revisions: revisionDays === null ? 0 : await store.revisions.purge(before(revisionDays)),
    feedItems: await store.feeds.purgeItems(before(fixedDays.feedItem)),
    digests: await store.digests.purgeFinished(before(digestDays)),
    closedReports: await store.reports.purgeClosed(before(fixedDays.closedReport)),
  };
}
