// Many texts → the pairs of which one says again what the other says, found without comparing all with all.

import { type Coverage, findCoverage, hashRuns } from './text-coverage.js';

/** The shorter text stands in the longer one, all but edits. Numbers are places in the list that was given. */
export interface ContainedPair {
  readonly shorter: number;
  readonly longer: number;
  /** The words of the shorter text that stand in the longer, in order. */
  readonly coverage: Coverage;
}

/** Coverage from which a text counts as contained. */
const minCoverage = 0.8;

/** Share of a text's sampled runs that a candidate must have in common with it; below `minCoverage`, as each edit breaks five runs. */
const minSharedRuns = 0.6;

/** One run in so many is looked at when candidates are sought. */
const sampleEvery = 4;

/** A run of more texts than this is a notice that somebody prints everywhere, and is not followed up. */
const maxHolders = 200;

/**
 * Finds all pairs. Each text is looked up by its rarest runs only (prefix filtering: who shares 60 % of the runs shares one
 * of the rarest 40 %), so sentences that many texts have in common cost nothing. Texts of equal length count the one that
 * comes first as the shorter. Equal texts should be given once.
 */
export function findContainedPairs(texts: readonly Uint32Array[]): readonly ContainedPair[] {
  const runs = sampleRuns(texts);
  const rank = rankByLength(texts);
  const pairs: ContainedPair[] = [];
  const shared = new Uint32Array(texts.length);
  texts.forEach((text, shorter) => {
    for (const longer of findCandidates(shorter, runs, rank, shared)) {
      const coverage = findCoverage(text, texts[longer] ?? new Uint32Array());
      if (coverage.share >= minCoverage) pairs.push({ shorter, longer, coverage });
    }
  });
  return pairs;
}

/** Texts that are longer and share enough of the rarest runs. `shared` is scratch space, left as it was found: all 0. */
function findCandidates(
  text: number,
  runs: SampledRuns,
  rank: Uint32Array,
  shared: Uint32Array,
): readonly number[] {
  const total = runs.total[text] ?? 0;
  const wanted = Math.max(1, Math.min(6, Math.floor(total / 10)));
  const toProbe = total - Math.ceil(minSharedRuns * total) + wanted;
  const common = runs.commonOf[text] ?? [];
  const own = total - common.length;
  if (toProbe - own < wanted) return [];
  const byRarity = [...common].sort(
    (a, b) => (runs.holders[a]?.length ?? 0) - (runs.holders[b]?.length ?? 0) || a - b,
  );
  const touched: number[] = [];
  for (const run of byRarity.slice(0, toProbe - own)) {
    const holders = runs.holders[run] ?? new Uint32Array();
    if (holders.length > maxHolders) break;
    for (const holder of holders) {
      if ((rank[holder] ?? 0) <= (rank[text] ?? 0)) continue;
      if (shared[holder] === 0) touched.push(holder);
      shared[holder] = (shared[holder] ?? 0) + 1;
    }
  }
  const candidates = touched.filter(
    (holder) =>
      (shared[holder] ?? 0) >= wanted &&
      countShared(common, runs.commonOf[holder] ?? []) >= minSharedRuns * total,
  );
  for (const holder of touched) shared[holder] = 0;
  return candidates;
}

/** How many numbers two ascending lists have in common. */
function countShared(a: readonly number[], b: readonly number[]): number {
  let count = 0;
  for (let inA = 0, inB = 0; inA < a.length && inB < b.length; ) {
    const difference = (a[inA] ?? 0) - (b[inB] ?? 0);
    if (difference === 0) count += 1;
    if (difference <= 0) inA += 1;
    if (difference >= 0) inB += 1;
  }
  return count;
}

interface SampledRuns {
  /** Number of different sampled runs of each text. */
  readonly total: Uint32Array;
  /** For each text, the runs among them that other texts have too, as places in `holders`, ascending. */
  readonly commonOf: readonly number[][];
  /** For each run of more than one text, the texts that have it. */
  readonly holders: readonly Uint32Array[];
}

function sampleRuns(texts: readonly Uint32Array[]): SampledRuns {
  const sorted = sortSamples(texts);
  const total = new Uint32Array(texts.length);
  const commonOf: number[][] = texts.map(() => []);
  const holders: Uint32Array[] = [];
  for (let from = 0; from < sorted.length; ) {
    const run = Math.floor((sorted[from] ?? 0) / textSpace);
    const having: number[] = [];
    for (; from < sorted.length && Math.floor((sorted[from] ?? 0) / textSpace) === run; from += 1) {
      const text = (sorted[from] ?? 0) % textSpace;
      if (having.at(-1) !== text) having.push(text);
    }
    for (const text of having) {
      total[text] = (total[text] ?? 0) + 1;
      if (having.length > 1) commonOf[text]?.push(holders.length);
    }
    if (having.length > 1) holders.push(Uint32Array.from(having));
  }
  return { total, commonOf, holders };
}

/** Run and text share one exact double: 32 bits of run, 21 bits of text. Sorting typed numbers is what keeps this fast. */
const textSpace = 2 ** 21;

function sortSamples(texts: readonly Uint32Array[]): Float64Array {
  const most = texts.reduce((sum, { length }) => sum + length, 0);
  const samples = new Float64Array(most);
  let count = 0;
  texts.forEach((words, text) => {
    for (const run of hashRuns(words)) {
      if (run % sampleEvery !== 0) continue;
      samples[count] = run * textSpace + text;
      count += 1;
    }
  });
  return samples.subarray(0, count).sort();
}

/** Place of each text when all are ordered by length, then by place in the list. */
function rankByLength(texts: readonly Uint32Array[]): Uint32Array {
  const order = texts.map((_, index) => index);
  order.sort((a, b) => (texts[a]?.length ?? 0) - (texts[b]?.length ?? 0) || a - b);
  const rank = new Uint32Array(texts.length);
  order.forEach((text, place) => {
    rank[text] = place;
  });
  return rank;
}
