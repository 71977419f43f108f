// Where pages come from: a folder, a drop folder, the store. Each only lists and reads; what changed is the indexer's to find.

import type { Issue } from '../model/page.js';

/** A page as a source lists it, before it is read. */
export interface ListedPage {
  /** Name within the source, with `/`; unique there and stable. */
  readonly name: string;
  /**
   * Differs whenever the content may differ: a hash, or size and times of a file. Empty when that cannot be told from the
   * outside (a file written a moment ago); such a page is always read.
   */
  readonly stamp: string;
}

export interface PageListing {
  readonly pages: readonly ListedPage[];
  /** What lies there and is no page: shown to operators once per state, never a reason to stop. */
  readonly issues: readonly Issue[];
}

/** Plain data in and out, so that a source may be in another thread. */
export interface PageSource {
  /**
   * What its page names begin with in the library, empty for the corpus folder (whose names sources.json uses). Two sources
   * never share one; a page whose full name another source has already given is an issue.
   */
  readonly prefix: string;
  /** Throws when the source as a whole cannot be listed: nothing is then taken for removed. */
  listPages(): Promise<PageListing>;
  /** The bytes of a page it listed; throws when they cannot be read (any more). */
  readPage(name: string): Promise<Uint8Array>;
}
