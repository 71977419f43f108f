// Measures what people feel while the library is brought up to date: answers from the library's thread before, while one page
// changes, and during a full reindex; and how long this thread, which keeps Discord's connection, was ever held up.
// Run: npm run bench:serving -- [--articles 1000] [--questions 100] [--write]
//
// Written to stdout and, with --write, to bench/results/serving.json. Milliseconds of wall time, as people wait; run it on a
// quiet machine with two cores or more. `longestDelayMs` is of the event loop of the main thread.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadCommands, localOperator } from '../dist/src/command-kit/index.js';
import { loadConfig } from '../dist/src/config/config.js';
import { openService } from '../dist/src/host/open-service.js';
import { ingestCorpus } from '../dist/src/library/ingest-corpus.js';
import { createLogger } from '../dist/src/observability/logger.js';
import { loadWorkload } from './performance/workload.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const { values: options } = parseArgs({
  options: {
    articles: { type: 'string' },
    questions: { type: 'string', default: '100' },
    write: { type: 'boolean', default: false },
  },
});

const dir = mkdtempSync(path.join(tmpdir(), 'bench-serving-'));
const corpusDir = path.join(dir, 'corpus');
mkdirSync(corpusDir);
const shipped = await ingestCorpus(path.join(root, 'corpus'));
const { name, articles, questions } = loadWorkload(
  shipped.library,
  Number(options.questions),
  options.articles && Number(options.articles),
);
for (const article of articles) writePage(article);

let rounds = 0;
const commands = await loadCommands();
const caller = localOperator('cli');
const service = await openService({
  config: loadConfig({ CORPUS_DIR: corpusDir, DATA_DIR: path.join(dir, 'data') }),
  commands,
  logger: createLogger({ level: 'error' }),
  now: () => new Date(),
  library: 'in a thread',
  livesLong: true,
  isServer: true,
});

try {
  await service.start();
  await askAll();
  const idle = await measure(askAll);
  const onePage = await measure(async () => {
    writePage({ ...articles[0], text: `${articles[0].text}\nOne more sentence was added to it.` });
    const [waits] = await Promise.all([askAll(), reindex('changed')]);
    return waits;
  });
  const full = await measure(async () => {
    let isOver = false;
    const reindexing = reindex('full').finally(() => {
      isOver = true;
    });
    const waits = [];
    while (!isOver) waits.push(...(await askAll(() => isOver)));
    await reindexing;
    return waits;
  });
  const result = {
    workload: name,
    articles: articles.length,
    idle,
    whileOnePageChanges: { ...onePage, p99ToIdle: round(onePage.p99 / idle.p99) },
    whileReindexingInFull: { ...full, p99ToIdle: round(full.p99 / idle.p99) },
    node: process.version,
  };
  console.log(JSON.stringify(result, null, 2));
  if (options.write) {
    mkdirSync(path.join(root, 'bench/results'), { recursive: true });
    writeFileSync(path.join(root, 'bench/results/serving.json'), `${JSON.stringify(result, null, 2)}\n`);
  }
} finally {
  await service.stop();
  rmSync(dir, { recursive: true });
}

function writePage({ id, title, outlet, publishedOn, url, text }) {
  writeFileSync(
    path.join(corpusDir, `${id}.json`),
    JSON.stringify({ title, outlet, publishedOn, url, text }),
  );
}

/**
 * Asks one after the other, until all are answered or it is enough; how long each answer took. Each time with a blank more behind
 * the questions: cards are remembered by what was typed, and it is answers that are measured, not memory.
 */
async function askAll(isEnough = () => false) {
  const waits = [];
  rounds += 1;
  for (const text of questions) {
    if (isEnough()) break;
    const question = text.slice(0, 250) + ' '.repeat(rounds % 50);
    const began = performance.now();
    await service.desk.run({ command: 'ask', subcommand: null, input: { question }, private: false }, caller);
    waits.push(performance.now() - began);
  }
  return waits;
}

async function reindex(mode) {
  let { run } = await service.reindexer.start(mode, { platform: 'cli', id: null });
  while (run.state === 'running') run = await service.reindexer.follow(run.id, run.revision);
  if (run.state !== 'done') throw new Error(`The run ${run.state}: ${run.reason}`);
}

async function measure(work) {
  const delays = monitorEventLoopDelay({ resolution: 1 });
  delays.enable();
  const began = performance.now();
  const waits = (await work()).sort((a, b) => a - b);
  delays.disable();
  const at = (share) => round(waits[Math.min(waits.length - 1, Math.floor(share * waits.length))]);
  return {
    answers: waits.length,
    seconds: round((performance.now() - began) / 1000),
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    longestDelayMs: round(delays.max / 1e6),
  };
}

function round(number) {
  return Math.round(number * 10) / 10;
}
