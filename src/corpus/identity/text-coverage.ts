// Two texts → how much of one stands in the other, word for word and in the same order.

/** Words in a row that must agree before they count: fewer would count the phrases that all news shares. */
const runWords = 5;

/** Places of one run that are tried, the last ones: more than any sentence is repeated, and a text of one word over and over stays cheap. */
const maxPlaces = 32;

/** What one text has in common with another. */
export interface Coverage {
  /** Share (0…1) of the text's words that the other has too. */
  readonly share: number;
  /** Those words, in order. */
  readonly words: Uint32Array;
}

/**
 * Finds the words of `text` that belong to runs of at least five words which `other` has too, in the same order.
 * Order counts, because sentences quoted elsewhere or shuffled do not make a copy. A text shorter than one run shares nothing.
 */
export function findCoverage(text: Uint32Array, other: Uint32Array): Coverage {
  const { last, before } = linkPlaces(hashRuns(other));
  const starts: number[] = [];
  const targets: number[] = [];
  // The places of one run come last first, so that an increasing chain holds no more than one of them (Hunt and Szymanski 1977).
  hashRuns(text).forEach((run, at) => {
    let target = last.get(run) ?? -1;
    for (let tried = 0; target >= 0 && tried < maxPlaces; tried += 1) {
      starts.push(at);
      targets.push(target);
      target = before[target] ?? -1;
    }
  });

  const covered: number[] = [];
  let coveredUpTo = 0;
  for (const index of longestIncrease(targets)) {
    const start = starts[index] ?? 0;
    for (let at = Math.max(start, coveredUpTo); at < start + runWords; at += 1) covered.push(text[at] ?? 0);
    coveredUpTo = start + runWords;
  }
  return { share: text.length === 0 ? 0 : covered.length / text.length, words: Uint32Array.from(covered) };
}

/** The last place of every run, and from each place the one before it of the same run; -1 where there is none. */
function linkPlaces(runs: Uint32Array): {
  readonly last: ReadonlyMap<number, number>;
  readonly before: Int32Array;
} {
  const last = new Map<number, number>();
  const before = new Int32Array(runs.length);
  runs.forEach((run, at) => {
    before[at] = last.get(run) ?? -1;
    last.set(run, at);
  });
  return { last, before };
}

/** Whether all words of `part` stand in `whole` one after the other. An empty part stands everywhere. */
export function isContiguousIn(part: Uint32Array, whole: Uint32Array): boolean {
  for (let from = 0; from + part.length <= whole.length; from += 1)
    if (part.every((word, index) => word === whole[from + index])) return true;
  return false;
}

/** One 32-bit number for each run of five words, by the place of its first word; none for a shorter text. */
export function hashRuns(words: Uint32Array): Uint32Array {
  const runs = new Uint32Array(Math.max(0, words.length - runWords + 1));
  let rolling = 0;
  for (let index = 0; index < words.length; index += 1) {
    const leaving = index < runWords ? 0 : Math.imul(words[index - runWords] ?? 0, leavingFactor);
    rolling = (Math.imul(rolling, factor) + (words[index] ?? 0) - leaving) | 0;
    if (index >= runWords - 1) runs[index - runWords + 1] = scatter(rolling);
  }
  return runs;
}

/** Of the rolling hash: an odd number with well-mixed bits, and its fifth power, with which a word leaves the run again. */
const factor = 0x9e3779b1;
const leavingFactor = Array.from({ length: runWords }).reduce<number>((power) => Math.imul(power, factor), 1);

/** Spreads similar numbers over all 32 bits (the last steps of MurmurHash3), so that a sample by remainder is a fair one. */
function scatter(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
}

/** Indexes of a longest strictly increasing subsequence, in order (patience sorting). */
function longestIncrease(values: readonly number[]): readonly number[] {
  const ends: number[] = [];
  const before: number[] = [];
  values.forEach((value, index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = index;
  });
  const chain: number[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) chain.push(index);
  return chain.reverse();
}
