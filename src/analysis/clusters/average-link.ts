// A graph of likenesses → groups, joining those most alike by the average of their pairs.

import { runAtOnce, type Steps } from '../../turns/steps.js';

/** Two items, by position, and how alike they are. */
export interface Link {
  readonly one: number;
  readonly other: number;
  readonly value: number;
}

export interface LinkSettings {
  /** What a pair without a link counts; no link may be below it. */
  readonly floor: number;
  /** Least value at which two groups are joined. */
  readonly threshold: number;
  /**
   * How much of a group's own average is asked of those who join it, as a share: a group of near copies takes in only what is alike,
   * a loose one is more open. 0 asks nothing.
   */
  readonly cohesion: number;
}

/** Two groups become one; `low` and `high` are the lowest positions in each. */
export interface GroupJoin {
  readonly low: number;
  readonly high: number;
  /** The average over all pairs between them, less what their cohesion asks. */
  readonly value: number;
}

/**
 * Groups `count` items: `result[item]` is the lowest position in its group. The two groups with the highest value are joined as long as that is
 * at least the threshold; equals are taken by position, so the result does not depend on the order of `links`.
 */
export function groupByAverageLink(
  count: number,
  links: Iterable<Link>,
  settings: LinkSettings,
): readonly number[] {
  return runAtOnce(groupInSteps(count, links, settings));
}

/** The same in steps. */
export function* groupInSteps(
  count: number,
  links: Iterable<Link>,
  settings: LinkSettings,
): Steps<readonly number[]> {
  return applyJoins(count, yield* joinInSteps(count, links, settings));
}

/** The groups that joins lead to, made in their order. */
export function applyJoins(count: number, joins: readonly GroupJoin[]): readonly number[] {
  const joinedTo = Array.from({ length: count }, (_, item) => item);
  for (const { low, high } of joins) joinedTo[high] = low;
  return joinedTo.map((_, item) => {
    let root = item;
    while (joinedTo[root] !== root) root = joinedTo[root] ?? root;
    return root;
  });
}

/** The joins in the order in which they are made. With a higher threshold the same joins are made up to the first one below it. */
export function listJoins(
  count: number,
  links: Iterable<Link>,
  settings: LinkSettings,
): readonly GroupJoin[] {
  return runAtOnce(joinInSteps(count, links, settings));
}

/** Links or joins that are taken in one step. */
const perStep = 256;

/** The part of an item that has no link. */
const alone = -1;

/** By item: a number that those have in common whom links join, directly or through others. */
function listParts(count: number, links: readonly Link[]): Int32Array {
  const neighbours = new Map<number, number[]>();
  for (const { one, other } of links)
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      const known = neighbours.get(from);
      if (known === undefined) neighbours.set(from, [to]);
      else known.push(to);
    }
  const parts = new Int32Array(count).fill(alone);
  for (const first of neighbours.keys()) {
    if (parts[first] !== alone) continue;
    parts[first] = first;
    const members = [first];
    // A list that grows while it is walked is walked to its end.
    for (const member of members)
      for (const next of neighbours.get(member) ?? []) {
        if (parts[next] !== alone) continue;
        parts[next] = first;
        members.push(next);
      }
  }
  return parts;
}

/**
 * Two groups are joined only if some pair between them reaches the threshold: an average is no higher than its highest, and cohesion only
 * asks for more. So each part of the graph of such pairs is grouped by itself, and all links between parts are passed over.
 */
function* joinInSteps(
  count: number,
  links: Iterable<Link>,
  { floor, threshold, cohesion }: LinkSettings,
): Steps<readonly GroupJoin[]> {
  let taken = 0;
  const isStep = () => ++taken % perStep === 0;
  const kept: Link[] = [];
  for (const link of links) {
    if (isStep()) yield;
    if (link.value > floor) kept.push(link);
  }
  const parts = listParts(
    count,
    kept.filter(({ value }) => value >= threshold),
  );
  yield;
  const groups: (Group | undefined)[] = [];
  const groupAt = (item: number) => (groups[item] ??= { size: 1, inside: 0, version: 0, sums: new Map() });
  for (const { one, other, value } of kept) {
    if (isStep()) yield;
    if (parts[one] === alone || parts[one] !== parts[other]) continue;
    groupAt(one).sums.set(other, value - floor);
    groupAt(other).sums.set(one, value - floor);
  }
  const queue = new JoinQueue();
  const offer = (a: number, b: number): void => {
    const [low, high] = a < b ? [a, b] : [b, a];
    const one = groups[low];
    const other = groups[high];
    if (one === undefined || other === undefined) return;
    const average = floor + (one.sums.get(high) ?? 0) / (one.size * other.size);
    const value = average - cohesion * Math.max(0, averageInside(one), averageInside(other));
    if (value >= threshold) queue.push({ value, low, high, version: one.version + other.version });
  };
  for (const [item, group] of groups.entries()) {
    if (isStep()) yield;
    for (const other of group?.sums.keys() ?? []) if (item < other) offer(item, other);
  }
  const joins: GroupJoin[] = [];
  for (let join = queue.pop(); join !== undefined; join = queue.pop()) {
    if (isStep()) yield;
    const { low, high, value, version } = join;
    const one = groups[low];
    const other = groups[high];
    if (one === undefined || other === undefined || version !== one.version + other.version) continue;
    joins.push({ low, high, value });
    one.inside += other.inside + (one.sums.get(high) ?? 0) + floor * one.size * other.size;
    one.size += other.size;
    one.version += 1;
    groups[high] = undefined;
    for (const [third, sum] of other.sums) {
      groups[third]?.sums.delete(high);
      if (third === low) continue;
      const both = (one.sums.get(third) ?? 0) + sum;
      one.sums.set(third, both);
      groups[third]?.sums.set(low, both);
    }
    for (const third of one.sums.keys()) offer(low, third);
  }
  return joins;
}

interface Group {
  size: number;
  /** Sum over all pairs inside it. */
  inside: number;
  /** Grows with every join, so that an offer made before it is known to be stale. */
  version: number;
  /** By other group: what the pairs between the two have above the floor, in all. */
  readonly sums: Map<number, number>;
}

function averageInside({ size, inside }: Group): number {
  return size < 2 ? 0 : inside / ((size * (size - 1)) / 2);
}

interface Offer extends GroupJoin {
  /** Sum of the versions of both groups when it was offered; another sum means that one has grown since. */
  readonly version: number;
}

/** A binary heap: highest value first, then lowest positions. */
class JoinQueue {
  readonly #heap: Offer[] = [];

  push(offer: Offer): void {
    const heap = this.#heap;
    let at = heap.push(offer) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!comesBefore(offer, heap[parent]!)) break;
      heap[at] = heap[parent]!;
      at = parent;
    }
    heap[at] = offer;
  }

  pop(): Offer | undefined {
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

function comesBefore(a: Offer, b: Offer): boolean {
  if (a.value !== b.value) return a.value > b.value;
  return a.low !== b.low ? a.low < b.low : a.high < b.high;
}
