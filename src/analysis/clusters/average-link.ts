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

/** Values are taken as multiples of this, of which sums are exact: the order of links and joins cannot tip the balance. */
const grain = 2 ** -20;

function* joinInSteps(
  count: number,
  links: Iterable<Link>,
  { floor, threshold, cohesion }: LinkSettings,
): Steps<readonly GroupJoin[]> {
  let taken = 0;
  const isStep = () => ++taken % perStep === 0;
  const groups = new LinkedGroups(count);
  const queue = new JoinQueue();
  const offer = (one: number, other: number, sum: number): void => {
    const [low, high] = one < other ? [one, other] : [other, one];
    const average = floor + sum / (groups.sizeOf(low) * groups.sizeOf(high));
    const value = average - cohesion * Math.max(0, groups.averageInside(low), groups.averageInside(high));
    if (value >= threshold)
      queue.push({ value, low, high, sum, version: groups.versionOf(low) + groups.versionOf(high) });
  };
  const kept: { readonly one: number; readonly other: number; readonly above: number }[] = [];
  for (const { one, other, value } of links) {
    if (isStep()) yield;
    const above = Math.round((value - floor) / grain) * grain;
    if (above <= 0) continue;
    groups.link(one, other, above);
    kept.push({ one, other, above });
  }
  for (const { one, other, above } of kept) {
    if (isStep()) yield;
    offer(one, other, above);
  }
  const joins: GroupJoin[] = [];
  for (let join = queue.pop(); join !== undefined; join = queue.pop()) {
    if (isStep()) yield;
    const { low, high, value, sum, version } = join;
    if (!groups.areAsThen(low, high, version)) continue;
    joins.push({ low, high, value });
    groups.join(low, high, sum + floor * groups.sizeOf(low) * groups.sizeOf(high));
    groups.eachNear(low, (third, above) => offer(low, third, above));
  }
  return joins;
}

/** Groups, each named by the lowest position in it, and what they have in common with others. In typed arrays, for there are many. */
class LinkedGroups {
  readonly #sizes: Int32Array;
  /** By group: the sum over all pairs inside it. */
  readonly #inside: Float64Array;
  /** Grows with every join, so that an offer made before it is known to be stale. */
  readonly #versions: Int32Array;
  readonly #joinedTo: Int32Array;
  /** By group: others, which may have been joined since, each followed by what the pairs between the two have above the floor, in all. */
  readonly #near: number[][];
  /** Room to add up in. Everything is 0 between two uses. */
  readonly #sums: Float64Array;

  constructor(count: number) {
    this.#sizes = new Int32Array(count).fill(1);
    this.#inside = new Float64Array(count);
    this.#versions = new Int32Array(count);
    this.#joinedTo = Int32Array.from({ length: count }, (_, item) => item);
    this.#near = Array.from({ length: count }, () => []);
    this.#sums = new Float64Array(count);
  }

  sizeOf(group: number): number {
    return this.#sizes[group]!;
  }

  versionOf(group: number): number {
    return this.#versions[group]!;
  }

  averageInside(group: number): number {
    const size = this.#sizes[group]!;
    return size < 2 ? 0 : this.#inside[group]! / ((size * (size - 1)) / 2);
  }

  /** Whether both are still groups and neither has grown since their versions had this sum. */
  areAsThen(one: number, other: number, version: number): boolean {
    const areGroups = this.#joinedTo[one] === one && this.#joinedTo[other] === other;
    return areGroups && this.#versions[one]! + this.#versions[other]! === version;
  }

  link(one: number, other: number, above: number): void {
    this.#near[one]!.push(other, above);
    this.#near[other]!.push(one, above);
  }

  /** `between`: the sum over all pairs of one of each. */
  join(low: number, high: number, between: number): void {
    this.#inside[low]! += this.#inside[high]! + between;
    this.#sizes[low]! += this.#sizes[high]!;
    this.#versions[low]! += 1;
    this.#joinedTo[high] = low;
    const sums = this.#sums;
    const met: number[] = [];
    for (const near of [this.#near[low]!, this.#near[high]!])
      for (let at = 0; at < near.length; at += 2) {
        const other = this.#groupOf(near[at]!);
        if (other === low) continue;
        if (sums[other] === 0) met.push(other);
        sums[other]! += near[at + 1]!;
      }
    const joined: number[] = [];
    for (const other of met) {
      joined.push(other, sums[other]!);
      sums[other] = 0;
    }
    this.#near[low] = joined;
    this.#near[high] = [];
  }

  /** Of a group that was just made by `join`: every other with which it has anything in common. */
  eachNear(group: number, take: (other: number, above: number) => void): void {
    const near = this.#near[group]!;
    for (let at = 0; at < near.length; at += 2) take(near[at]!, near[at + 1]!);
  }

  #groupOf(item: number): number {
    let group = item;
    while (this.#joinedTo[group] !== group) group = this.#joinedTo[group]!;
    this.#joinedTo[item] = group;
    return group;
  }
}

interface Offer extends GroupJoin {
  /** What the pairs between the two have above the floor, in all. */
  readonly sum: number;
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
