// A sorted list and a few sorted items → one sorted list.

/**
 * Puts sorted items among sorted items, behind their equals. Each finds its place by halving, for the case that comparing costs most
 * and `added` are few.
 */
export function insertSorted<Item>(
  sorted: readonly Item[],
  added: readonly Item[],
  compare: (a: Item, b: Item) => number,
): readonly Item[] {
  if (sorted.length === 0) return added;
  const all: Item[] = [];
  let from = 0;
  for (const item of added) {
    let [low, high] = [from, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(sorted[middle]!, item) <= 0) low = middle + 1;
      else high = middle;
    }
    for (; from < low; from++) all.push(sorted[from]!);
    all.push(item);
  }
  for (; from < sorted.length; from++) all.push(sorted[from]!);
  return all;
}
