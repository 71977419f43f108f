// Two rows of words → how the first reads inside the second, word by word.

import type { Span } from '../model/locator.js';

/**
 * A stretch of the alignment; spans count words. `changed`: these words for those. `added`: only in the first row (`there`
 * is empty). `missing`: only in the second (`here` is empty).
 */
export interface AlignedStretch {
  readonly kind: 'same' | 'changed' | 'added' | 'missing';
  readonly here: Span;
  readonly there: Span;
}

/** One edit outweighs any number of same words; among equal edits the alignment with more same words is the one to read. */
const editCost = 100_000;
const sameCost = -1;

/**
 * Finds the place in `there` that needs the fewest edits to become `here`, and the edits: a word changed, added or missing. Words before and behind that place
 * cost nothing. Stretches come in order, neighbours differ in kind, and together they cover `here`; an empty `here` gives
 * none. Words are compared as they are: fold them before. Time and memory grow with the product of the two lengths.
 */
export function alignWithin(here: readonly string[], there: readonly string[]): readonly AlignedStretch[] {
  return align(here, there, false);
}

/** The fewest edits that make one row of the other, to both ends: stretches as for `alignWithin`, but they cover both rows. */
export function alignWhole(here: readonly string[], there: readonly string[]): readonly AlignedStretch[] {
  return align(here, there, true);
}

function align(
  here: readonly string[],
  there: readonly string[],
  isWhole: boolean,
): readonly AlignedStretch[] {
  const width = there.length + 1;
  const costs = new Int32Array((here.length + 1) * width);
  const costAt = (row: number, column: number): number => costs[row * width + column] ?? 0;
  if (isWhole) for (let column = 1; column < width; column++) costs[column] = column * editCost;
  for (let row = 1; row <= here.length; row++) {
    costs[row * width] = row * editCost;
    for (let column = 1; column < width; column++) {
      const isSame = here[row - 1] === there[column - 1];
      costs[row * width + column] = Math.min(
        costAt(row - 1, column - 1) + (isSame ? sameCost : editCost),
        costAt(row - 1, column) + editCost,
        costAt(row, column - 1) + editCost,
      );
    }
  }

  let column = isWhole ? there.length : cheapestEnd(costs.subarray(here.length * width));
  const steps: AlignedStretch[] = [];
  for (let row = here.length; row > 0 || (isWhole && column > 0); ) {
    const cost = costAt(row, column);
    const isSame = row > 0 && column > 0 && here[row - 1] === there[column - 1];
    const at = (rows: number, columns: number) => ({
      here: { start: row - rows, end: row },
      there: { start: column - columns, end: column },
    });
    if (row > 0 && column > 0 && cost === costAt(row - 1, column - 1) + (isSame ? sameCost : editCost)) {
      steps.push({ kind: isSame ? 'same' : 'changed', ...at(1, 1) });
      row -= 1;
      column -= 1;
    } else if (row > 0 && cost === costAt(row - 1, column) + editCost) {
      steps.push({ kind: 'added', ...at(1, 0) });
      row -= 1;
    } else {
      steps.push({ kind: 'missing', ...at(0, 1) });
      column -= 1;
    }
  }
  return joinNeighbours(steps.reverse());
}

/** The column of the lowest cost, the last of equals. */
function cheapestEnd(costs: Int32Array): number {
  let best = 0;
  for (let column = 1; column < costs.length; column++)
    if ((costs[column] ?? 0) <= (costs[best] ?? 0)) best = column;
  return best;
}

function joinNeighbours(steps: readonly AlignedStretch[]): readonly AlignedStretch[] {
  const stretches: AlignedStretch[] = [];
  for (const step of steps) {
    const last = stretches.at(-1);
    if (last?.kind === step.kind)
      stretches[stretches.length - 1] = {
        kind: step.kind,
        here: { start: last.here.start, end: step.here.end },
        there: { start: last.there.start, end: step.there.end },
      };
    else stretches.push(step);
  }
  return stretches;
}

/**
 * How much of both rows the alignment leaves as it is: 1 for the same words, 0 for no word in common. The longer of the two
 * stretches counts, so that neither added nor missing words are free.
 */
export function measureSameness(stretches: readonly AlignedStretch[]): number {
  const lengths = stretches.map(({ kind, here, there }) => ({
    same: kind === 'same' ? here.end - here.start : 0,
    here: here.end - here.start,
    there: there.end - there.start,
  }));
  const sum = (key: 'same' | 'here' | 'there') => lengths.reduce((total, length) => total + length[key], 0);
  const longest = Math.max(sum('here'), sum('there'));
  return longest === 0 ? 0 : sum('same') / longest;
}
