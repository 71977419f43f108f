// Opens the indexer of a corpus: one update at a time, each from what the last one left.

import { findCorpusFolder } from '../corpus/read-corpus.js';
import type { Issue } from '../model/page.js';
import { createPublisher, type EarlierEdition, type Edition } from './edition.js';
import { createFolderPages } from './folder-pages.js';
import type { Indexer, IndexerOptions, Updated, UpdateRequest } from './indexer.js';
import { emptyHoldings, type Holdings, type Ingested, ingest } from './ingest.js';
import type { Library } from './library.js';
import { noModeration } from './moderation.js';
import type { PageSource } from './page-source.js';
import type { Shelf } from './read-shelf.js';
import { recordVersions } from './record-versions.js';
import { reportUpdate } from './report-update.js';
import { openStateFile } from './state-file.js';
import { Turns } from './turns.js';

/**
 * Opens an indexer. With a state folder that holds a sound state it has a library at once, else only after the first update.
 * Throws `CorpusError` when the corpus folder cannot be read.
 */
export async function openIndexer(options: IndexerOptions): Promise<Indexer> {
  const { corpusDir, now = () => new Date(), readModeration = async () => noModeration } = options;
  await openCorpusPages(corpusDir);
  const stateFile = options.stateDir == null ? null : await openStateFile(options.stateDir);
  const publish = createPublisher();
  let holdings = emptyHoldings();
  let edition: Edition | null = null;
  let moderation = noModeration;
  let isSaved = false;
  /** Whether the archive has the texts of the library. */
  let isRecorded = options.archive == null;
  /** What is wrong with the state of the last run, until an update has reported it. */
  let stateIssues: readonly Issue[] = [];
  let queue: Promise<unknown> = Promise.resolve();

  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const result = queue.then(work, work);
    queue = result.catch(() => undefined);
    return result;
  };

  async function resume(): Promise<void> {
    const turns = new Turns();
    const kept = await stateFile?.load(turns);
    if (kept == null) return;
    if (!('holdings' in kept)) {
      stateIssues = [kept];
      return;
    }
    const { builtAt } = kept;
    holdings = kept.holdings;
    moderation = await readModeration();
    edition = await publish({ ...holdings, moderation, builtAt }, holdings.edition, turns);
    holdings = { ...holdings, edition };
    isSaved = true;
    isRecorded = true;
  }

  async function update({ mode = 'changed', onProgress, signal }: UpdateRequest): Promise<Updated> {
    const beganMs = performance.now();
    const turns = new Turns(signal);
    await turns.next();
    const decided = await readModeration();
    const ingested = await ingest(mode === 'full' ? startAnew(holdings) : holdings, {
      corpusDir,
      sources: [await openCorpusPages(corpusDir), ...(options.sources ?? [])],
      moderation: decided,
      issues: stateIssues,
      archive: options.archive ?? null,
      publish,
      turns,
      onProgress: onProgress ?? (() => undefined),
      now,
    });
    const after = ingested.holdings;
    const report = reportUpdate({
      before: edition,
      after: after.edition,
      shelves: [holdings.shelf, after.shelf],
      issues: after.issues,
      durationMs: Math.round(performance.now() - beganMs),
    });
    if (mode === 'dry-run') {
      ingested.undo();
      return { library: edition?.library ?? after.edition.library, report };
    }
    try {
      await record(after);
    } catch (error) {
      ingested.undo();
      throw error;
    }
    isSaved &&=
      mode === 'changed' &&
      isSameShelf(holdings.shelf, after.shelf) &&
      after.edition.library.version === edition?.library.version;
    holdings = after;
    edition = after.edition;
    moderation = decided;
    stateIssues = [];
    return { library: edition.library, report };
  }

  /** Keeps what the readers of the next library may cite, before there is that library. */
  async function record({ entries, formerIds, edition: { library } }: Ingested['holdings']): Promise<void> {
    if (!options.archive) return;
    const isFound = (id: string) => library.findArticle(id) !== undefined || library.isHidden(id);
    try {
      const before = isRecorded
        ? [...holdings.entries].map(([articleId, { contentHash }]) => ({ articleId, contentHash }))
        : await options.archive.listCurrent();
      await recordVersions(options.archive, { before, after: entries, formerIds, isFound, at: now() });
      isRecorded = true;
    } catch (error) {
      // Without any library there is nothing to serve instead; the next update has to record these texts as well.
      if (edition !== null) throw error;
    }
  }

  async function applyModeration(): Promise<Library | null> {
    if (edition === null) return null;
    const decided = await readModeration();
    const { builtAt } = edition.library;
    edition = await publish({ ...holdings, moderation: decided, builtAt }, edition, new Turns());
    isSaved &&= JSON.stringify(decided) === JSON.stringify(moderation);
    holdings = { ...holdings, edition };
    moderation = decided;
    return edition.library;
  }

  async function save(): Promise<void> {
    if (stateFile === null || edition === null || isSaved || !isRecorded) return;
    await stateFile.save({ ...holdings, edition }, moderation, new Turns());
    isSaved = true;
  }

  await resume();
  return {
    get library() {
      return edition?.library ?? null;
    },
    update: (request = {}) => inTurn(() => update(request)),
    applyModeration: () => inTurn(applyModeration),
    save: () => inTurn(save),
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

function isSameShelf(before: Shelf, after: Shelf): boolean {
  return before.size === after.size && [...after].every(([name, page]) => before.get(name) === page);
}
