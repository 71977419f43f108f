// What commands reach outside the library, connected.

import { type FeedbackPort, type FeedsPort, noPorts, type Ports } from '../command-kit/index.js';
import { createSubscriptionDesk, type SubscriptionDeskOptions } from '../digest/create-subscription-desk.js';
import { createModerationDesk } from '../moderation/moderation-desk.js';
import { createPrivacyDesk } from '../moderation/privacy-desk.js';
import type { SettingsDesk } from '../settings/settings-desk.js';
import type { Store } from '../store/store.js';
import { explainStoreFaults } from './explain-store-faults.js';
import type { LibraryHost } from './library-host.js';
import type { Reindexer } from './reindexer.js';

export interface PortParts {
  readonly store: Store | null;
  readonly feeds: FeedsPort | null;
  readonly host: Pick<LibraryHost, 'applyModeration'>;
  readonly reindexer: Reindexer;
  readonly settings: SettingsDesk | null;
  readonly digests: Pick<SubscriptionDeskOptions, 'places' | 'nudge'>;
  /** Called with what the store could not do for a command. */
  readonly onFault: (error: unknown) => void;
  now(): Date;
}

/** Without a store there is only reindexing. Decisions of operators reach the library at once. */
export function openPorts({
  store,
  feeds,
  host,
  reindexer,
  settings,
  digests,
  onFault,
  now,
}: PortParts): Ports {
  const explained = <Port extends object>(port: Port): Port => explainStoreFaults(port, onFault);
  const reindex = explained(reindexer);
  if (store === null) return { ...noPorts, reindex };
  const onDecision = () => host.applyModeration();
  return {
    feedback: explained<FeedbackPort>({
      note: (command, version, verdict) => store.feedback.note(command, version, verdict, now()),
      list: () => store.feedback.list(),
    }),
    feeds: feeds === null ? null : explained(feeds),
    moderation: explained(createModerationDesk(store, { now, onDecision })),
    privacy: explained(createPrivacyDesk(store)),
    reindex,
    settings: settings === null ? null : explained(settings),
    storage: { health: () => store.health() },
    subscriptions: explained(createSubscriptionDesk({ store, now, ...digests })),
  };
}
