// The desk of a program that serves for long: a librarian is always there, whatever becomes of the one before.

import { setTimeout as wait } from 'node:timers/promises';
import type { Digest, DigestRequest } from '../card/digest.js';
import type { Desk } from '../command-kit/index.js';
import type { UpdateMode } from '../library/indexer.js';
import type { UpdateProgress, UpdateReport } from '../library/update-report.js';
import type { LibraryFacts, MortalLibrarian } from './librarian.js';
import { rememberReadings } from './remember-readings.js';

export interface HostTiming {
  /** Waits before a dead librarian is replaced: the first, and the longest; each is double the one before. */
  readonly respawnMs: readonly [first: number, longest: number];
  /** Who lived so long died by chance: waits begin anew. */
  readonly soundMs: number;
  /** How often it is asked whether it still answers, and how long it may be silent. */
  readonly pingEveryMs: number;
  readonly silentMs: number;
  /** How long calls under way may go on after a new librarian has taken over. */
  readonly drainMs: number;
}

/** Silence is long: a librarian reads what was kept, twelve seconds at 20,000 articles, in one go. */
export const hostTiming: HostTiming = {
  respawnMs: [500, 60_000],
  soundMs: 60_000,
  pingEveryMs: 15_000,
  silentMs: 90_000,
  drainMs: 5 * 60_000,
};

export interface HostOptions {
  /** A new librarian, not opened yet. */
  hire(): MortalLibrarian;
  /** Who makes everything anew: a second librarian, so that the first is not slowed down, or (in one thread) the first. */
  readonly fullUpdateBy: 'a second librarian' | 'the same librarian';
  now(): Date;
  /**
   * Who takes in what is not in the library a new one has kept, or has not: the librarian before it answers, or somebody else
   * who calls `update`, at `onBehind` or as they like; calls wait only while there is no library at all.
   */
  readonly firstUpdate: 'before it answers' | 'while it answers' | 'by a run';
  /** With `while it answers`: one has come whose library may be behind. */
  onBehind?(): void;
  /** One has died or could not be opened; the next is tried after `waitMs`. */
  onDeath(reason: Error, waitMs: number): void;
  readonly timing?: HostTiming;
}

export interface LibraryHost extends Desk {
  /** Composes a digest for Discord; null while the library has not yet taken in what arrived. */
  composeDigest(request: DigestRequest): Promise<Digest | null>;
  /** Resolves when the library can be asked, or (first update by a run) when that can begin: with null if there is none yet. Rejects when the corpus cannot be read; nothing is tried again then. */
  start(): Promise<LibraryFacts | null>;
  /**
   * Takes in what changed, one update after the other. Rejects when it fails or is aborted; the library before is asked on.
   */
  update(
    mode: UpdateMode,
    onProgress?: (progress: UpdateProgress) => void,
    signal?: AbortSignal,
  ): Promise<UpdateReport>;
  /** Obeys what the operators have decided since, at once. */
  applyModeration(): Promise<void>;
  /** What is in the library that is asked; null before the first. Waits while there is nobody to ask. */
  facts(): Promise<LibraryFacts | null>;
  /** Keeps what is to be kept, and ends. */
  stop(): Promise<void>;
}

export function createLibraryHost(options: HostOptions): LibraryHost {
  const { hire, fullUpdateBy, firstUpdate, now, onBehind, onDeath, timing = hostTiming } = options;
  /** Whoever answers; while nobody does, whoever will. */
  let serving: Promise<MortalLibrarian> = Promise.reject(new Error('The library host was not started.'));
  serving.catch(() => undefined);
  let lastUpdate: Promise<unknown> = Promise.resolve();
  let isStopped = false;
  /** Deaths in a row, each soon after a start. */
  let shortLives = 0;
  const readings = rememberReadings();
  let edition = {};
  const turnOver = () => {
    edition = {};
    readings.forget();
  };
  const underWay = new Map<MortalLibrarian, Set<Promise<unknown>>>();

  /** Opens it and waits for a library. */
  const employ = async (librarian: MortalLibrarian): Promise<MortalLibrarian> => {
    try {
      const hasLibrary = await librarian.open();
      if (hasLibrary && firstUpdate === 'while it answers') onBehind?.();
      else if (firstUpdate !== 'by a run') await librarian.update('changed');
      return librarian;
    } catch (error) {
      await librarian.terminate();
      throw error;
    }
  };

  const install = (librarian: MortalLibrarian): void => {
    serving = Promise.resolve(librarian);
    turnOver();
    const bornMs = performance.now();
    const stopPings = keepPinging(librarian, timing);
    void librarian.ended.then(async (reason) => {
      stopPings();
      underWay.delete(librarian);
      if (isStopped || (await serving.catch(() => null)) !== librarian) return;
      const [firstMs] = timing.respawnMs;
      shortLives = performance.now() - bornMs < timing.soundMs ? shortLives + 1 : 0;
      serving = replace(reason, firstMs * 2 ** shortLives);
      serving.catch(() => undefined);
    });
  };

  const replace = async (firstReason: Error, firstWaitMs: number): Promise<MortalLibrarian> => {
    const [, longestMs] = timing.respawnMs;
    let reason = firstReason;
    for (let waitMs = Math.min(firstWaitMs, longestMs); ; waitMs = Math.min(waitMs * 2, longestMs)) {
      onDeath(reason, waitMs);
      await wait(waitMs, undefined, { ref: false });
      if (isStopped) throw reason;
      try {
        const librarian = await employ(hire());
        install(librarian);
        return librarian;
      } catch (error) {
        reason = error instanceof Error ? error : new Error(String(error));
      }
    }
  };

  const track = <Result>(librarian: MortalLibrarian, call: Promise<Result>): Promise<Result> => {
    const calls = underWay.get(librarian) ?? new Set();
    underWay.set(librarian, calls.add(call));
    return call.finally(() => calls.delete(call));
  };

  /** Lets its calls finish and ends it. What it knows is known to its successor. */
  const dismiss = async (librarian: MortalLibrarian): Promise<void> => {
    await librarian.retire();
    const calls = Promise.allSettled([...(underWay.get(librarian) ?? [])]);
    await Promise.race([calls, wait(timing.drainMs, undefined, { ref: false })]);
    await librarian.terminate();
  };

  const rebuild: LibraryHost['update'] = async (mode, onProgress, signal) => {
    const before = await serving;
    await before.save();
    const librarian = hire();
    try {
      await librarian.open();
      const report = await librarian.update(mode, onProgress, signal);
      // What the operators have decided while it worked.
      await librarian.applyModeration();
      install(librarian);
      dismiss(before).catch(() => undefined);
      return report;
    } catch (error) {
      await librarian.terminate();
      throw error;
    }
  };

  return {
    get edition() {
      return edition;
    },
    async start() {
      const first = employ(hire());
      serving = first;
      const librarian = await first;
      install(librarian);
      return librarian.facts();
    },
    async run(invocation, caller, onProgress) {
      const librarian = await serving;
      return track(librarian, librarian.run({ invocation, caller, now: now().toISOString() }, onProgress));
    },
    async complete(soFar, option, typed, caller) {
      const librarian = await serving;
      return track(
        librarian,
        librarian.complete({ ...soFar, option, typed, caller, now: now().toISOString() }),
      );
    },
    read: (request) =>
      readings.get(request, async () => {
        const librarian = await serving;
        return track(librarian, librarian.read({ request, now: now().toISOString() }));
      }),
    async composeDigest(request) {
      const librarian = await serving;
      return track(librarian, librarian.composeDigest(request));
    },
    update(mode, onProgress, signal) {
      const update = lastUpdate.then(async () => {
        signal?.throwIfAborted();
        if (mode === 'full' && fullUpdateBy === 'a second librarian')
          return rebuild(mode, onProgress, signal);
        return (await serving).update(mode, onProgress, signal).finally(turnOver);
      });
      lastUpdate = update.catch(() => undefined);
      return update;
    },
    async applyModeration() {
      await (await serving).applyModeration();
      turnOver();
    },
    facts: async () => (await serving).facts(),
    async stop() {
      isStopped = true;
      const librarian = await serving.catch(() => null);
      await librarian?.close();
    },
  };
}

/** Ends a librarian that is silent for too long: it has lost itself in some page or question. */
function keepPinging(librarian: MortalLibrarian, { pingEveryMs, silentMs }: HostTiming): () => void {
  let isStopped = false;
  void (async () => {
    while (!isStopped) {
      await wait(pingEveryMs, undefined, { ref: false });
      if (isStopped) return;
      const answered = librarian.ping().then(
        () => true,
        () => true,
      );
      if (!(await Promise.race([answered, wait(silentMs, false, { ref: false })])))
        await librarian.terminate();
    }
  })();
  return () => {
    isStopped = true;
  };
}
