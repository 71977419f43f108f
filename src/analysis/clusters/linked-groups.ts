// Items and the links between them → groups, and what each has in common with others, while they are joined.

import type { Steps } from '../../turns/steps.js';

/** Links between items, by position, and how alike the two are; each pair once. */
export interface Links {
  readonly ones: Int32Array;
  readonly others: Int32Array;
  readonly values: Float64Array;
}

/** Links taken in one step. */
const perStep = 4096;

/** Values are taken as multiples of this, of which sums are exact: the order of links and joins cannot tip the balance. */
const grain = 2 ** -20;

/** Groups, each named by the lowest position in it. In typed arrays, for there are many links. */
export class LinkedGroups {
  readonly #sizes: Int32Array;
  /** By group: the sum over all pairs inside it. */
  readonly #inside: Float64Array;
  readonly #joinedTo: Int32Array;
  /** By group: others, which may have been joined since, … */
  readonly #others: Int32Array[];
  /** … and what the pairs between the two have above the floor, in all. */
  readonly #sums: Float64Array[];
  /** Room to find a group again in a list. Everything is -1 between two uses. */
  readonly #places: Int32Array;

  private constructor(others: Int32Array[], sums: Float64Array[]) {
    const count = others.length;
    this.#sizes = new Int32Array(count).fill(1);
    this.#inside = new Float64Array(count);
    this.#joinedTo = Int32Array.from({ length: count }, (_, item) => item);
    this.#others = others;
    this.#sums = sums;
    this.#places = new Int32Array(count).fill(-1);
  }

  /** Each item by itself. Links at the floor or below are none. */
  static *of(count: number, { ones, others, values }: Links, floor: number): Steps<LinkedGroups> {
    const above = values.map((value) => Math.round((value - floor) / grain) * grain);
    yield;
    const ends = new Int32Array(count + 1);
    for (let link = 0; link < above.length; link++) {
      if (above[link]! <= 0) continue;
      ends[ones[link]! + 1]! += 1;
      ends[others[link]! + 1]! += 1;
    }
    for (let item = 0; item < count; item++) ends[item + 1]! += ends[item]!;
    yield;
    const starts = ends.slice();
    const near = new Int32Array(ends[count]!);
    const sums = new Float64Array(ends[count]!);
    const enter = (item: number, other: number, sum: number) => {
      const place = ends[item]!;
      ends[item] = place + 1;
      near[place] = other;
      sums[place] = sum;
    };
    for (let link = 0; link < above.length; link++) {
      if (link % perStep === 0) yield;
      if (above[link]! <= 0) continue;
      enter(ones[link]!, others[link]!, above[link]!);
      enter(others[link]!, ones[link]!, above[link]!);
    }
    const listOf = <List extends Int32Array | Float64Array>(list: List) =>
      Array.from({ length: count }, (_, item) => list.subarray(starts[item], starts[item + 1]) as List);
    return new LinkedGroups(listOf(near), listOf(sums));
  }

  sizeOf(group: number): number {
    return this.#sizes[group]!;
  }

  averageInside(group: number): number {
    const size = this.#sizes[group]!;
    return size < 2 ? 0 : this.#inside[group]! / ((size * (size - 1)) / 2);
  }

  /** `high` becomes part of `low`. `between`: the sum over all pairs of one of each. */
  join(low: number, high: number, between: number): void {
    this.#inside[low]! += this.#inside[high]! + between;
    this.#sizes[low]! += this.#sizes[high]!;
    this.#joinedTo[high] = low;
    this.#others[low] = concat(this.#others[low]!, this.#others[high]!, Int32Array);
    this.#sums[low] = concat(this.#sums[low]!, this.#sums[high]!, Float64Array);
    this.#others[high] = new Int32Array();
    this.#sums[high] = new Float64Array();
  }

  /** Every other group with which a group has anything in common, once; `above`: what their pairs have above the floor, in all. */
  eachNear(group: number, take: (other: number, above: number) => void): void {
    this.#tidy(group);
    const others = this.#others[group]!;
    const sums = this.#sums[group]!;
    for (let at = 0; at < others.length; at++) take(others[at]!, sums[at]!);
  }

  /** Names the others of a group as they are now, each once. */
  #tidy(group: number): void {
    const others = this.#others[group]!;
    const sums = this.#sums[group]!;
    const places = this.#places;
    let kept = 0;
    for (let at = 0; at < others.length; at++) {
      const other = this.#groupOf(others[at]!);
      if (other === group) continue;
      const sum = sums[at]!;
      const place = places[other]!;
      if (place >= 0) {
        sums[place]! += sum;
        continue;
      }
      places[other] = kept;
      others[kept] = other;
      sums[kept] = sum;
      kept += 1;
    }
    for (let at = 0; at < kept; at++) places[others[at]!] = -1;
    if (kept === others.length) return;
    this.#others[group] = others.subarray(0, kept);
    this.#sums[group] = sums.subarray(0, kept);
  }

  #groupOf(item: number): number {
    let group = item;
    while (this.#joinedTo[group] !== group) group = this.#joinedTo[group]!;
    this.#joinedTo[item] = group;
    return group;
  }
}

function concat<List extends Int32Array | Float64Array>(
  one: List,
  other: List,
  create: new (length: number) => List,
): List {
  const both = new create(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
