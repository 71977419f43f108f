// Faults that nobody caught, such as those inside a library → the log, and a decision: to go on or to end in order.

import type { EventEmitter } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { logProcessFault } from './events.js';
import type { Logger } from './logger.js';

export interface ProcessWatch {
  readonly logger: Logger;
  /** Ends everything in order; may take its time. */
  stop(): Promise<void>;
  exit(code: 1): void;
}

/** How long an orderly end may take after a fault of which nobody knows what it left behind. */
const stopMs = 10_000;

/**
 * A promise that failed unseen concerns one piece of work, which is lost; all else goes on. An exception outside any promise may
 * have left anything half done: the process ends, and whoever runs it starts it anew.
 */
export function watchProcess(events: EventEmitter, { logger, stop, exit }: ProcessWatch): void {
  let isEnding = false;
  events.on('unhandledRejection', (error) => logProcessFault(logger, { isFatal: false }, error));
  events.on('uncaughtException', async (error) => {
    logProcessFault(logger, { isFatal: true }, error);
    if (isEnding) return;
    isEnding = true;
    await Promise.race([stop().catch(() => undefined), wait(stopMs)]);
    exit(1);
  });
}
