// What commands reach outside the library: each port is plain data in and out, so that it may be in another thread.

import type { FeedbackPort } from './feedback.js';
import type { FeedsPort } from './feeds.js';
import type { ModerationPort } from './moderation.js';
import type { PrivacyPort } from './privacy.js';
import type { ReindexPort } from './reindex.js';
import type { SettingsPort } from './settings.js';
import type { StoragePort } from './storage.js';
import type { SubscriptionsPort } from './subscriptions.js';

/** Null: this face of the program has no such part, and the command says what is needed for it. */
export interface Ports {
  readonly feedback: FeedbackPort | null;
  readonly feeds: FeedsPort | null;
  readonly moderation: ModerationPort | null;
  readonly privacy: PrivacyPort | null;
  readonly reindex: ReindexPort | null;
  readonly settings: SettingsPort | null;
  readonly storage: StoragePort | null;
  readonly subscriptions: SubscriptionsPort | null;
}

/** A library alone: nothing behind it can be changed. */
export const noPorts: Ports = {
  feedback: null,
  feeds: null,
  moderation: null,
  privacy: null,
  reindex: null,
  settings: null,
  storage: null,
  subscriptions: null,
};
