// An indexer whose process is killed with SIGKILL at random moments of updating, reindexing and saving: afterwards the state
// on the disk is whole, and the library made from it is that of a fresh build.

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compileProgram } from '../support/compile-program.js';
import { recordWhole, runsOf, timeoutMsOf } from '../support/endurance.js';
import { runScript } from '../support/run-script.js';

const script = join(import.meta.dirname, 'indexer-at-work.mjs');

/** Longest time from the first sign of work to the kill, in milliseconds: several rounds of updating and saving. */
const maxLifeMs = 1500;

let program: string;
let corpusDir: string;

beforeAll(async () => {
  program = await compileProgram();
  corpusDir = mkdtempSync(join(tmpdir(), 'dragoman-indexer-'));
  mkdirSync(join(corpusDir, 'pages'));
}, 120_000);

afterAll(() => {
  rmSync(corpusDir, { recursive: true, force: true });
});

/** Runs the script to its end, or kills it a random while after its first line; gives its lines. */
async function run(work: 'change' | 'compare', isKilled: boolean): Promise<readonly string[]> {
  const running = runScript(script, [program, work, corpusDir, join(corpusDir, 'state')]);
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
    recordWhole('indexer-crash', { runs, saved, different: 0 });
  },
  timeoutMsOf(15),
);
