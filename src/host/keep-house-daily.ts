// Once a day, and once after each start: the store lets go of what is past its time.

import { keepHouse } from '../moderation/housekeeping.js';
import { logHousekept, logStoreFault } from '../observability/events.js';
import type { Logger } from '../observability/logger.js';
import type { Store } from '../store/store.js';

const dayMs = 24 * 60 * 60 * 1000;

/** A program that is started again and again would else begin each time with this, instead of with answers. */
const afterStartMs = 5 * 60 * 1000;

/** Faults are logged; the next day is another try. */
export function keepHouseDaily(store: Store, logger: Logger, now: () => Date): { stop(): void } {
  const keep = () => {
    keepHouse(store, now()).then(
      (housekept) => logHousekept(logger, housekept),
      (error: unknown) => logStoreFault(logger, error),
    );
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
