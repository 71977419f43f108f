// Page sources → a library that is kept up to date: a change costs what changed, and a failure leaves the old library.

import type { JobThreads } from './job-runner.js';
import type { Library } from './library.js';
import type { Moderation } from './moderation.js';
import type { PageSource } from './page-source.js';
import type { RevisionArchive } from './revision-archive.js';
import type { UpdateProgress, UpdateReport } from './update-report.js';

/** `changed`: what differs from the last update. `full`: everything anew. `dry-run`: what `changed` would do, undone again. */
export type UpdateMode = 'changed' | 'full' | 'dry-run';

export interface UpdateRequest {
  readonly mode?: UpdateMode;
  /** Called often (up to once per page); whoever shows it slows it down. */
  readonly onProgress?: (progress: UpdateProgress) => void;
  /** Stops at the next turn; `update` then rejects with the signal's reason and everything is as it was. */
  readonly signal?: AbortSignal;
}

export interface Updated {
  /** The library after the update; after a dry run the one before. */
  readonly library: Library;
  readonly report: UpdateReport;
}

/** How the derived state is kept. */
export interface KeptIndex {
  /** Size of the file; null where there is none yet, or no folder for it. */
  readonly bytes: number | null;
  /** Why the last attempt to write it failed, for operators; null when it did not. */
  readonly fault: string | null;
  /** Share, 0…1, of the words of the search index that came or went since it was made anew. */
  readonly looseShare: number;
}

export interface Indexer {
  /** The last library that was finished. Null only before the first update of an indexer without kept state. */
  readonly library: Library | null;
  /**
   * Lists all sources, takes in what is new, different or gone, and makes the next library, in turns of about 15 ms between
   * which other work runs. Calls queue: one update at a time. Faulty pages and files become issues; rejects only when a
   * source as a whole fails, on a fault of ours, or when aborted, and the library before is untouched then.
   */
  update(request?: UpdateRequest): Promise<Updated>;
  /**
   * Reads the operators' decisions anew and makes the library that obeys them, without looking at the sources. Does not wait for
   * an update under way, which obeys them, too, when it ends. Which events there are is looked at again afterwards, in turn.
   */
  applyModeration(): Promise<Library | null>;
  readonly kept: KeptIndex;
  /**
   * Writes the derived state to the disk, if it has changed since; resolves when it is there. A no-op without a folder. Rejects when
   * it cannot be written: what was kept before stays, `kept` says why, and the next call tries again.
   */
  save(): Promise<void>;
}

export interface IndexerOptions {
  /** The corpus folder: its pages, and what sources.json, people.json and events.json know. */
  readonly corpusDir: string;
  /** Drop folders and the store's pages; with prefixes of their own. */
  readonly sources?: readonly PageSource[];
  /** Folder for the derived state (`DATA_DIR/library`); null keeps nothing. */
  readonly stateDir?: string | null;
  /** Asked at every update; nothing is hidden or corrected when absent. */
  readonly readModeration?: () => Promise<Moderation>;
  /**
   * Is given every new text, and what is gone, before the library is served. An update that it refuses fails, but for the
   * first, without which nothing could be served; nothing is kept in the state folder then. Null keeps none.
   */
  readonly archive?: RevisionArchive | null;
  /** Who reads and analyses where there are many pages; this thread alone when absent. */
  readonly jobThreads?: JobThreads;
  readonly now?: () => Date;
}
