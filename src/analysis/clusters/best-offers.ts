// Groups and whom each would best be joined with → the best of all, kept up to date as they change.

/** The best offer that each group has. A binary heap of groups: highest value first, then lowest positions of the two. */
export class BestOffers {
  /** By group; -1 for one without an offer. */
  readonly #partners: Int32Array;
  readonly #values: Float64Array;
  readonly #sums: Float64Array;
  readonly #heap: Int32Array;
  /** By group: where it is in the heap. */
  readonly #places: Int32Array;
  #length = 0;

  constructor(count: number) {
    this.#partners = new Int32Array(count).fill(-1);
    this.#values = new Float64Array(count);
    this.#sums = new Float64Array(count);
    this.#heap = new Int32Array(count);
    this.#places = new Int32Array(count);
  }

  /** The group with the best offer of all; undefined when no group has any. */
  get best(): number | undefined {
    return this.#length === 0 ? undefined : this.#heap[0];
  }

  /** -1 without an offer. */
  partnerOf(group: number): number {
    return this.#partners[group]!;
  }

  valueOf(group: number): number {
    return this.#values[group]!;
  }

  /** What the pairs between the group and its partner have above the floor, in all. */
  sumOf(group: number): number {
    return this.#sums[group]!;
  }

  /** Takes the offer if it is better than the one the group has. */
  offer(group: number, partner: number, value: number, sum: number): void {
    const known = this.#partners[group]!;
    if (known >= 0 && !isBefore(value, group, partner, this.#values[group]!, group, known)) return;
    if (known < 0) {
      this.#places[group] = this.#length;
      this.#heap[this.#length] = group;
      this.#length += 1;
    }
    this.#partners[group] = partner;
    this.#values[group] = value;
    this.#sums[group] = sum;
    this.#rise(this.#places[group]!);
  }

  /** The group has no offer any more. */
  clear(group: number): void {
    if (this.#partners[group]! < 0) return;
    const place = this.#places[group]!;
    this.#length -= 1;
    const last = this.#heap[this.#length]!;
    this.#partners[group] = -1;
    if (last === group) return;
    this.#put(last, place);
    this.#rise(place);
    this.#sink(this.#places[last]!);
  }

  #rise(from: number): void {
    const group = this.#heap[from]!;
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#comesBefore(group, this.#heap[parent]!)) break;
      this.#put(this.#heap[parent]!, at);
      at = parent;
    }
    this.#put(group, at);
  }

  #sink(from: number): void {
    const group = this.#heap[from]!;
    let at = from;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.#length) break;
      if (child + 1 < this.#length && this.#comesBefore(this.#heap[child + 1]!, this.#heap[child]!))
        child += 1;
      if (!this.#comesBefore(this.#heap[child]!, group)) break;
      this.#put(this.#heap[child]!, at);
      at = child;
    }
    this.#put(group, at);
  }

  #put(group: number, place: number): void {
    this.#heap[place] = group;
    this.#places[group] = place;
  }

  #comesBefore(one: number, other: number): boolean {
    const [partner, otherPartner] = [this.#partners[one]!, this.#partners[other]!];
    return isBefore(this.#values[one]!, one, partner, this.#values[other]!, other, otherPartner);
  }
}

/** Of two pairs with their values: the higher value, then the lower of the lower positions, then of the higher ones. */
export function isBefore(
  value: number,
  one: number,
  other: number,
  than: number,
  a: number,
  b: number,
): boolean {
  if (value !== than) return value > than;
  const [low, lowThan] = [Math.min(one, other), Math.min(a, b)];
  return low !== lowThan ? low < lowThan : Math.max(one, other) < Math.max(a, b);
}
