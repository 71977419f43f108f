// What can be done with subscriptions: look ahead, save, pause, send, explain. Plain data in and out, for one owner at a time.

import type { Arrival } from '../card/digest.js';
import type { Subscription, SubscriptionSettings } from '../model/subscription.js';
import type { DigestSlot } from '../store/digest-slots.js';
import type { Place, RoleOutcome } from './places.js';

export type { Place, RoleOutcome };

/** Whose subscriptions are meant: those of a server, or those to a member's direct messages. No call reaches another's. */
export type Owner =
  | { readonly kind: 'guild'; readonly guildId: string }
  | { readonly kind: 'member'; readonly userId: string };

/** What would become of settings that are not saved yet. */
export interface Outlook {
  /** "#news", "your direct messages". */
  readonly placeName: string;
  /** Of a forum; empty for others. */
  readonly tagNames: readonly string[];
  /** Null when no role is pinged. */
  readonly roleName: string | null;
  /** Each a sentence; nothing can be saved while there is one. */
  readonly obstacles: readonly string[];
  /** ISO-8601 UTC; null where arrivals decide. */
  readonly nextDueAt: string | null;
}

/** One digest of a subscription. */
export type Delivery = Pick<DigestSlot, 'state' | 'dueAt' | 'finishedAt' | 'reason' | 'places'>;

export interface SubscriptionState {
  readonly subscription: Subscription;
  readonly outlook: Outlook;
  /** The newest digests, newest first; few. */
  readonly deliveries: readonly Delivery[];
}

export type Created =
  | { readonly kind: 'created'; readonly subscription: Subscription }
  /** The owner has as many as anybody may have. */
  | { readonly kind: 'full'; readonly limit: number };

export type ReadAttachment =
  | { readonly kind: 'read'; readonly text: string }
  /** In words for whoever attached it. */
  | { readonly kind: 'failed'; readonly reason: string };

export interface SubscriptionDesk {
  /** Null when the server has no such place. */
  findPlace(guildId: string, channelId: string): Promise<Place | null>;
  /** `by`: the member who asks, whose rights at the place count; null at a terminal. */
  lookAhead(settings: SubscriptionSettings, by: string | null): Promise<Outlook>;
  /** `backfill`: how many of the latest articles the first digest may tell of; the others were there before. */
  create(settings: SubscriptionSettings, backfill: number): Promise<Created>;
  /** Oldest first. */
  list(owner: Owner): Promise<readonly SubscriptionState[]>;
  /** Null when the owner has no such subscription; so for all below. */
  find(owner: Owner, id: number): Promise<SubscriptionState | null>;
  update(owner: Owner, id: number, settings: SubscriptionSettings): Promise<Subscription | null>;
  pause(owner: Owner, id: number): Promise<Subscription | null>;
  /** What came during the pause comes with the next digest. */
  resume(owner: Owner, id: number): Promise<Subscription | null>;
  /** What was removed. */
  remove(owner: Owner, id: number): Promise<Subscription | null>;
  /** Has the next digest sent now, whatever the hour. `already`: one is on its way; `stopped`: none can be delivered for now. */
  send(owner: Owner, id: number): Promise<'asked' | 'already' | 'stopped' | null>;
  /** The digests that told of an article, by any of its ids; newest first. */
  listTelling(owner: Owner, id: number, articleIds: readonly string[]): Promise<readonly Delivery[]>;
  /** What has arrived since the last digest, in order, at most so many. */
  listWaiting(owner: Owner, id: number, limit: number): Promise<readonly Arrival[] | null>;
  /** The newest arrivals, oldest first. */
  listLatestArrivals(limit: number): Promise<readonly Arrival[]>;
  /** The arrivals of the articles known by these ids. */
  findArrivals(articleIds: readonly string[]): Promise<readonly Arrival[]>;
  /** The text of a file that somebody attached to a call on Discord, by its address there. */
  readAttachment(address: string): Promise<ReadAttachment>;
  /** The text of a file on this machine, by its path: only for whoever runs the program. */
  readFile(path: string): Promise<ReadAttachment>;
  /** Gives a member the role that a subscription of the server pings, or takes it away. */
  toggleRole(guildId: string, id: number, userId: string): Promise<RoleOutcome>;
}
