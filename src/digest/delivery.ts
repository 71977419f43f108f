// How a digest reaches people: what the outbox asks of a screen that can send. Discord's is in `discord/digests`.

import type { Card } from '../card/card.js';
import type { Destination, Subscription } from '../model/subscription.js';
import type { MessagePlace } from '../store/digest-slots.js';

/** A message that is fixed to the letter, as plain data. Its body carries the digest's key and the number of the part. */
export interface FixedMessage {
  /** What a forum's post is called. */
  readonly title: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Which message of which digest. */
export interface PartMark {
  /** Of the slot. */
  readonly key: string;
  /** From 0. */
  readonly part: number;
}

/** Where the messages of one digest go. */
export interface Target {
  readonly destination: Destination;
  /** The channel of a member's direct messages; null for all others. */
  readonly memberChannelId: string | null;
  /** The forum's post that the first message has made; null before, and in channels. */
  readonly postId: string | null;
}

/** Not done for now; `retryAfterMs`: how long Discord wants to be left alone, null when it does not say. */
export interface NotNow {
  readonly kind: 'not now';
  readonly reason: string;
  readonly retryAfterMs: number | null;
}

/** Not possible until somebody changes something; the reason is for moderators. */
export interface Refused {
  readonly kind: 'refused';
  readonly reason: string;
}

export interface Within {
  readonly from: Date;
  readonly to: Date;
}

export type SendOutcome =
  | { readonly kind: 'sent'; readonly place: MessagePlace }
  /** Discord knows it as sent a moment ago, and as deleted since. */
  | { readonly kind: 'deleted since' }
  /** The post it belongs to was deleted: whoever did wants none of it. */
  | { readonly kind: 'post deleted' }
  | Refused
  /** Surely not sent. */
  | NotNow
  /** Nobody can say whether it was sent. */
  | { readonly kind: 'unclear'; readonly reason: string };

export type FindOutcome =
  | { readonly kind: 'found'; readonly place: MessagePlace }
  /** All of that time was read, and it is not there. */
  | { readonly kind: 'absent' }
  | { readonly kind: 'post deleted' }
  | Refused
  | NotNow;

export interface Delivery {
  /** Makes the bodies of a digest's messages. */
  render(
    cards: readonly Card[],
    key: string,
    settings: Pick<Subscription, 'mentionRoleId' | 'dateLanguage'>,
  ): readonly FixedMessage[];
  /** The channel of a member's direct messages. */
  openMember(
    userId: string,
  ): Promise<{ readonly kind: 'open'; readonly channelId: string } | Refused | NotNow>;
  /** Sends one message, once, as a turn of the budget; never later than `until`. Never rejects. */
  send(target: Target, message: FixedMessage, mark: PartMark, until: Date): Promise<SendOutcome>;
  /** Looks for a message where it would stand, had it been sent within that time. Never rejects. */
  find(target: Target, mark: PartMark, within: Within): Promise<FindOutcome>;
  /** Whether a destination would take messages now, and let them be looked for; false where that cannot be known. */
  mayDeliver(destination: Destination): Promise<boolean>;
  /** Tells the moderators of a server that a subscription has stopped, where the server wants such news; best effort. */
  tellParked(subscription: Subscription, reason: string): Promise<void>;
}
