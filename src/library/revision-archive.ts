// Where the indexer hands over what it is about to forget, so that an old citation can still be checked.

import type { ArticleRevision, StandingVersion, VersionChanges } from '../model/revision.js';

/** Kept in the store, perhaps in another thread. */
export interface RevisionArchive {
  listCurrent(): Promise<readonly StandingVersion[]>;
  /** Keeps the versions, all or none; resolves when they are safe. A version it has already is no fault. */
  record(changes: VersionChanges): Promise<void>;
  /** All versions of the article that any of these ids ever led to, oldest first; empty when it knows none. */
  listRevisions(ids: readonly string[]): Promise<readonly ArticleRevision[]>;
  /** Versions of any article that stand no more and had the words within one paragraph, perhaps in other case. A long look. */
  findFormer(words: string): Promise<readonly ArticleRevision[]>;
}
