// Opens the indexer of a corpus.

import type { Indexer, IndexerOptions, Updated, UpdateRequest } from './indexer.js';
import { ingestCorpus } from './ingest.js';
import type { Library } from './library.js';
import type { LibraryCounts } from './update-report.js';

/**
 * Opens an indexer. With a state folder that holds a sound state of these sources it has a library at once, else only after
 * the first update. Throws `CorpusError` when the corpus folder cannot be read.
 */
export async function openIndexer({ corpusDir, now }: IndexerOptions): Promise<Indexer> {
  let library: Library | null = null;
  const update = async ({ mode = 'changed', signal }: UpdateRequest = {}): Promise<Updated> => {
    const { library: next, report } = await ingestCorpus(corpusDir, now);
    signal?.throwIfAborted();
    const before = library;
    if (mode !== 'dry-run') library = next;
    return {
      library: library ?? next,
      report: {
        added: [],
        changed: [],
        removed: [],
        faulty: [],
        before: countLibrary(before),
        after: countLibrary(next),
        versions: [before?.version ?? '', next.version],
        issues: report.issues,
        durationMs: report.durationMs,
      },
    };
  };
  return {
    get library() {
      return library;
    },
    update,
    applyModeration: async () => library,
    save: async () => undefined,
  };
}

function countLibrary(library: Library | null): LibraryCounts {
  return {
    pages: library?.pageCount ?? 0,
    articles: library?.articles.length ?? 0,
    quotes: library?.articles.reduce((sum, { quotes }) => sum + quotes.length, 0) ?? 0,
  };
}
