// A subscription: what a channel or a member wants to be told, when, and how.

/** Where digests go. All ids are Discord's. */
export type Destination =
  /** A text or announcement channel, or a thread. */
  | { readonly kind: 'channel'; readonly guildId: string; readonly channelId: string }
  /** A forum or media channel: every digest is a post of its own. */
  | {
      readonly kind: 'forum';
      readonly guildId: string;
      readonly channelId: string;
      readonly tagIds: readonly string[];
    }
  /** A member's direct messages. */
  | { readonly kind: 'member'; readonly userId: string };

/** What it is about. */
export type Topic =
  | { readonly kind: 'everything' }
  | { readonly kind: 'event'; readonly slug: string }
  /** A person's key in the directory, and the name that was asked for. */
  | { readonly kind: 'person'; readonly id: string; readonly name: string }
  | { readonly kind: 'outlet'; readonly outlet: string }
  | { readonly kind: 'search'; readonly words: string };

export interface SubscriptionFilter {
  readonly topic: Topic;
  /** An article that holds any of these words or phrases is left out; empty for none. */
  readonly exclude: readonly string[];
}

/** A time of day on the clock of a time zone. */
export interface LocalTime {
  readonly hour: number;
  readonly minute: number;
}

/** When digests are due. Time zones are IANA names ("Europe/Kyiv"). */
export type Cadence =
  /** As articles come, at most so many messages in an hour. */
  | { readonly kind: 'immediate'; readonly perHour: number }
  | { readonly kind: 'hourly' }
  | { readonly kind: 'daily'; readonly at: LocalTime }
  /** `weekday`: 1 is Monday, 7 Sunday. */
  | { readonly kind: 'weekly'; readonly weekday: number; readonly at: LocalTime };

/** Nothing is sent from `from` up to `to` on the subscription's clock; `from` after `to` runs over midnight. */
export interface QuietHours {
  readonly from: LocalTime;
  readonly to: LocalTime;
}

/** What whoever subscribes decides. */
export interface SubscriptionSettings {
  readonly destination: Destination;
  readonly filter: SubscriptionFilter;
  readonly cadence: Cadence;
  readonly timeZone: string;
  readonly quietHours: QuietHours | null;
  /** The one role that a digest may ping; null for none. */
  readonly mentionRoleId: string | null;
  readonly length: 'compact' | 'full';
  /** BCP 47 tag of the language in which digests speak ("en", "uk"); English for one that the bot does not speak. */
  readonly dateLanguage: string;
  /** Whether a digest with nothing new says so in one line, or is not sent. */
  readonly tellsWhenNothingIsNew: boolean;
}

export interface Subscription extends SubscriptionSettings {
  readonly id: number;
  /** ISO-8601 UTC. */
  readonly createdAt: string;
  /** Articles that arrived up to this number were there at the start and are never delivered; set once. */
  readonly startsAfter: number;
  /** Articles that arrived up to this number are dealt with; `startsAfter` at first. */
  readonly deliveredUpTo: number;
  readonly pausedAt: string | null;
  /** Why nothing can be delivered for now, in words for a moderator; null while all is well. */
  readonly parkedBecause: string | null;
}
