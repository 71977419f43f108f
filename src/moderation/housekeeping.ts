// What the store lets go of, once a day.

import type { Store } from '../store/store.js';

const dayMs = 24 * 60 * 60 * 1000;

/** How long things are kept that nobody needs any more, in days. */
export const retentionDays = {
  /** Everything of a server that removed the bot: a removal by mistake can be undone for so long. */
  departedGuild: 30,
  /** The text of a page whose source no longer has it. */
  removedPage: 30,
  /** What became of an item that a feed no longer lists. */
  feedItem: 90,
  /** A report that operators have settled. */
  closedReport: 365,
  /** What a digest told and where it stands, for `/subscriptions why`. */
  digest: 90,
} as const;

export interface Housekept {
  readonly departedGuilds: number;
  readonly removedPages: number;
  readonly feedItems: number;
  readonly closedReports: number;
  readonly digests: number;
}

/**
 * Deletes what is past its time; how many of each that was. Texts of articles are not deleted here: how long an old citation
 * can be checked is the operator's choice.
 */
export async function keepHouse(store: Store, now: Date): Promise<Housekept> {
  const before = (days: number) => new Date(now.getTime() - days * dayMs);
  return {
    departedGuilds: (await store.guilds.purgeDeparted(before(retentionDays.departedGuild))).length,
    removedPages: await store.pages.purgeRemoved(before(retentionDays.removedPage)),
    feedItems: await store.feeds.purgeItems(before(retentionDays.feedItem)),
    digests: await store.digests.purgeFinished(before(retentionDays.digest)),
    closedReports: await store.reports.purgeClosed(before(retentionDays.closedReport)),
  };
}
