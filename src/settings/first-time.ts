// Whether something happens for the first time, as far as this process remembers.

import { LRUCache } from 'lru-cache';

/** The least recent are forgotten first. */
const maxRemembered = 10_000;

/**
 * True the first time a key is given, and again when `forgetMs` have passed since. In memory only: what is remembered about
 * people ends with the process.
 */
export function createFirstTime(forgetMs = 0): (key: string) => boolean {
  const seen = new LRUCache<string, true>({ max: maxRemembered, ttl: forgetMs });
  return (key) => {
    if (seen.has(key)) return false;
    seen.set(key, true);
    return true;
  };
}
