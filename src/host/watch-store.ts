// The store's alarm: told to the log once, and looked after until it ends by itself.

import { logStoreAlarm, logStoreFault } from '../observability/events.js';
import type { Logger } from '../observability/logger.js';
import type { Store, StoreAlarm } from '../store/store.js';
import { StoreError } from '../store/store-error.js';

/** How often it is tried whether a store that takes no changes takes them again. */
const tryEveryMs = 30_000;

export interface StoreWatchOptions {
  readonly logger: Logger;
  /** Called when the store takes changes again: what failed meanwhile can be made up for. */
  readonly onWritable: () => void;
  readonly everyMs?: number;
}

export interface StoreWatch {
  /** Hears of the alarm as the store tells it, also before `attend`. */
  readonly onAlarm: (alarm: StoreAlarm | null) => void;
  /** Whether the alarm has said already what this error says. */
  saysAlready(error: unknown): boolean;
  /** Logs what the store could not do, unless the alarm has said so already. */
  readonly noteFault: (error: unknown) => void;
  /** From now on a store with an alarm is tried again and again; nobody else need write to it for the alarm to end. */
  attend(store: Pick<Store, 'health'>): void;
  stop(): void;
}

export function createStoreWatch({
  logger,
  onWritable,
  everyMs = tryEveryMs,
}: StoreWatchOptions): StoreWatch {
  let alarm: StoreAlarm | null = null;
  let timer: NodeJS.Timeout | null = null;
  const saysAlready = (error: unknown) => error instanceof StoreError && error.fault === alarm?.fault;
  return {
    saysAlready,
    onAlarm(next) {
      logStoreAlarm(logger, next);
      alarm = next;
      if (next === null) onWritable();
    },
    noteFault(error) {
      if (!saysAlready(error)) logStoreFault(logger, error);
    },
    attend(store) {
      timer ??= setInterval(() => {
        if (alarm !== null) void store.health();
      }, everyMs).unref();
    },
    stop() {
      if (timer !== null) clearInterval(timer);
    },
  };
}
