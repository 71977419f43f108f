// An indexer whose process is killed with SIGKILL at random moments of updating, reindexing and saving: afterwards the state
// on the disk is whole, and the library made from it is that of a fresh build.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadWorkload } from '../../bench/performance/workload.mjs';
import { compileProgram } from '../support/compile-program.js';
import { recordWhole, runsOf, timeoutMsOf } from '../support/endurance.js';
import { openShippedLibrary } from '../support/library.js';
import { runScript } from '../support/run-script.js';

const script = join(import.meta.dirname, 'indexer-at-work.mjs');

/** Longest time from the first sign of work to the kill, in milliseconds: several rounds of updating and saving. */
const maxLifeMs = 3000;

/** Pages that come, change and go. */
const pages = 30;
/** Whose ten best articles are compared. */
const questions = 443;

let program: string;
let folder: string;
let workloadFile: string;
let workloadName: string;

beforeAll(async () => {
  program = await compileProgram();
  folder = mkdtempSync(join(tmpdir(), 'dragoman-indexer-'));
  mkdirSync(join(folder, 'pages'));
  workloadFile = join(folder, 'workload.json');
  const workload = loadWorkload(await openShippedLibrary(), questions, pages);
  workloadName = workload.name;
  writeFileSync(workloadFile, JSON.stringify(workload));
}, 120_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the script to its end, or kills it a random while after its first line; gives its lines. */
async function run(work: 'change' | 'compare', isKilled: boolean): Promise<readonly string[]> {
  const running = runScript(script, [
    program,
    work,
    join(folder, 'pages'),
    join(folder, 'state'),
    workloadFile,
  ]);
  const lines: string[] = [];
  for await (const line of running.lines) {
    if (isKilled && lines.length === 0)
      setTimeout(() => running.process.kill('SIGKILL'), Math.random() * maxLifeMs);
    lines.push(line);
  }
  await running.ended;
  if (lines.length === 0) throw new Error(`The process did nothing: ${running.errors()}`);
  return lines;
}

it(
  'survives being killed while it updates and saves: the state is whole, the library that of a fresh build',
  async () => {
    const runs = runsOf(80);
    let saved = 0;
    for (let count = 0; count < runs; count += 1) {
      saved += (await run('change', true)).filter((line) => line === 'saved').length;
      const [kept, comparison, issues] = await run('compare', false);
      expect([comparison, issues]).toEqual(['same', 'issues 0']);
      if (saved > 0) expect(kept).toBe('kept');
    }
    recordWhole('indexer-crash', { corpus: workloadName, pages, questions, runs, saved, different: 0 });
  },
  timeoutMsOf(30),
);
