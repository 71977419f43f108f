// Libraries as they come → the arrivals of articles that nobody has seen before, noted once each.

import type { Library } from '../library/library.js';
import type { KnownArticle } from '../store/arrivals.js';

/** Where arrivals are numbered; in the store, perhaps in another thread. */
export interface ArrivalLedger {
  /** See `ArrivalStore.record`. */
  record(articles: readonly KnownArticle[]): Promise<number>;
  /** Whether any article has ever arrived. */
  hasAny(): Promise<boolean>;
}

/** Handed over at once: the threads have other things to tell each other. */
const batchSize = 500;

/**
 * For one librarian. Each call notes the articles that came since the last, those published first first, and resolves when they are
 * noted; one call follows the other. What could not be noted is tried with the next library.
 */
export function createArrivalNoter(ledger: ArrivalLedger): (library: Library) => Promise<void> {
  /** Ids that lead to an arrival, as far as this librarian has seen to it. */
  const noted = new Set<string>();
  let last: Promise<void> = Promise.resolve();

  const note = async ({ articles, listFormerIds }: Library): Promise<void> => {
    const fresh = articles
      .map(({ article: { id, aliases } }) => ({ id, aliases }))
      .filter(({ id, aliases }) => !noted.has(id) || !aliases.every((alias) => noted.has(alias)))
      .reverse();
    for (let start = 0; start < fresh.length; start += batchSize) {
      // One that only goes on under another id has arrived before.
      const batch = fresh
        .slice(start, start + batchSize)
        .map(({ id, aliases }) => ({ id, aliases: [...aliases, ...listFormerIds(aliases)] }));
      await ledger.record(batch);
      for (const { id, aliases } of batch) for (const one of [id, ...aliases]) noted.add(one);
    }
  };
  return (library) => {
    const result = last.then(() => note(library));
    last = result.catch(() => undefined);
    return result;
  };
}
