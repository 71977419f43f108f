// The program of the library's thread: a librarian whose outside is the main thread.

import { parentPort, workerData } from 'node:worker_threads';
import { loadCommands, type Ports } from '../command-kit/index.js';
import type { PageSource } from '../library/page-source.js';
import type { RevisionArchive } from '../library/revision-archive.js';
import type { UpdateProgress } from '../library/update-report.js';
import { createLibrarian } from './create-librarian.js';
import type { Outside } from './librarian.js';
import type { ArrivalLedger } from './note-arrivals.js';
import { openChannel } from './thread-channel.js';
import type { CallSink, KeepingSink, LibrarianPeer, UpdateSink, WorkerStart } from './thread-protocol.js';

/** Progress may come once per page; the main thread has better things to do than to hear of each. */
const progressEveryMs = 200;

if (parentPort === null) throw new Error('This program runs as a thread of another.');
const { settings, portNames, openPortNames, sourcePrefixes, hasArchive, hasArrivals } =
  workerData as WorkerStart;
const updates = new Map<number, AbortController>();

// Commands are loaded while the first messages wait.
const librarian = loadCommands().then((commands) => createLibrarian(commands, settings, outside));

const peer: LibrarianPeer = {
  async open() {
    const isThere = await (await librarian).open();
    prepare();
    return isThere;
  },
  run: async (id, call) => (await librarian).run(call, (card) => send(calls.progress(id, card))),
  complete: async (call) => (await librarian).complete(call),
  read: async (call) => (await librarian).read(call),
  composeDigest: async (request) => (await librarian).composeDigest(request),
  async update(id, mode) {
    const cancel = new AbortController();
    updates.set(id, cancel);
    try {
      const progress = atMostEvery(progressEveryMs, (news: UpdateProgress) =>
        send(updateSink.progress(id, news)),
      );
      const report = await (await librarian).update(mode, progress, cancel.signal);
      prepare();
      return report;
    } finally {
      updates.delete(id);
    }
  },
  async abort(id) {
    updates.get(id)?.abort();
  },
  async applyModeration() {
    await (await librarian).applyModeration();
    prepare();
  },
  facts: async () => (await librarian).facts(),
  save: async () => (await librarian).save(),
  retire: async () => (await librarian).retire(),
  close: async () => (await librarian).close(),
  ping: async () => undefined,
};

const channel = openChannel(parentPort, { librarian: peer });
const calls = channel.remote<CallSink>('calls');
const updateSink = channel.remote<UpdateSink>('updates');
const outside: Outside = {
  ports: Object.fromEntries(
    portNames.map((name) => [name, openPortNames.includes(name) ? channel.remote(`port-${name}`) : null]),
  ) as unknown as Ports,
  sources: sourcePrefixes.map((prefix, index): PageSource => {
    const source = channel.remote<PageSource>(`source-${index}`);
    return { prefix, listPages: () => source.listPages(), readPage: (name) => source.readPage(name) };
  }),
  archive: hasArchive ? channel.remote<RevisionArchive>('archive') : null,
  arrivals: hasArrivals ? channel.remote<ArrivalLedger>('arrivals') : null,
  noteKeeping: (fault) => send(channel.remote<KeepingSink>('keeping').noteKeeping(fault)),
  readModeration: () => channel.remote<Pick<Outside, 'readModeration'>>('moderation').readModeration(),
};

/** While nobody waits for it; what is asked meanwhile has its turn. */
function prepare(): void {
  void librarian.then((one) => one.prepare());
}

/** News need no answer; whoever is gone does not need them either. */
function send(sent: unknown): void {
  Promise.resolve(sent).catch(() => undefined);
}

/** Hands on the first news at once, later ones when so much time has passed; what comes between is left out. */
function atMostEvery<News>(ms: number, handOn: (news: News) => void): (news: News) => void {
  let lastMs = Number.NEGATIVE_INFINITY;
  return (news) => {
    const nowMs = performance.now();
    if (nowMs - lastMs < ms) return;
    lastMs = nowMs;
    handOn(news);
  };
}
