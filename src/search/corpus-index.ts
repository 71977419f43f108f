// Analysed articles → everything that is searched: articles as a whole and sentence by sentence, as one immutable snapshot.

import type { AnalysedArticle } from '../analysis/analysed-article.js';
import { createMiniSearchIndex } from './minisearch-index.js';
import { createPassageIndex, type PassageIndex } from './passage-index.js';
import type { SearchIndex } from './search-index.js';
import { toSearchDocument } from './to-search-document.js';

/** What is new in a corpus. A changed article is removed under its id and added again. */
export interface CorpusChanges {
  readonly added: readonly AnalysedArticle[];
  /** Ids of held articles (not aliases); an id that is not held is passed over. */
  readonly removedIds: readonly string[];
}

export interface CorpusIndex {
  readonly index: SearchIndex;
  readonly passages: PassageIndex;
  /**
   * A new snapshot that shares with this one whatever has not changed; this one stays as it is. It ranks like a fresh build
   * of the same articles. Yields to the event loop. Adding an id that is still held is a fault and throws.
   */
  withChanges(changes: CorpusChanges): Promise<CorpusIndex>;
  /** The snapshot as bytes for `readCorpusIndex`, without the articles themselves. */
  toBytes(): Uint8Array;
}

/** Builds the snapshot. Yields to the event loop. No articles give one in which nothing is found. */
export async function createCorpusIndex(articles: readonly AnalysedArticle[]): Promise<CorpusIndex> {
  return {
    index: await createMiniSearchIndex(articles.map(toSearchDocument)),
    passages: await createPassageIndex(articles),
    async withChanges({ added, removedIds }) {
      const removed = new Set(removedIds);
      return createCorpusIndex([...articles.filter(({ article }) => !removed.has(article.id)), ...added]);
    },
    toBytes: () => Buffer.from(JSON.stringify(articles.map(({ article }) => article.id))),
  };
}

/**
 * Reads what `toBytes` gave. `articles` are those of the snapshot, in any order, with the same texts. Null when the bytes are
 * of another format or of other articles: then the snapshot is built anew.
 */
export async function readCorpusIndex(
  bytes: Uint8Array,
  articles: readonly AnalysedArticle[],
): Promise<CorpusIndex | null> {
  const ids: unknown = JSON.parse(Buffer.from(bytes).toString());
  const isSame = JSON.stringify(ids) === JSON.stringify(articles.map(({ article }) => article.id));
  return isSame ? createCorpusIndex(articles) : null;
}
