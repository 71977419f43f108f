// Readings of the library that is asked now, remembered until there is another.

import { LRUCache } from 'lru-cache';
import type { Reading, ReadingRequest } from '../answer/reading/reading.js';

export interface RememberedReadings {
  /** The same object for the same request, so that what is drawn from it can be remembered, too. Searches are not remembered. */
  get(request: ReadingRequest, read: () => Promise<Reading | null>): Promise<Reading | null>;
  /** To be called when the library has changed: a hidden article must be gone at once. */
  forget(): void;
}

/** Pages are asked for again and again, and an event's takes a tenth of a second to read. */
const maxRemembered = 400;

export function rememberReadings(): RememberedReadings {
  const known = new LRUCache<string, Promise<Reading | null>>({ max: maxRemembered });
  return {
    get(request, read) {
      if (request.kind === 'search') return read();
      const key = JSON.stringify(request);
      const before = known.get(key);
      if (before !== undefined) return before;
      const reading = read();
      known.set(key, reading);
      reading.catch(() => {
        if (known.peek(key) === reading) known.delete(key);
      });
      return reading;
    },
    forget: () => known.clear(),
  };
}
