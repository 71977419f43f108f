// A graph of likenesses → groups, joining the two most alike by the average of their pairs as long as that is high enough.

/** Two items, by position, and how alike they are. */
export interface Link {
  readonly one: number;
  readonly other: number;
  readonly value: number;
}

/**
 * Groups `count` items: `result[item]` is the lowest position in its group. A pair without a link counts with `floor`, which no link may be
 * below. Two groups are joined when the average over all their pairs is at least `threshold`, the highest first; equals are taken by position,
 * so the result does not depend on the order of `links`.
 */
export function groupByAverageLink(
  count: number,
  links: readonly Link[],
  { floor, threshold }: { readonly floor: number; readonly threshold: number },
): readonly number[] {
  /** `sums[a].get(b)`: what the pairs of two groups have above the floor, in all. */
  const sums = Array.from({ length: count }, () => new Map<number, number>());
  for (const { one, other, value } of links) {
    if (value <= floor) continue;
    sums[one]?.set(other, value - floor);
    sums[other]?.set(one, value - floor);
  }
  const sizes = new Array<number>(count).fill(1);
  const versions = new Array<number>(count).fill(0);
  const joinedTo = Array.from({ length: count }, (_, item) => item);
  const queue = new JoinQueue();
  const offer = (a: number, b: number): void => {
    const average = floor + (sums[a]?.get(b) ?? 0) / ((sizes[a] ?? 1) * (sizes[b] ?? 1));
    if (average < threshold) return;
    const [low, high] = a < b ? [a, b] : [b, a];
    queue.push({ average, low, high, version: (versions[low] ?? 0) + (versions[high] ?? 0) });
  };
  sums.forEach((row, item) => {
    for (const other of row.keys()) if (item < other) offer(item, other);
  });
  for (let join = queue.pop(); join !== undefined; join = queue.pop()) {
    const { low, high, version } = join;
    const isGone = joinedTo[low] !== low || joinedTo[high] !== high;
    if (isGone || version !== (versions[low] ?? 0) + (versions[high] ?? 0)) continue;
    joinedTo[high] = low;
    sizes[low] = (sizes[low] ?? 1) + (sizes[high] ?? 1);
    versions[low] = (versions[low] ?? 0) + 1;
    const row = sums[low] ?? new Map<number, number>();
    for (const [other, sum] of sums[high] ?? []) {
      sums[other]?.delete(high);
      if (other === low) continue;
      const both = (row.get(other) ?? 0) + sum;
      row.set(other, both);
      sums[other]?.set(low, both);
    }
    row.delete(high);
    sums[high]?.clear();
    for (const other of row.keys()) offer(low, other);
  }
  return joinedTo.map((_, item) => rootOf(joinedTo, item));
}

function rootOf(joinedTo: readonly number[], item: number): number {
  let root = item;
  while (joinedTo[root] !== root) root = joinedTo[root] ?? root;
  return root;
}

interface Join {
  readonly average: number;
  readonly low: number;
  readonly high: number;
  /** Sum of the versions of both groups when it was offered; another sum means that one has grown since. */
  readonly version: number;
}

/** A binary heap: highest average first, then lowest positions. */
class JoinQueue {
  readonly #heap: Join[] = [];

  push(join: Join): void {
    const heap = this.#heap;
    let at = heap.push(join) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!comesBefore(join, heap[parent]!)) break;
      heap[at] = heap[parent]!;
      at = parent;
    }
    heap[at] = join;
  }

  pop(): Join | undefined {
    const heap = this.#heap;
    const top = heap[0];
    const last = heap.pop();
    if (top === undefined || last === undefined || heap.length === 0) return top;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && comesBefore(heap[child + 1]!, heap[child]!)) child += 1;
      if (!comesBefore(heap[child]!, last)) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = last;
    return top;
  }
}

function comesBefore(a: Join, b: Join): boolean {
  if (a.average !== b.average) return a.average > b.average;
  return a.low !== b.low ? a.low < b.low : a.high < b.high;
}
