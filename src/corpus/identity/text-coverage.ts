// Two texts → how much of one stands in the other, word for word and in the same order.

/** Words in a row that must agree before they count: fewer would count the phrases that all news shares. */
const runWords = 5;

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
  const places = new Map<number, number>();
  for (let at = countRuns(other) - 1; at >= 0; at -= 1) places.set(hashRun(other, at), at);

  const starts: number[] = [];
  const targets: number[] = [];
  for (let at = 0; at < countRuns(text); at += 1) {
    const target = places.get(hashRun(text, at));
    if (target === undefined) continue;
    starts.push(at);
    targets.push(target);
  }

  const covered: number[] = [];
  let coveredUpTo = 0;
  for (const index of longestIncrease(targets)) {
    const start = starts[index] ?? 0;
    for (let at = Math.max(start, coveredUpTo); at < start + runWords; at += 1) covered.push(text[at] ?? 0);
    coveredUpTo = start + runWords;
  }
  return { share: text.length === 0 ? 0 : covered.length / text.length, words: Uint32Array.from(covered) };
}

/** Whether all words of `part` stand in `whole` one after the other. An empty part stands everywhere. */
export function isContiguousIn(part: Uint32Array, whole: Uint32Array): boolean {
  for (let from = 0; from + part.length <= whole.length; from += 1)
    if (part.every((word, index) => word === whole[from + index])) return true;
  return false;
}

/** One number for the five words from a place on. */
export function hashRun(words: Uint32Array, at: number): number {
  let hash = 0;
  for (let index = at; index < at + runWords; index += 1)
    hash = Math.imul(hash ^ (words[index] ?? 0), 0x9e3779b1) ^ (hash >>> 15);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** Number of runs in a text. */
export function countRuns(words: Uint32Array): number {
  return Math.max(0, words.length - runWords + 1);
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
