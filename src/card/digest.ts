// A digest: what came since the one before, as cards; and what it is composed from. Plain data, since the library has a thread of its own.

import type { Subscription } from '../model/subscription.js';
import type { Card } from './card.js';

/** An article that came into the library, whenever it was published. */
export interface Arrival {
  /** Rises with every arrival; an article has one for good. */
  readonly seq: number;
  /** An id under which the article was known then; any alias serves. */
  readonly articleId: string;
  /** ISO-8601 UTC. */
  readonly arrivedAt: string;
}

/** What decides how a digest looks and what is in it. */
export type DigestSettings = Pick<
  Subscription,
  'filter' | 'length' | 'dateLanguage' | 'tellsWhenNothingIsNew' | 'mentionRoleId'
>;

export interface DigestRequest {
  readonly settings: DigestSettings;
  /** What arrived up to this number counts as told, whether or not the filter let it through. */
  readonly deliveredUpTo: number;
  /** Everything that arrived since, in the order it did; none is fine. */
  readonly arrivals: readonly Arrival[];
  /** For when it is composed; ISO-8601 UTC. */
  readonly at: string;
  /** The subscription's number, printed at the foot; null for a preview. */
  readonly subscriptionId: number | null;
}

export interface Digest {
  /** In the order they are sent, each small enough for one message; empty when nothing is to be sent. */
  readonly cards: readonly Card[];
  /** Articles that the digest tells of or folds into another's, by their present ids. */
  readonly articleIds: readonly string[];
  /** What arrived up to this number is dealt with, once the digest is delivered (or found empty). */
  readonly upToSeq: number;
  /** False when nothing was new: then `cards` is empty, or one line that says so. */
  readonly isNews: boolean;
  /** Version of the library it was composed from. */
  readonly libraryVersion: string;
}
