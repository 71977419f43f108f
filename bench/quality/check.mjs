// Runs the evaluation scripts on our adapters and holds the figures against the floors below.
// The evaluation folder is named by DRAGOMAN_EVAL_DIR; without it the check says that it is skipped and passes.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const evaluation = process.env.DRAGOMAN_EVAL_DIR;

/** "13/77" taken for speech → percent of the 77 that were not. */
function keptOut(taken) {
  const [passed, all] = taken.split('/').map(Number);
  return (100 * (all - passed)) / all;
}

/** Each floor: what is measured, how to read it from the script's output, and the least that is accepted. */
const checks = [
  {
    name: 'quotations, dev split',
    script: 'quotes/run.mjs',
    args: ['--split', 'dev', '--extractor', path.join(here, 'quotes.mjs')],
    read: (out) => JSON.parse(out.slice(out.indexOf('{'))),
    floors: [
      ['endToEnd F1', (r) => r.endToEnd.F1, 86],
      ['endToEnd precision', (r) => r.endToEnd.P, 91],
      ['detection F1', (r) => r.detectOverlap.F1, 95],
      ['no speech kept out, %', (r) => keptOut(r.scareTakenAsSpeech), 82],
    ],
  },
  {
    name: 'news 2022',
    script: 'news/run.mjs',
    args: ['--module', path.join(here, 'news.mjs')],
    read: (out) => JSON.parse(out.trim().split('\n').at(-1)),
    floors: [
      ['excerpt@1', (r) => r['excerpt@1'], 55],
      ['excerpt@3', (r) => r['excerpt@3'], 71],
      ['verbatim', (r) => r.verbatim, 100],
      ['auroc', (r) => r.auroc, 93],
      ['declined', (r) => r.declined, 88],
      ['right answers kept', (r) => r.rightKept, 83],
    ],
  },
  {
    name: 'events among distractors',
    script: 'events/run.mjs',
    args: ['--module', path.join(here, 'events.mjs')],
    read: (out) => JSON.parse(out.trim().split('\n').at(-1)),
    floors: [['B-cubed F1', (r) => r.bcubed.F1, 95.5]],
  },
];

if (evaluation === undefined || !existsSync(evaluation)) {
  console.log('quality floors: skipped, DRAGOMAN_EVAL_DIR names no folder');
  process.exit(0);
}

let failed = 0;
for (const check of checks) {
  const run = spawnSync(process.execPath, [path.join(evaluation, check.script), ...check.args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (run.status !== 0) {
    console.error(`${check.name}: the script ended with ${run.status ?? run.signal}\n${run.stderr}`);
    failed++;
    continue;
  }
  const result = check.read(run.stdout);
  for (const [label, read, floor] of check.floors) {
    const value = read(result);
    const ok = value >= floor;
    if (!ok) failed++;
    console.log(`${ok ? 'ok  ' : 'LOW '} ${check.name}: ${label} ${value} (floor ${floor})`);
  }
}
process.exit(failed === 0 ? 0 : 1);
