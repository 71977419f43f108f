// Opens the indexer of a corpus: one update at a time, each from what the last one left.

import { findCorpusFolder } from '../corpus/read-corpus.js';
import { createPublisher, type EarlierEdition, type Edition } from './edition.js';
import { createFolderPages } from './folder-pages.js';
import type { Indexer, IndexerOptions, Updated, UpdateRequest } from './indexer.js';
import { emptyHoldings, type Holdings, type IngestContext, ingest } from './ingest.js';
import type { Library } from './library.js';
import { noModeration } from './moderation.js';
import type { PageSource } from './page-source.js';
import { reportUpdate } from './report-update.js';
import { Turns } from './turns.js';

/**
 * Opens an indexer. With a state folder that holds a sound state it has a library at once, else only after the first update.
 * Throws `CorpusError` when the corpus folder cannot be read.
 */
export async function openIndexer(options: IndexerOptions): Promise<Indexer> {
  const { corpusDir, now = () => new Date(), readModeration = async () => noModeration } = options;
  const publish = createPublisher();
  let holdings = emptyHoldings();
  let edition: Edition | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const result = queue.then(work, work);
    queue = result.catch(() => undefined);
    return result;
  };
  const adopt = (next: Holdings & { readonly edition: Edition }) => {
    holdings = next;
    edition = next.edition;
  };

  const update = async ({ mode = 'changed', onProgress, signal }: UpdateRequest): Promise<Updated> => {
    const beganMs = performance.now();
    const turns = new Turns(signal);
    await turns.next();
    const context: IngestContext = {
      corpusDir,
      sources: [await openCorpusPages(corpusDir), ...(options.sources ?? [])],
      moderation: await readModeration(),
      publish,
      turns,
      onProgress: onProgress ?? (() => undefined),
      now,
    };
    const before = { holdings, edition };
    const start = mode === 'full' ? startAnew(holdings) : holdings;
    const { holdings: after, undo } = await ingest(start, context);
    const durationMs = Math.round(performance.now() - beganMs);
    const report = reportUpdate({
      before: before.edition,
      after: after.edition,
      shelves: [before.holdings.shelf, after.shelf],
      issues: after.issues,
      durationMs,
    });
    if (mode === 'dry-run') {
      undo();
      return { library: before.edition?.library ?? after.edition.library, report };
    }
    adopt(after);
    return { library: after.edition.library, report };
  };

  const applyModeration = async (): Promise<Library | null> => {
    if (edition === null) return null;
    const { library } = edition;
    const next = await publish(
      {
        ...holdings,
        moderation: await readModeration(),
        pageCount: library.pageCount,
        builtAt: library.builtAt,
      },
      edition,
      new Turns(),
    );
    adopt({ ...holdings, edition: next });
    return next.library;
  };

  await openCorpusPages(corpusDir);
  return {
    get library() {
      return edition?.library ?? null;
    },
    update: (request = {}) => inTurn(() => update(request)),
    applyModeration: () => inTurn(applyModeration),
    save: async () => undefined,
  };
}

async function openCorpusPages(corpusDir: string): Promise<PageSource> {
  const { pagesDir, reserved } = await findCorpusFolder(corpusDir);
  return createFolderPages({ folder: pagesDir, prefix: '', reserved });
}

/** Nothing is taken over but the names of stories and the ids that articles had. */
function startAnew({ edition: { stories }, formerIds }: Holdings): Holdings {
  const earlier: EarlierEdition = { ...emptyHoldings().edition, stories };
  return { ...emptyHoldings(earlier), formerIds };
}
