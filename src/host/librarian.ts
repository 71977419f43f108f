// Whoever holds a library, answers calls from it, and takes in what changes: in this thread, or in one of its own.

import type { Reading, ReadingRequest } from '../answer/reading/reading.js';
import type { Extent } from '../answer/reading/shown-places.js';
import type { Card } from '../card/card.js';
import type { Digest, DigestRequest } from '../card/digest.js';
import type { Caller, Choice, Invocation, Ports } from '../command-kit/index.js';
import type { UpdateMode } from '../library/indexer.js';
import type { Moderation } from '../library/moderation.js';
import type { PageSource } from '../library/page-source.js';
import type { RevisionArchive } from '../library/revision-archive.js';
import type { UpdateProgress, UpdateReport } from '../library/update-report.js';
import type { Issue } from '../model/page.js';
import type { ArrivalLedger } from './note-arrivals.js';

/** A call with everything that may differ between two: plain data. */
export interface Call {
  readonly invocation: Invocation;
  readonly caller: Caller;
  /** ISO-8601 UTC. */
  readonly now: string;
}

export interface CompletionCall {
  readonly command: string;
  readonly subcommand: string | null;
  readonly option: string;
  readonly typed: string;
  readonly caller: Caller;
  /** ISO-8601 UTC. */
  readonly now: string;
}

export interface ReadingCall {
  readonly request: ReadingRequest;
  /** ISO-8601 UTC. */
  readonly now: string;
}

/** What is in a library, for the log. */
export interface LibraryFacts {
  readonly version: string;
  readonly pages: number;
  readonly articles: number;
  readonly issues: readonly Issue[];
}

export interface Librarian {
  /** Opens what was kept on the disk. True when that was a library, which can be asked at once; else `update` makes the first. */
  open(): Promise<boolean>;
  /** Answers a call, after the first library is there. Rejects with `InputError` for bad input. */
  run(call: Call, onProgress?: (card: Card) => void): Promise<Card>;
  complete(call: CompletionCall): Promise<readonly Choice[]>;
  /** What a page of the reader shows; null when there is no such thing. */
  read(call: ReadingCall): Promise<Reading | null>;
  /** Composes a digest for Discord; null while the library has not yet taken in what arrived. */
  composeDigest(request: DigestRequest): Promise<Digest | null>;
  /** Takes in what changed. The library before is asked meanwhile, and stays when this rejects. */
  update(
    mode: UpdateMode,
    onProgress?: (progress: UpdateProgress) => void,
    signal?: AbortSignal,
  ): Promise<UpdateReport>;
  /** Obeys what the operators have decided since, at once. */
  applyModeration(): Promise<void>;
  /** Null before the first library. */
  facts(): Promise<LibraryFacts | null>;
  /** Keeps on the disk, now, what would have to be made anew; else that happens some time after a change. */
  save(): Promise<void>;
  /** Answers on, but keeps nothing any more: another librarian has taken over. */
  retire(): Promise<void>;
  /** Saves, unless retired, and ends. */
  close(): Promise<void>;
}

/** A librarian that may die. */
export interface MortalLibrarian extends Librarian {
  /** Resolves with the reason when it has ended, told to or not. All calls under way have been rejected then. */
  readonly ended: Promise<Error>;
  /** Resolves if it still answers. */
  ping(): Promise<void>;
  /** Ends it at once. */
  terminate(): Promise<void>;
}

/** What a librarian is told: plain data. */
export interface LibrarianSettings {
  readonly corpusDir: string;
  /** Folder for what is kept between starts; null keeps nothing. */
  readonly stateDir: string | null;
  /** How many threads may read pages where there are many. */
  readonly indexThreads: number;
  readonly takedownContact: string | null;
  readonly reader: ReaderSettings;
}

export interface ReaderSettings {
  /** Where others find the reader, without a slash at its end: citations link there. Null links to publisher and aggregator. */
  readonly url: string | null;
  /** What it may show of articles. */
  readonly extent: Extent;
}

/** What a librarian reaches beyond its library. Asynchronous, plain data in and out: it may be in another thread. */
export interface Outside {
  readonly ports: Ports;
  /** Pages from elsewhere than the corpus folder. */
  readonly sources: readonly PageSource[];
  readonly archive: RevisionArchive | null;
  /** Null keeps no arrivals. */
  readonly arrivals: ArrivalLedger | null;
  readModeration(): Promise<Moderation>;
  /** Told of each try to write the index: why it failed, or null when it did not. */
  noteKeeping(fault: string | null): void;
}
