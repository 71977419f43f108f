// Measures what a change of the corpus costs, against a full run over the same pages, in one process and after a restart.
// Run: npm run bench:indexing -- [--articles 1000] [--shuffled 20000] [--threads 2] [--write]
//
// Written to stdout and, with --write, to bench/results/indexing.json. Milliseconds of processor time unless said otherwise,
// all threads together (as many as there are processors read pages, unless said otherwise); megabytes of text a second by the clock and by
// processor time. `share` is that of the full run, `longestTurnMs` the longest stretch for which the event loop was blocked. The heap is measured after
// collection, with the index ready to be asked; a change includes what is written to the disk for it.

import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ingestCorpus } from '../dist/src/library/ingest-corpus.js';
import { openIndexer } from '../dist/src/library/open-indexer.js';
import { loadWorkload, shuffleSentences } from './performance/workload.mjs';

let writtenAt = 1_700_000_000;
const here = fileURLToPath(import.meta.url);
const root = path.resolve(path.dirname(here), '..');
const { values: options } = parseArgs({
  options: {
    articles: { type: 'string' },
    shuffled: { type: 'string' },
    threads: { type: 'string', default: String(availableParallelism()) },
    write: { type: 'boolean', default: false },
    restart: { type: 'string' },
  },
});

if (options.restart !== undefined) await measureRestart(options.restart);
else await measureAll();

async function measureAll() {
  const dir = mkdtempSync(path.join(tmpdir(), 'bench-indexing-'));
  try {
    const { name, count, bytes, first, second } = await preparePages(path.join(dir, 'pages'));
    const indexer = await open(dir);
    const full = await measure(() => indexer.update());
    const saved = await measure(() => indexer.save());
    const heapBytes = measureHeap();
    const changedPage = { ...second, text: `${second.text}\nOne more sentence was added to it.` };
    const changes = await measureChanges(indexer, path.join(dir, 'pages'), first, changedPage);
    const restart = JSON.parse(
      spawnSync(process.execPath, ['--expose-gc', here, '--restart', dir], {
        encoding: 'utf8',
        maxBuffer: 2 ** 26,
      }).stdout,
    );
    const result = {
      workload: name,
      pages: count,
      articles: indexer.library.articles.length,
      textMb: round(bytes / 1e6),
      heapPerText: round(heapBytes / bytes),
      heapPerTextAfterRestart: round((restart.heapMb * 1e6) / bytes),
      full,
      threads: Number(options.threads),
      megabytesPerSecond: toHundredths(bytes / 1e3 / full.wallMs),
      megabytesPerCpuSecond: toHundredths(bytes / 1e3 / full.cpuMs),
      save: saved,
      ...withShares(changes, full),
      restart: { ...restart, ...withShares({ firstChange: restart.firstChange }, full) },
      node: process.version,
    };
    console.log(JSON.stringify(result, null, 2));
    if (options.write) {
      const file = options.shuffled ? 'indexing-shuffled.json' : 'indexing.json';
      mkdirSync(path.join(root, 'bench/results'), { recursive: true });
      writeFileSync(path.join(root, 'bench/results', file), `${JSON.stringify(result, null, 2)}\n`);
    }
  } finally {
    rmSync(dir, { recursive: true });
  }
}

function open(dir) {
  const jobThreads = { threads: Number(options.threads) };
  return openIndexer({ corpusDir: dir, stateDir: path.join(dir, 'state'), jobThreads });
}

/** Writes the pages; keeps two of the articles only, so that the others are not measured with the heap. */
async function preparePages(pages) {
  mkdirSync(pages);
  const shipped = await ingestCorpus(path.join(root, 'corpus'));
  const workload = loadWorkload(shipped.library, 0, options.articles && Number(options.articles));
  const articles = options.shuffled
    ? shuffleSentences(workload.articles, Number(options.shuffled))
    : workload.articles;
  const bytes = articles.reduce((sum, article) => sum + writePage(pages, article), 0);
  const [first, second] = articles.slice(0, 2).map((article) => structuredClone(article));
  const name = options.shuffled ? `${workload.name}, sentences shuffled` : workload.name;
  return { name, count: articles.length, bytes, first, second };
}

/** Each change with what has to be written for it to survive the process. */
async function measureChanges(indexer, pages, removed, changed) {
  const takeIn = () =>
    measure(async () => {
      await indexer.update();
      await indexer.save();
    });
  const unchanged = await takeIn();
  writePage(pages, changed);
  const onePageChanged = await takeIn();
  rmSync(path.join(pages, `${removed.id}.json`));
  const onePageRemoved = await takeIn();
  writePage(pages, removed);
  const onePageAdded = await takeIn();
  return { unchanged, onePageChanged, onePageRemoved, onePageAdded };
}

/** In a process of its own: from its start to the first library, and the first change after that. */
async function measureRestart(dir) {
  const beganMs = performance.timeOrigin;
  const indexer = await open(dir);
  const readyMs = round(Date.now() - beganMs);
  const cpu = process.cpuUsage();
  const heapBytes = measureHeap();
  const firstUpdate = await measure(() => indexer.update());
  const page = readdirSync(path.join(dir, 'pages'))[0];
  const { text, ...article } = JSON.parse(readFileSync(path.join(dir, 'pages', page), 'utf8'));
  writtenAt += 1_000_000;
  writePage(path.join(dir, 'pages'), {
    ...article,
    id: path.basename(page, '.json'),
    text: `${text}\nOne more sentence after the restart.`,
  });
  const firstChange = await measure(() => indexer.update());
  console.log(
    JSON.stringify({
      articles: indexer.library.articles.length,
      readyMs,
      readyCpuMs: round((cpu.user + cpu.system) / 1000),
      heapMb: round(heapBytes / 1e6),
      firstUpdate,
      firstChange,
    }),
  );
}

/** The page as a file that was written a while ago, so that its stamp is trusted. */
function writePage(pages, { id, title, outlet, publishedOn, url, text }) {
  const file = path.join(pages, `${id}.json`);
  writeFileSync(file, JSON.stringify({ title, outlet, publishedOn, url, text }));
  writtenAt += 1;
  utimesSync(file, writtenAt, writtenAt);
  return Buffer.byteLength(text);
}

async function measure(work) {
  const delays = monitorEventLoopDelay({ resolution: 1 });
  delays.enable();
  const began = process.cpuUsage();
  const beganMs = performance.now();
  await work();
  const wallMs = performance.now() - beganMs;
  const { user, system } = process.cpuUsage(began);
  delays.disable();
  return {
    cpuMs: round((user + system) / 1000),
    wallMs: round(wallMs),
    longestTurnMs: round(delays.max / 1e6),
  };
}

function withShares(measured, full) {
  return Object.fromEntries(
    Object.entries(measured).map(([name, figures]) => [
      name,
      { ...figures, share: Number((figures.cpuMs / full.cpuMs).toFixed(5)) },
    ]),
  );
}

function measureHeap() {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

function toHundredths(value) {
  return Number(value.toFixed(2));
}

function round(value) {
  return Number(value.toFixed(1));
}
