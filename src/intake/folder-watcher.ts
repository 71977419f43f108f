// Drop folders → a word whenever something in them is complete, different or gone.

import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import { identifyFolder } from './identify-folder.js';

export interface FolderWatcherSettings {
  readonly folders: readonly string[];
  /** Called once for changes that come together; names with the folder, as the system writes them, or a folder as a whole. */
  readonly onChange: (files: readonly string[]) => void;
  /** Called when a folder cannot be watched; the others go on. */
  readonly onFault: (error: unknown) => void;
  readonly timing?: WatchTiming;
}

export interface FolderWatcher {
  /** Resolves when changes are seen from now on. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

export interface WatchTiming {
  /** How long a file has to keep its size before it counts as written. */
  readonly writtenAfterMs: number;
  /** How often it is looked whether a folder is still the one that is watched: of a new one in its place the system tells nothing. */
  readonly sameEveryMs: number;
}

/**
 * A page is written within milliseconds; a slow copy over a network pauses for less than this. Longer than the time for which
 * `createDropFolder` takes a file for unsettled.
 */
const usualTiming: WatchTiming = { writtenAfterMs: 2200, sameEveryMs: 2000 };

/** Changes that come within this time are told together. */
const togetherMs = 300;

/** Files that may not count as written yet. */
async function listYoung(watcher: FSWatcher, writtenAfterMs: number): Promise<readonly string[]> {
  const since = Date.now() - writtenAfterMs;
  const young: string[] = [];
  for (const [folder, names] of Object.entries(watcher.getWatched()))
    for (const name of names) {
      const file = path.join(folder, name);
      const stats = await stat(file).catch(() => null);
      if (stats?.isFile() && stats.ctimeMs > since) young.push(file);
    }
  return young;
}

export function createFolderWatcher({
  folders,
  onChange,
  onFault,
  timing: { writtenAfterMs, sameEveryMs } = usualTiming,
}: FolderWatcherSettings): FolderWatcher {
  let watcher: FSWatcher | null = null;
  let timer: NodeJS.Timeout | null = null;
  let looking: NodeJS.Timeout | null = null;
  const changed = new Set<string>();

  const note = (file: string) => {
    changed.add(file);
    timer ??= setTimeout(() => {
      timer = null;
      const files = [...changed].sort();
      changed.clear();
      onChange(files);
    }, togetherMs).unref();
  };

  /** Watches anew what was taken away and has come back, or was mounted over, and tells of it as a whole. */
  const watchAnew = async (started: FSWatcher, known: Map<string, string | null>) => {
    for (const folder of folders) {
      const found = await identifyFolder(folder);
      if (found === known.get(folder) || watcher !== started) continue;
      known.set(folder, found);
      if (found === null) continue;
      started.unwatch(folder);
      started.add(folder);
      setTimeout(() => watcher === started && note(folder), writtenAfterMs).unref();
    }
  };

  return {
    async start() {
      if (folders.length === 0 || watcher !== null) return;
      // A folder that cannot be made is reported by whoever lists it.
      await Promise.allSettled(folders.map((folder) => mkdir(folder, { recursive: true })));
      const started = watch([...folders], {
        ignoreInitial: true,
        followSymlinks: false,
        ignored: (file) => /(?:^|[\\/])\.[^\\/]+$/.test(file) && !folders.includes(file),
        awaitWriteFinish: { stabilityThreshold: writtenAfterMs, pollInterval: 200 },
      });
      watcher = started;
      started.on('add', note).on('change', note).on('unlink', note).on('error', onFault);
      await new Promise<void>((resolve) => started.once('ready', resolve));
      // What was written just before is in no listing yet, and nobody will tell of it any more.
      for (const file of await listYoung(started, writtenAfterMs))
        setTimeout(() => watcher === started && note(file), writtenAfterMs).unref();
      const known = new Map<string, string | null>();
      for (const folder of folders) known.set(folder, await identifyFolder(folder));
      looking = setInterval(() => void watchAnew(started, known), sameEveryMs).unref();
    },
    async stop() {
      if (timer !== null) clearTimeout(timer);
      if (looking !== null) clearInterval(looking);
      timer = null;
      looking = null;
      await watcher?.close();
      watcher = null;
    },
  };
}
