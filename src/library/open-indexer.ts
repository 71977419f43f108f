// Opens the indexer of a corpus: one update at a time, each from what the last one left.

import { findCorpusFolder } from '../corpus/read-corpus.js';
import type { Issue } from '../model/page.js';
import { Turns } from '../turns/turns.js';
import { createPublisher, type EarlierEdition, type Edition } from './edition.js';
import { createFolderPages } from './folder-pages.js';
import { emptyHoldings, type Holdings } from './holdings.js';
import type { Indexer, IndexerOptions, Updated, UpdateRequest } from './indexer.js';
import type { Ingested } from './ingest.js';
import type { Library } from './library.js';
import { type Moderation, noModeration } from './moderation.js';
import type { PageSource } from './page-source.js';
import type { Shelf } from './read-shelf.js';
import { recordVersions } from './record-versions.js';
import { reportUpdate } from './report-update.js';
import { openStateFile } from './state-file.js';

/**
 * Opens an indexer. With a state folder that holds a sound state it has a library at once, else only after the first update.
 * Throws `CorpusError` when the corpus folder cannot be read.
 */
export async function openIndexer(options: IndexerOptions): Promise<Indexer> {
  const { corpusDir, now = () => new Date(), readModeration = async () => noModeration } = options;
  await openCorpusPages(corpusDir);
  const stateFile = options.stateDir == null ? null : await openStateFile(options.stateDir);
  let publisher = createPublisher();
  let holdings = emptyHoldings();
  let edition: Edition | null = null;
  let moderation = noModeration;
  let isSaved = false;
  /** Whether the archive has the texts of the library. */
  let isRecorded = options.archive == null;
  /** What is wrong with the state of the last run, until an update has reported it. */
  let stateIssues: readonly Issue[] = [];
  /** How often operators have decided something: who ends a long work has to look whether that was meanwhile. */
  let decisions = 0;
  let keptBytes: number | null = null;
  let keepingFault: string | null = null;
  const inTurn = createQueue();
  const inHaste = createQueue();

  async function resume(): Promise<void> {
    const turns = new Turns();
    const kept = await stateFile?.load(turns);
    if (kept == null) return;
    if (!('holdings' in kept)) {
      stateIssues = [kept];
      return;
    }
    const { builtAt } = kept;
    keptBytes = kept.bytes;
    holdings = kept.holdings;
    moderation = await readModeration();
    const content = { ...holdings, moderation, builtAt, discovery: 'later' as const };
    publisher = createPublisher({ ...kept.findings, shown: holdings.edition.shown });
    edition = await publisher.publish(content, holdings.edition, turns);
    holdings = { ...holdings, edition };
    isSaved = true;
    isRecorded = true;
  }

  async function update({ mode = 'changed', onProgress, signal }: UpdateRequest): Promise<Updated> {
    const beganMs = performance.now();
    const turns = new Turns(signal);
    await turns.next();
    const decided = await readModeration();
    // A start from kept state needs nothing of all that reads pages: it is loaded at the first update.
    const { ingest } = await import('./ingest.js');
    const ingested = await ingest(mode === 'full' ? startAnew(holdings) : holdings, {
      corpusDir,
      sources: [await openCorpusPages(corpusDir), ...(options.sources ?? [])],
      moderation: decided,
      issues: stateIssues,
      archive: options.archive ?? null,
      publish: publisher.publish,
      jobThreads: { threads: 1, ...options.jobThreads, isGentle: edition !== null },
      turns,
      onProgress: onProgress ?? (() => undefined),
      now,
    });
    const report = (after: Edition) =>
      reportUpdate({
        before: edition,
        after,
        shelves: [holdings.shelf, ingested.holdings.shelf],
        issues: ingested.holdings.issues,
        durationMs: Math.round(performance.now() - beganMs),
      });
    if (mode === 'dry-run') {
      ingested.undo();
      const { edition: tried } = ingested.holdings;
      return { library: edition?.library ?? tried.library, report: report(tried) };
    }
    try {
      await record(ingested.holdings);
      const after = await obeyLatest(ingested.holdings, decided, turns);
      const updated = { library: after.edition.library, report: report(after.edition) };
      isSaved &&=
        mode === 'changed' &&
        isSameShelf(holdings.shelf, after.shelf) &&
        updated.library.version === edition?.library.version;
      holdings = after;
      edition = after.edition;
      stateIssues = [];
      return updated;
    } catch (error) {
      ingested.undo();
      throw error;
    }
  }

  /** Until nothing was decided while it worked. The caller serves what it gives before anything else can happen. */
  async function obeyLatest(
    ingested: Ingested['holdings'],
    decided: Moderation,
    turns: Turns,
  ): Promise<Ingested['holdings']> {
    let after = ingested;
    let obeyed = decided;
    for (;;) {
      const seen = decisions;
      const latest = await readModeration();
      if (!isSameModeration(latest, obeyed)) {
        const { builtAt } = after.edition.library;
        const content = { ...after, moderation: latest, builtAt, discovery: 'later' as const };
        after = { ...after, edition: await publisher.publish(content, after.edition, turns) };
        obeyed = latest;
      }
      if (decisions !== seen) continue;
      moderation = obeyed;
      return after;
    }
  }

  /** Keeps what the readers of the next library may cite, before there is that library. */
  async function record({ entries, formerIds, edition: { library } }: Ingested['holdings']): Promise<void> {
    if (!options.archive) return;
    const find = (id: string) => library.findArticle(id)?.article.id;
    const { isHidden } = library;
    try {
      const before = isRecorded
        ? [...holdings.entries].map(([articleId, { contentHash }]) => ({ articleId, contentHash }))
        : await options.archive.listCurrent();
      await recordVersions(options.archive, { before, after: entries, formerIds, find, isHidden, at: now() });
      isRecorded = true;
    } catch (error) {
      // Without any library there is nothing to serve instead; the next update has to record these texts as well.
      if (edition !== null) throw error;
    }
  }

  async function obey(discovery: 'now' | 'later'): Promise<Library | null> {
    for (;;) {
      const base = edition;
      if (base === null) return null;
      const decided = await readModeration();
      const { builtAt } = base.library;
      const next = await publisher.publish(
        { ...holdings, moderation: decided, builtAt, discovery },
        base,
        new Turns(),
      );
      // Somebody else was done first: what they serve is to obey, too.
      if (edition !== base) continue;
      isSaved &&= isSameModeration(decided, moderation) && next.stories === base.stories;
      edition = next;
      holdings = { ...holdings, edition };
      moderation = decided;
      return next.library;
    }
  }

  async function applyModeration(): Promise<Library | null> {
    decisions += 1;
    const library = await inHaste(() => obey('later'));
    // Events that are not found now are found by the next update.
    if (edition?.isDiscovered === false) inTurn(() => obey('now')).catch(() => undefined);
    return library;
  }

  async function save(): Promise<void> {
    if (stateFile === null || edition === null || isSaved || !isRecorded) return;
    try {
      const turns = new Turns();
      const findings = await publisher.keep(edition, turns);
      keptBytes = await stateFile.save({ ...holdings, edition }, moderation, findings, turns);
      keepingFault = null;
      isSaved = true;
    } catch (error) {
      keepingFault = error instanceof Error ? error.message : String(error);
      throw error;
    }
  }

  await resume();
  return {
    get library() {
      return edition?.library ?? null;
    },
    get kept() {
      return {
        bytes: keptBytes,
        fault: keepingFault,
        // Counted when it is read: every call is handed this, and only /status looks.
        get looseShare() {
          return edition?.search.looseShare ?? 0;
        },
      };
    },
    update: (request = {}) => inTurn(() => update(request)),
    applyModeration,
    save: () => inTurn(save),
  };
}

/** Runs one work after the other. */
function createQueue(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work, work);
    last = result.catch(() => undefined);
    return result;
  };
}

function isSameModeration(one: Moderation, other: Moderation): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
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
