// Measures speed as ratios against a peer in one run, since two runs on a busy machine are not comparable.
// Run: npm run bench -- [--questions 60] [--starts 5] [--articles 1000]
//
// Printed to stdout, as one line of JSON; a ratio below 1 means that we are faster:
//   start       milliseconds from starting the program to its first answer over the shipped corpus, median of several starts
//   build       milliseconds to index the articles, ours (articles, titles and sentences) and the peer's (paragraphs)
//   identify    milliseconds to tell which captures are one article
//   ask         milliseconds of /ask, card included, and of the peer's bare search: p50, p95, p99

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createAnswers } from '../dist/src/answer/create-answers.js';
import { linkToSource } from '../dist/src/answer/link-to.js';
import { warmUpLibrary } from '../dist/src/answer/warm-up-library.js';
import { identifyArticles } from '../dist/src/corpus/identity/identify-articles.js';
import { createLibrary } from '../dist/src/library/create-library.js';
import { ingestCorpus } from '../dist/src/library/ingest-corpus.js';
import { Turns } from '../dist/src/turns/turns.js';
import { openPeer } from './performance/peer.mjs';
import { loadWorkload } from './performance/workload.mjs';
import { toAnalysed } from './quality/news.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const { values: options } = parseArgs({
  options: {
    questions: { type: 'string', default: '60' },
    starts: { type: 'string', default: '5' },
    articles: { type: 'string' },
  },
});

const shipped = await ingestCorpus(path.join(root, 'corpus'));
const workload = loadWorkload(
  shipped.library,
  Number(options.questions),
  options.articles && Number(options.articles),
);
process.stderr.write(
  `${workload.articles.length} articles (${workload.name}), ${workload.questions.length} questions\n`,
);

const start = measureStarts(Number(options.starts));
const identify = await time(() => identifyArticles(workload.articles.map(toCaptured)));
const analysed = workload.articles.map(toAnalysed);
const built = await time(() =>
  createLibrary({
    articles: analysed,
    knowledge: { people: [], events: [] },
    issues: [],
    builtAt: new Date(),
  }),
);
const peer = await time(() => openPeer(workload.articles));
const ask = await measureAnswers(built.result, peer.result);

console.log(
  JSON.stringify({
    workload: workload.name,
    articles: workload.articles.length,
    questions: workload.questions.length,
    start,
    ingestShipped: { ms: shipped.report.durationMs },
    identify: { ms: identify.ms, articles: identify.result.length },
    build: { ms: built.ms, peerMs: peer.ms, ratio: ratio(built.ms, peer.ms) },
    ask,
    node: process.version,
  }),
);

/** Starts the program as a user would and takes the time until it has answered and ended. */
function measureStarts(count) {
  const args = ['dist/src/cli/main.js', 'ask', 'How many children were on the list?', '--json'];
  const times = Array.from({ length: count }, () => {
    const began = performance.now();
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
    if (status !== 0) throw new Error(`The program ended with ${status}: ${stderr}`);
    return performance.now() - began;
  });
  return { ms: Math.round(percentile(times, 0.5)), runs: count };
}

/**
 * Asks both each question, in turn, so that a slow moment of the machine meets both alike. No collection is forced in between: it drops
 * what is held weakly and what the engine has learned, which happens to nobody who serves, and makes an answer several times slower.
 */
async function measureAnswers(library, search) {
  // As the library's thread does before anybody asks.
  await warmUpLibrary(library, new Turns());
  const answers = createAnswers({ library, linkTo: linkToSource, now: new Date() });
  const [ours, theirs] = [[], []];
  for (const question of workload.questions) {
    ours.push((await clock(() => answers.ask(question, {}))).ms);
    theirs.push((await clock(() => search(question))).ms);
  }
  const at = (share) => {
    const [ms, peerMs] = [percentile(ours, share), percentile(theirs, share)];
    return { ms: round(ms), peerMs: round(peerMs), ratio: ratio(ms, peerMs) };
  };
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

/** The article as a page that says nothing but its text would give it. */
function toCaptured(article) {
  const { article: parsed } = toAnalysed(article);
  return {
    capture: parsed.seenOn,
    item: {
      ...parsed,
      publishedOn: article.publishedOn ?? null,
      publishedBasis: article.publishedOn ? 'metadata' : null,
    },
    known: null,
    siteId: null,
    urls: article.url ? [article.url] : [],
  };
}

/** Clocks long work, without the garbage of what came before. */
function time(work) {
  globalThis.gc?.();
  return clock(work);
}

async function clock(work) {
  const began = performance.now();
  const result = await work();
  return { result, ms: round(performance.now() - began) };
}

function percentile(times, share) {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

function ratio(ours, theirs) {
  return Number((ours / theirs).toFixed(3));
}

function round(ms) {
  return Number(ms.toFixed(2));
}
