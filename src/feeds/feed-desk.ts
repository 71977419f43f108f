// What operators can do with feeds: try one out, add, list and remove them, and fetch one address. Plain data in and out.

/** One item of a feed, and what becomes of it. */
export type ItemOutlook = {
  /** Null when the feed gives none. */
  readonly title: string | null;
  /** Null when the feed names none. */
  readonly url: string | null;
  /** Calendar day; null when nobody says, or it lies in the future. */
  readonly publishedOn: string | null;
} & (
  | {
      /** Fetched just now, and it is an article. */
      readonly outcome: 'taken';
      readonly read: {
        readonly outlet: string | null;
        readonly paragraphCount: number;
        /** The text is the feed's own, because the page cannot be had or shows less. */
        readonly isTextOfFeed: boolean;
        /** The day that the feed gives, where it is none of publication because it lies in the future; else null. */
        readonly futureDay: string | null;
      };
    }
  /** Nothing can be taken from it; the reason is in English, for `tellReason`. */
  | { readonly outcome: 'skipped'; readonly reason: string }
  /** `known`: taken or skipped by an earlier reading. `untried`: would be tried when the feed is read. */
  | { readonly outcome: 'known' | 'untried' }
);

/** Why nothing came of it, in words for the operator. */
export interface FeedFailure {
  readonly kind: 'failed';
  /** Where, what was expected and found, and what to do; in English, for `tellReason`. */
  readonly reason: string;
}

export type FeedPreview =
  | {
      readonly kind: 'feed';
      /** Where the feed is to be read: as asked, or where it has moved for good. */
      readonly url: string;
      readonly title: string | null;
      /** All items that it lists at present. */
      readonly itemCount: number;
      /** The newest, as the feed orders them. */
      readonly items: readonly ItemOutlook[];
      /** The id under which it is read already; null when it is not. */
      readonly knownAs: number | null;
    }
  /** A web page, and the feeds that it names; maybe none. */
  | {
      readonly kind: 'page';
      readonly url: string;
      readonly feeds: readonly { readonly url: string; readonly title: string | null }[];
    }
  | FeedFailure;

/** A feed that is read, and how it is. Instants are ISO-8601 UTC. */
export interface FeedHealth {
  readonly id: number;
  readonly url: string;
  readonly title: string | null;
  readonly addedAt: string;
  readonly lastOkAt: string | null;
  /** Why the last reading failed; null when it went well. */
  readonly lastError: string | null;
  readonly nextDueAt: string;
  readonly itemsTaken: number;
}

export type AddedFeed =
  /** With `isNew` false it was there already. */
  { readonly kind: 'saved'; readonly feed: FeedHealth; readonly isNew: boolean } | FeedFailure;

export type AddedPage =
  | {
      readonly kind: 'saved';
      readonly outcome: 'added' | 'changed' | 'same';
      readonly title: string;
      readonly outlet: string | null;
      readonly publishedOn: string | null;
      readonly url: string;
      readonly paragraphCount: number;
    }
  | FeedFailure;

export interface FeedDesk {
  /** Fetches a feed, by address or by the id of one that is read, and tries its newest articles. Saves nothing. */
  preview(feed: string): Promise<FeedPreview>;
  /** Adds a feed, to be read at once. Fetches nothing itself. `addedBy` is a Discord id. */
  add(url: string, addedBy: string | null): Promise<AddedFeed>;
  /** In the order they were added. */
  list(): Promise<readonly FeedHealth[]>;
  /** By id or address; null when there is none. Articles that it brought stay. */
  remove(feed: string): Promise<FeedHealth | null>;
  /** Fetches one article and takes it into the corpus. */
  addPage(url: string): Promise<AddedPage>;
}
