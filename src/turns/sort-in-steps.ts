// A long list → the same in order, in steps short enough to give way between them.

import type { Steps } from './steps.js';

/** Items sorted, or merged, in one step: well below a millisecond even where comparing means comparing by language. */
const perStep = 256;

/** Sorts a copy; equal items keep their order. */
export function* sortInSteps<Item>(
  items: readonly Item[],
  compare: (a: Item, b: Item) => number,
): Steps<readonly Item[]> {
  let from = items.slice();
  for (let start = 0; start < from.length; start += perStep) {
    const run = from.slice(start, start + perStep).sort(compare);
    for (const [offset, item] of run.entries()) from[start + offset] = item;
    yield;
  }
  let to: Item[] = new Array(from.length);
  for (let width = perStep; width < from.length; width *= 2) {
    for (let start = 0; start < from.length; start += 2 * width) {
      const middle = Math.min(start + width, from.length);
      const end = Math.min(start + 2 * width, from.length);
      let [left, right] = [start, middle];
      for (let at = start; at < end; at++) {
        const takesLeft = left < middle && (right >= end || compare(from[left]!, from[right]!) <= 0);
        to[at] = takesLeft ? from[left++]! : from[right++]!;
        if (at % perStep === 0) yield;
      }
    }
    [from, to] = [to, from];
  }
  return from;
}
