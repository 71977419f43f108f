// What failed and succeeded statements say → whether the store takes changes now.

import type { StoreAlarm } from './store.js';
import type { StoreError, StoreFault } from './store-error.js';

/** Faults that last. A lock that another process held once is none: the caller is told and tries again. */
const lasting: ReadonlySet<StoreFault> = new Set(['full', 'read-only', 'damaged', 'unreachable']);

export interface Alarm {
  /** An error of a statement, or null when one has changed something. */
  readonly note: (error: StoreError | null) => void;
  readonly current: () => StoreAlarm | null;
}

/**
 * `onChange` is called when the alarm is raised, when its fault becomes another, and with null when it ends. On a disk that is
 * nearly full small changes succeed between large ones that do not, so there an alarm ends only when `hasRoom` agrees.
 */
export function createAlarm(
  onChange: (alarm: StoreAlarm | null) => void,
  hasRoom: () => boolean = () => true,
): Alarm {
  let current: StoreAlarm | null = null;
  return {
    note(error) {
      if (error !== null && !lasting.has(error.fault)) return;
      if (error?.fault === current?.fault) return;
      if (error === null && current?.fault === 'full' && !hasRoom()) return;
      current = error === null ? null : { fault: error.fault, message: error.message, hint: error.hint };
      onChange(current);
    },
    current: () => current,
  };
}
