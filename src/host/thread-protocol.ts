// What the main thread and the library's thread ask of each other.

import type { Reading } from '../answer/reading/reading.js';
import type { Card } from '../card/card.js';
import type { Digest, DigestRequest } from '../card/digest.js';
import type { Choice } from '../command-kit/index.js';
import type { UpdateMode } from '../library/indexer.js';
import type { UpdateProgress, UpdateReport } from '../library/update-report.js';
import type {
  Call,
  CompletionCall,
  LibrarianSettings,
  LibraryFacts,
  Outside,
  ReadingCall,
} from './librarian.js';

/** What the library's thread is started with. */
export interface WorkerStart {
  readonly settings: LibrarianSettings;
  readonly portNames: readonly string[];
  /** Those of them that are not null. */
  readonly openPortNames: readonly string[];
  readonly sourcePrefixes: readonly string[];
  readonly hasArchive: boolean;
  readonly hasArrivals: boolean;
}

/** The library's thread, object `librarian`. Progress of calls and updates goes to the sinks under the given id. */
export interface LibrarianPeer {
  open(): Promise<boolean>;
  run(id: number, call: Call): Promise<Card>;
  complete(call: CompletionCall): Promise<readonly Choice[]>;
  read(call: ReadingCall): Promise<Reading | null>;
  composeDigest(request: DigestRequest): Promise<Digest | null>;
  update(id: number, mode: UpdateMode): Promise<UpdateReport>;
  /** Stops that update; one that has ended is left alone. */
  abort(id: number): Promise<void>;
  applyModeration(): Promise<void>;
  facts(): Promise<LibraryFacts | null>;
  save(): Promise<void>;
  retire(): Promise<void>;
  close(): Promise<void>;
  ping(): Promise<void>;
}

/** The main thread, object `calls`. */
export interface CallSink {
  progress(id: number, card: Card): void;
}

/** The main thread, object `keeping`. */
export type KeepingSink = Pick<Outside, 'noteKeeping'>;

/** The main thread, object `updates`. */
export interface UpdateSink {
  progress(id: number, progress: UpdateProgress): void;
}
