// How long a test that is about endurance runs: at a twentieth with `npm test`, whole with `npm run endurance`.

import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { resolve } from 'node:path';

export const isWhole = process.env.ENDURANCE === 'whole';

/** What part of the whole is run. */
const share = isWhole ? 1 : 1 / 20;

/** How many of so many runs are done now; at least one. */
export function runsOf(whole: number): number {
  return Math.max(1, Math.round(whole * share));
}

/** Time for a test whose whole takes so many minutes; never less than one. */
export function timeoutMsOf(wholeMinutes: number): number {
  return Math.max(1, wholeMinutes * share) * 60_000;
}

/** Writes the figures of a whole run to `bench/results/<name>.json`; a twentieth gives none that anybody may quote. */
export function recordWhole(name: string, figures: Readonly<Record<string, unknown>>): void {
  if (!isWhole) return;
  const folder = resolve(import.meta.dirname, '../../bench/results');
  mkdirSync(folder, { recursive: true });
  const machine = { node: process.version, cores: cpus().length };
  writeFileSync(
    `${folder}/${name}.json`,
    `${JSON.stringify({ measuredAt: new Date().toISOString(), machine, ...figures }, null, 2)}\n`,
  );
}
