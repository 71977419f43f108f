// The librarian of this thread: an indexer, and the commands over its latest library.

import { createReaderLinks } from '../answer/link-to-reader.js';
import { warmUpLibrary } from '../answer/warm-up-library.js';
import type { DigestRequest } from '../card/digest.js';
import {
  type CommandMap,
  completeOption,
  createServices,
  runInvocation,
  type Services,
  visitor,
} from '../command-kit/index.js';
import type { Indexer } from '../library/indexer.js';
import type { Library } from '../library/library.js';
import { openIndexer } from '../library/open-indexer.js';
import { fitsDigestMessage } from '../message/digest-message.js';
import { growingWaitMs } from '../net/growing-wait.js';
import { Turns } from '../turns/turns.js';
import type { Call, CompletionCall, Librarian, LibrarianSettings, Outside } from './librarian.js';
import { createArrivalNoter } from './note-arrivals.js';

/** A librarian of this thread, whose thread has time of its own. */
export interface PreparingLibrarian extends Librarian {
  /**
   * Makes beforehand, in short turns, what the first who types a name or asks a question would have to wait for. Resolves when that is done, or
   * when there is another library to prepare. Never rejects.
   */
  prepare(): Promise<void>;
}

/** Each time waits for the disk: changes that come close together are written once. */
const saveAfterMs = 20_000;

/** Waits after tries that failed: the first, and the longest. */
const saveAgainMs = [60_000, 15 * 60_000] as const;

export function createLibrarian(
  commands: CommandMap,
  { corpusDir, stateDir, indexThreads, takedownContact, reader }: LibrarianSettings,
  { ports, sources, archive, arrivals, readModeration, noteKeeping }: Outside,
): PreparingLibrarian {
  let indexer: Indexer | null = null;
  let becomeReady: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => {
    becomeReady = resolve;
  });
  let saving: NodeJS.Timeout | null = null;
  let isRetired = false;
  /** In a row. */
  let failedSaves = 0;
  let preparing = new AbortController();

  const getIndexer = (): Indexer => {
    if (indexer === null) throw new Error('A librarian was asked before it was opened.');
    return indexer;
  };
  const services = async (
    { caller, now }: Pick<Call, 'caller' | 'now'>,
    showProgress?: Services['showProgress'],
  ): Promise<Services> => {
    await ready;
    const { library, kept: keptIndex } = getIndexer();
    if (library === null) throw new Error('The library is gone.');
    return createServices({
      library,
      commands,
      caller,
      now: new Date(now),
      takedownContact,
      ...(reader.url === null ? {} : { linkTo: createReaderLinks(reader.url) }),
      readerExtent: reader.extent,
      revisions: archive,
      keptIndex,
      ports,
      showProgress,
    });
  };
  const save = async () => {
    if (saving !== null) clearTimeout(saving);
    saving = null;
    if (isRetired) return;
    try {
      await indexer?.save();
      failedSaves = 0;
      noteKeeping(null);
    } catch (error) {
      failedSaves += 1;
      noteKeeping(error instanceof Error ? error.message : String(error));
      throw error;
    }
  };
  const saveSoon = (afterMs = saveAfterMs) => {
    // What could not be kept is tried again: a disk that is full now may have room later.
    const retry = () => saveSoon(growingWaitMs(failedSaves - 1, ...saveAgainMs, Math.random));
    saving ??= setTimeout(() => void save().catch(retry), afterMs).unref();
  };

  let isWarm = false;
  /** Once: what it is for lasts longer than a library. */
  const warmUp = async (library: Library, turns: Turns) => {
    if (isWarm) return;
    await warmUpLibrary(library, turns);
    isWarm = true;
  };

  const note = arrivals === null ? null : createArrivalNoter(arrivals);
  /** What cannot be noted now (the store takes nothing) is with the next library; it must not keep this one from serving. */
  const noteArrivals = async (): Promise<void> => {
    const library = indexer?.library ?? null;
    if (library !== null) await note?.(library).catch(() => undefined);
  };

  return {
    async open() {
      indexer = await openIndexer({
        corpusDir,
        sources,
        stateDir,
        archive,
        readModeration,
        jobThreads: { threads: indexThreads },
      });
      if (indexer.library === null) return false;
      await indexer.applyModeration();
      // Whoever subscribes before would be told all there is.
      if ((await arrivals?.hasAny().catch(() => true)) === false) await noteArrivals();
      else void noteArrivals();
      becomeReady();
      return true;
    },
    run: async (call, onProgress) =>
      runInvocation(call.invocation, commands, await services(call, onProgress)),
    complete: async (call: CompletionCall) =>
      completeOption(call, call.option, call.typed, commands, await services(call)),
    read: async ({ request, now }) => (await services({ caller: visitor, now })).read(request),
    async composeDigest(request) {
      const made = await services({ caller: visitor, now: request.at });
      return isBehind(made.library, request)
        ? null
        : made.composeDigest(request, (card, language) => fitsDigestMessage(card, language, commands));
    },
    async update(mode, onProgress, signal) {
      const { report } = await getIndexer().update({
        mode,
        ...(onProgress === undefined ? {} : { onProgress }),
        ...(signal === undefined ? {} : { signal }),
      });
      if (mode !== 'dry-run') await noteArrivals();
      becomeReady();
      if (mode !== 'dry-run') saveSoon();
      return report;
    },
    async applyModeration() {
      await getIndexer().applyModeration();
      void noteArrivals();
    },
    async facts() {
      const { library } = getIndexer();
      if (library === null) return null;
      const { version, pageCount: pages, articles, issues } = library;
      return { version, pages, articles: articles.length, issues };
    },
    async prepare() {
      const library = indexer?.library ?? null;
      if (library === null || isRetired) return;
      preparing.abort();
      preparing = new AbortController();
      const turns = new Turns(preparing.signal);
      await turns
        .run(library.people.prepare())
        .then(() => turns.run(library.events.prepare()))
        .then(() => warmUp(library, turns))
        .then(() => library.index.prepare())
        .catch(() => undefined);
    },
    save,
    async retire() {
      isRetired = true;
    },
    close: save,
  };
}

/** An article that is not there after so long is gone from the sources. */
const missingForMs = 10 * 60_000;

/** Whether an article that has just arrived, for another process on the same store perhaps, is not in this library yet. */
function isBehind(library: Library, { arrivals, at }: DigestRequest): boolean {
  return arrivals.some(
    ({ articleId, arrivedAt }) =>
      Date.parse(at) - Date.parse(arrivedAt) < missingForMs &&
      library.findArticle(articleId) === undefined &&
      !library.isHidden(articleId),
  );
}
