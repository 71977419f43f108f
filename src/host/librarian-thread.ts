// A librarian in a thread of its own, as the main thread sees it.

import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Card } from '../card/card.js';
import type { UpdateProgress } from '../library/update-report.js';
import type { LibrarianSettings, MortalLibrarian, Outside } from './librarian.js';
import { openChannel } from './thread-channel.js';
import type { CallSink, KeepingSink, LibrarianPeer, UpdateSink, WorkerStart } from './thread-protocol.js';

/** The thread's program, beside this file. */
export const librarianWorker = new URL('./librarian-worker.js', import.meta.url);

export function startLibrarianThread(
  settings: LibrarianSettings,
  { ports, sources, archive, arrivals, readModeration, noteKeeping }: Outside,
  program: URL = librarianWorker,
): MortalLibrarian {
  const callProgress = new Map<number, (card: Card) => void>();
  const updateProgress = new Map<number, (progress: UpdateProgress) => void>();
  const calls: CallSink = { progress: (id, card) => callProgress.get(id)?.(card) };
  const updates: UpdateSink = { progress: (id, progress) => updateProgress.get(id)?.(progress) };

  const openPorts = Object.entries(ports).filter(([, port]) => port !== null);
  const start: WorkerStart = {
    settings,
    portNames: Object.keys(ports),
    openPortNames: openPorts.map(([name]) => name),
    sourcePrefixes: sources.map(({ prefix }) => prefix),
    hasArchive: archive !== null,
    hasArrivals: arrivals !== null,
  };
  const worker = new Worker(program, { workerData: start, name: 'library' });
  const channel = openChannel(worker, {
    calls,
    updates,
    moderation: { readModeration },
    keeping: { noteKeeping } satisfies KeepingSink,
    ...(archive === null ? {} : { archive }),
    ...(arrivals === null ? {} : { arrivals }),
    ...Object.fromEntries(openPorts.map(([name, port]) => [`port-${name}`, port])),
    ...Object.fromEntries(sources.map((source, index) => [`source-${index}`, source])),
  });
  const peer = channel.remote<LibrarianPeer>('librarian');

  let fault: Error | null = null;
  worker.on('error', (error: Error) => {
    fault = error;
  });
  const ended = once(worker, 'exit').then(([code]) => {
    const reason = new Error(`The library's thread has ended (code ${code}).`, { cause: fault });
    channel.close(reason);
    return fault ?? reason;
  });

  let lastId = 0;
  const follow = async <Sink, Result>(
    sinks: Map<number, Sink>,
    sink: Sink | undefined,
    work: (id: number) => Promise<Result>,
  ): Promise<Result> => {
    lastId += 1;
    const id = lastId;
    if (sink !== undefined) sinks.set(id, sink);
    try {
      return await work(id);
    } finally {
      sinks.delete(id);
    }
  };

  return {
    ended,
    ping: () => peer.ping(),
    async terminate() {
      await worker.terminate();
    },
    open: () => peer.open(),
    run: (call, onProgress) => follow(callProgress, onProgress, (id) => peer.run(id, call)),
    complete: (call) => peer.complete(call),
    read: (call) => peer.read(call),
    composeDigest: (request) => peer.composeDigest(request),
    update: (mode, onProgress, signal) =>
      follow(updateProgress, onProgress, async (id) => {
        signal?.throwIfAborted();
        const abort = () => void peer.abort(id).catch(() => undefined);
        signal?.addEventListener('abort', abort, { once: true });
        try {
          return await peer.update(id, mode);
        } finally {
          signal?.removeEventListener('abort', abort);
        }
      }),
    applyModeration: () => peer.applyModeration(),
    facts: () => peer.facts(),
    save: () => peer.save(),
    retire: () => peer.retire(),
    async close() {
      await peer.close();
      await worker.terminate();
    },
  };
}
