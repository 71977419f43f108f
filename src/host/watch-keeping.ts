// Whether the index reaches the disk: told to the log when that changes, not at each try.

import { logStateKept, logStateNotKept } from '../observability/events.js';
import type { Logger } from '../observability/logger.js';

export interface KeepingWatch {
  /** Hears of each try to write the index: why it failed, or null when it did not. */
  readonly note: (fault: string | null) => void;
  /** Why the last try failed; null when it did not. */
  readonly fault: string | null;
}

export function createKeepingWatch(logger: Logger): KeepingWatch {
  let current: string | null = null;
  return {
    note(fault) {
      if (fault !== null && current === null) logStateNotKept(logger, fault);
      if (fault === null && current !== null) logStateKept(logger);
      current = fault;
    },
    get fault() {
      return current;
    },
  };
}
