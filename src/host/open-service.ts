// Everything behind the screens, built from configuration: store, library, and the ports between them.

import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { CommandMap, Desk } from '../command-kit/index.js';
import type { Config } from '../config/config.js';
import { createDropFolders } from '../intake/drop-folder.js';
import type { FolderWatcher } from '../intake/folder-watcher.js';
import { noModeration } from '../library/moderation.js';
import { readModeration } from '../moderation/read-moderation.js';
import { logFeedFault, logFolderFault, logLibraryDied, logPagesCame } from '../observability/events.js';
import type { Logger } from '../observability/logger.js';
import type { ServiceVitals } from '../observability/vitals.js';
import { createSettingsDesk, type SettingsDesk } from '../settings/settings-desk.js';
import { openStore } from '../store/open-store.js';
import type { Store } from '../store/store.js';
import { createBoundedDesk } from './bounded-desk.js';
import { createLocalLibrarian } from './create-local-librarian.js';
import { keepHouseDaily } from './keep-house-daily.js';
import { createLazyFeeds } from './lazy-feeds.js';
import type { LibrarianSettings, Outside } from './librarian.js';
import { startLibrarianThread } from './librarian-thread.js';
import { createLibraryHost, type HostOptions } from './library-host.js';
import { type Digests, openDigests } from './open-digests.js';
import { openPorts } from './open-ports.js';
import { readServiceVitals } from './read-vitals.js';
import { createReindexer, type Reindexer } from './reindexer.js';
import { reportLibrary, reportRun } from './report-library.js';
import { createSharedStore } from './share-store.js';
import { createStorePages } from './store-pages.js';
import { createKeepingWatch } from './watch-keeping.js';
import { createStoreWatch } from './watch-store.js';

export interface ServiceOptions {
  readonly config: Pick<
    Config,
    | 'corpusDir'
    | 'dataDir'
    | 'indexThreads'
    | 'store'
    | 'dropDirs'
    | 'feeds'
    | 'retention'
    | 'takedownContact'
    | 'web'
  >;
  readonly commands: CommandMap;
  readonly logger: Logger;
  now(): Date;
  /**
   * Where the library is: in a thread, so that nothing ever blocks this one (an address names another program for it), or
   * in this thread, which starts sooner and serves one person.
   */
  readonly library: 'in a thread' | 'in this thread' | URL;
  /**
   * Whether this process answers more than one call. Commands that need a store then have one that lasts as long as the
   * process, where none is configured, and drop folders are watched.
   */
  readonly livesLong: boolean;
  /** Whether this is the process that serves for long, of which there is one for a store. */
  readonly isServer: boolean;
  /** As suits the process when absent: a server answers while it catches up, any other catches up before it answers. */
  readonly firstUpdate?: HostOptions['firstUpdate'] | undefined;
  /** Whether the log names each faulty file; in it when absent. Where the log is written among answers, /status is enough. */
  readonly logsFaults?: boolean;
}

export interface Service {
  readonly desk: Desk;
  readonly reindexer: Reindexer;
  /** What servers have set; null where nothing is kept. */
  readonly settings: SettingsDesk | null;
  /** What sends digests once it is connected; null where nothing is kept. */
  readonly digests: Pick<Digests, 'connect'> | null;
  /** Null when none is configured. */
  readonly store: Store | null;
  /** How it is doing now. Never rejects, and takes two seconds at most. */
  readVitals(): Promise<ServiceVitals>;
  /** Whether what is indexed is kept on the disk. */
  readonly isKept: boolean;
  /** Resolves when the library can be asked. Throws `CorpusError` when the corpus cannot be read. */
  start(): Promise<void>;
  /** Ends a run under way, keeps what is to be kept, and closes. */
  stop(): Promise<void>;
}

/** Throws `StoreError` when the store cannot be used. */
export async function openService({
  config,
  commands,
  logger,
  now,
  library,
  livesLong,
  isServer,
  firstUpdate,
  logsFaults = true,
}: ServiceOptions): Promise<Service> {
  let isOpen = false;
  const watch = createStoreWatch({
    logger,
    // What could not be taken in, because its texts could not be kept, is taken in now.
    onWritable: () => {
      if (isOpen && isServer) reindexer.request({ platform: 'program', id: 'the store' });
    },
  });
  const keeping = createKeepingWatch(logger);
  const store =
    config.store.kind === 'memory' && !livesLong
      ? null
      : await openStore(config.store, { now, limits: config.retention, onAlarm: watch.onAlarm });
  const settings: LibrarianSettings = {
    corpusDir: config.corpusDir,
    stateDir: config.dataDir === null ? null : join(config.dataDir, 'library'),
    indexThreads: config.indexThreads ?? availableParallelism(),
    takedownContact: config.takedownContact,
    reader: { url: config.web.publicUrl, extent: config.web.readerExtent },
  };
  // Made once: a drop folder remembers what it held while a file in it is written anew.
  const sources = [
    ...(store === null ? [] : [createStorePages(store.pages)]),
    ...createDropFolders(config.dropDirs),
  ];
  /** Who shares a store has to find out what the others do. */
  const isOneOfMany = isServer && config.store.kind === 'postgres';
  let hasFailed = false;
  let isBehind = false;
  let lookedThroughAtMs: number | null = null;
  const host = createLibraryHost({
    hire: () => {
      const outside: Outside = {
        ports,
        sources,
        archive: store?.revisions ?? null,
        arrivals: digests?.arrivals ?? null,
        readModeration: async () => (store === null ? noModeration : readModeration(store)),
        noteKeeping: keeping.note,
      };
      if (library === 'in this thread') return createLocalLibrarian(commands, settings, outside);
      return startLibrarianThread(settings, outside, library === 'in a thread' ? undefined : library);
    },
    fullUpdateBy: library === 'in this thread' ? 'the same librarian' : 'a second librarian',
    now,
    firstUpdate: firstUpdate ?? (isServer ? 'while it answers' : 'before it answers'),
    onBehind: () => {
      isBehind = true;
      // What has just ended in a fault, perhaps with the librarian's death, is not tried again for ever.
      if (!hasFailed) reindexer.request({ platform: 'program', id: 'start' });
    },
    onDeath: (error, waitMs) => logLibraryDied(logger, { waitMs }, error),
  });
  const reindexer = await createReindexer({
    host,
    history: store?.reindexRuns ?? null,
    leases: store?.leases ?? null,
    ownsHistory: isServer && !isOneOfMany,
    now,
    onEnd: (run) => {
      hasFailed = run.state === 'failed';
      if (run.state === 'done' && run.mode !== 'dry-run') lookedThroughAtMs = performance.now();
      reportRun(logger, run);
      if (run.startedBy.platform !== 'program') void shared?.note('runs');
    },
  });
  const pagesChanged = (by: string) => {
    void shared?.note('pages');
    reindexer.request({ platform: 'program', id: by });
  };
  const takeIn = (from: 'feeds' | 'drop folders', pages: number) => {
    logPagesCame(logger, { from, pages });
    pagesChanged(from);
  };
  const noteFeedFault = (error: unknown) => {
    if (!watch.saysAlready(error)) logFeedFault(logger, error);
  };
  const feeds =
    store === null
      ? null
      : createLazyFeeds({
          store,
          intervalMs: config.feeds.intervalMinutes * 60_000,
          allowedHosts: config.feeds.allowedHosts,
          contact: config.takedownContact,
          markup: library === 'in this thread' ? 'in this thread' : 'in a thread',
          onPages: (names) => takeIn('feeds', names.length),
          onFault: noteFeedFault,
          now,
        });
  let watcher: FolderWatcher | null = null;
  let housekeeping: { stop(): void } | null = null;
  const watchFolders = async () => {
    const { createFolderWatcher } = await import('../intake/folder-watcher.js');
    watcher = createFolderWatcher({
      folders: config.dropDirs,
      onChange: (files) => takeIn('drop folders', files.length),
      onFault: (error) => logFolderFault(logger, error),
    });
    await watcher.start();
  };
  /** What one process does for all that share the store. */
  const lead = () => {
    feeds?.start().catch(noteFeedFault);
    if (store === null) return;
    const { retention } = config;
    const onPagesGone = () => pagesChanged('housekeeping');
    housekeeping = keepHouseDaily({ store, retention, logger, now, onFault: watch.noteFault, onPagesGone });
  };
  const yieldLead = async () => {
    housekeeping?.stop();
    await feeds?.stop();
  };
  const applyDecisions = () => host.applyModeration();
  const shared =
    store === null || !isOneOfMany
      ? null
      : createSharedStore({
          store,
          now,
          onLead: () => {
            logger.info('this process leads: it reads the feeds');
            store.reindexRuns
              .interruptRunning('The program ended while it ran.', now())
              .catch(watch.noteFault);
            lead();
          },
          onYield: () => void yieldLead(),
          onChange: (subject) => {
            if (subject === 'decisions') applyDecisions().catch(watch.noteFault);
            else reindexer.request({ platform: 'program', id: 'another process' });
          },
          onFault: watch.noteFault,
        });
  const settingsDesk = store === null ? null : createSettingsDesk(store.guilds);
  const digests =
    store === null
      ? null
      : openDigests({ store, host, isShared: config.store.kind === 'postgres', logger, now });
  const ports = openPorts({
    store,
    feeds: feeds?.desk ?? null,
    host: {
      async applyModeration() {
        await shared?.note('decisions');
        await applyDecisions();
      },
    },
    reindexer,
    settings: settingsDesk,
    digests: { places: () => digests?.places() ?? null, nudge: () => digests?.nudge() },
    onFault: watch.noteFault,
    now,
  });

  /** Once, however many tell it to: a signal may come while a start that failed is undone. */
  let stopping: Promise<void> | null = null;
  const stop = async () => {
    await digests?.stop();
    await Promise.all([shared?.stop(), yieldLead(), watcher?.stop()]);
    await reindexer.stop();
    await host.stop().catch((error: unknown) => keeping.note(String(error)));
    watch.stop();
    await store?.close();
  };

  const queue = library === 'in this thread' ? null : createBoundedDesk(host, commands);

  return {
    desk: queue ?? host,
    readVitals: () => readServiceVitals({ queue, host, store, lookedThroughAtMs, indexFault: keeping.fault }),
    reindexer,
    settings: settingsDesk,
    store,
    digests,
    isKept: settings.stateDir !== null,
    async start() {
      const beganMs = performance.now();
      const facts = await host.start();
      if (facts !== null && !isBehind) lookedThroughAtMs = performance.now();
      isOpen = true;
      if (facts !== null)
        reportLibrary(logger, facts, { durationMs: performance.now() - beganMs, logsFaults });
      if (store !== null) watch.attend(store);
      if (livesLong && config.dropDirs.length > 0) await watchFolders();
      if (shared !== null) await shared.start();
      else if (isServer) lead();
      // A store in memory is nobody else's, so at the prompt too its feeds are read.
      else if (config.store.kind === 'memory') await feeds?.start();
    },
    stop() {
      stopping ??= stop();
      return stopping;
    },
  };
}
