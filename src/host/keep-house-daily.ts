// Once a day, and once after each start: the store lets go of what is past its time.

import type { RetentionConfig } from '../config/config.js';
import { keepHouse } from '../moderation/housekeeping.js';
import { logHousekept } from '../observability/events.js';
import type { Logger } from '../observability/logger.js';
import type { Store } from '../store/store.js';

export interface HousekeepingOptions {
  readonly store: Store;
  readonly retention: RetentionConfig;
  readonly logger: Logger;
  readonly now: () => Date;
  /** Called with what the store could not do; the next day is another try. */
  readonly onFault: (error: unknown) => void;
  /** Called when pages have left the store, with how many: the library has them still. */
  readonly onPagesGone: (pages: number) => void;
}

const dayMs = 24 * 60 * 60 * 1000;

/** A program that is started again and again would else begin each time with this, instead of with answers. */
const afterStartMs = 5 * 60 * 1000;

export function keepHouseDaily({
  store,
  retention,
  logger,
  now,
  onFault,
  onPagesGone,
}: HousekeepingOptions): { stop(): void } {
  const keep = async () => {
    try {
      const housekept = await keepHouse(store, retention, now());
      logHousekept(logger, housekept);
      if (housekept.feedArticles > 0) onPagesGone(housekept.feedArticles);
    } catch (error) {
      onFault(error);
    }
  };
  const first = setTimeout(keep, afterStartMs).unref();
  const daily = setInterval(keep, dayMs).unref();
  return {
    stop() {
      clearTimeout(first);
      clearInterval(daily);
    },
  };
}
