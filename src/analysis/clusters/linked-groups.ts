// Items and the links between them → groups, and what each has in common with others, while they are joined.

/** What items, by position, have in common. Both items of a link name it, and the same value. */
export interface Links {
  /** Every other item with which an item has a link, once, and how alike the two are. */
  eachOf(item: number, take: (other: number, value: number) => void): void;
}

/** Values are taken as multiples of this, of which sums are exact: the order of links and joins cannot tip the balance. */
const grain = 2 ** -20;

/** Groups, each named by the lowest position in it. In typed arrays, for there are many links; those of a group are read when it is asked for them. */
export class LinkedGroups {
  readonly #links: Links;
  readonly #floor: number;
  readonly #sizes: Int32Array;
  /** By group: the sum over all pairs inside it. */
  readonly #inside: Float64Array;
  readonly #joinedTo: Int32Array;
  /** By item: another one of its group, in a ring. */
  readonly #next: Int32Array;
  /** By group: others, which may have been joined since; undefined for one that was not asked for them, … */
  readonly #others: (Int32Array | undefined)[];
  /** … and what the pairs between the two have above the floor, in all. */
  readonly #sums: (Float64Array | undefined)[];
  /** Room to find a group again in a list. Everything is -1 between two uses. */
  readonly #places: Int32Array;

  /** Each item by itself. Links at the floor or below are none. */
  constructor(count: number, links: Links, floor: number) {
    this.#links = links;
    this.#floor = floor;
    this.#sizes = new Int32Array(count).fill(1);
    this.#inside = new Float64Array(count);
    this.#joinedTo = Int32Array.from({ length: count }, (_, item) => item);
    this.#next = this.#joinedTo.slice();
    this.#others = new Array(count).fill(undefined);
    this.#sums = new Array(count).fill(undefined);
    this.#places = new Int32Array(count).fill(-1);
  }

  sizeOf(group: number): number {
    return this.#sizes[group]!;
  }

  averageInside(group: number): number {
    const size = this.#sizes[group]!;
    return size < 2 ? 0 : this.#inside[group]! / ((size * (size - 1)) / 2);
  }

  /** The group in which a group is by now. */
  groupOf(item: number): number {
    let group = item;
    while (this.#joinedTo[group] !== group) group = this.#joinedTo[group]!;
    this.#joinedTo[item] = group;
    return group;
  }

  /** `high` becomes part of `low`. `between`: the sum over all pairs of one of each. */
  join(low: number, high: number, between: number): void {
    const isAsked = this.#others[low] !== undefined || this.#others[high] !== undefined;
    if (isAsked) {
      this.#read(low);
      this.#read(high);
      this.#others[low] = concat(this.#others[low]!, this.#others[high]!, Int32Array);
      this.#sums[low] = concat(this.#sums[low]!, this.#sums[high]!, Float64Array);
      this.#others[high] = undefined;
      this.#sums[high] = undefined;
    }
    this.#inside[low]! += this.#inside[high]! + between;
    this.#sizes[low]! += this.#sizes[high]!;
    this.#joinedTo[high] = low;
    const next = this.#next[low]!;
    this.#next[low] = this.#next[high]!;
    this.#next[high] = next;
  }

  /** Every other group with which a group has anything in common, once; `above`: what their pairs have above the floor, in all. */
  eachNear(group: number, take: (other: number, above: number) => void): void {
    this.#read(group);
    this.#tidy(group);
    const others = this.#others[group]!;
    const sums = this.#sums[group]!;
    for (let at = 0; at < others.length; at++) take(others[at]!, sums[at]!);
  }

  #read(group: number): void {
    if (this.#others[group] !== undefined) return;
    const others: number[] = [];
    const sums: number[] = [];
    let item = group;
    do {
      this.#links.eachOf(item, (other, value) => {
        const above = Math.round((value - this.#floor) / grain) * grain;
        if (above <= 0) return;
        others.push(other);
        sums.push(above);
      });
      item = this.#next[item]!;
    } while (item !== group);
    this.#others[group] = Int32Array.from(others);
    this.#sums[group] = Float64Array.from(sums);
  }

  /** Names the others of a group as they are now, each once. */
  #tidy(group: number): void {
    const others = this.#others[group]!;
    const sums = this.#sums[group]!;
    const places = this.#places;
    let kept = 0;
    for (let at = 0; at < others.length; at++) {
      const other = this.groupOf(others[at]!);
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
