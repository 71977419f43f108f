// Very many lists of numbers, most of them short, in one typed array outside the heap that the garbage collector walks.

/** Room is given in powers of two, from this one on. */
const minRoomBits = 1;

/**
 * Lists by their numbers, which are small and count from 0. A list that was never written to is empty. As arrays, tens of thousands
 * of lists took several times the room of what they hold.
 */
export class NumberLists<Values extends Int32Array | Float64Array> {
  readonly #create: (size: number) => Values;
  #values: Values;
  /** Numbers that are or were given to lists. */
  #used = 0;
  #starts = new Int32Array(0);
  #lengths = new Int32Array(0);
  /** The room of each list as a power of two; 0 for none. */
  #roomBits = new Uint8Array(0);
  /** By power of two: where room begins that a list has left. */
  readonly #left: number[][] = [];

  constructor(create: (size: number) => Values) {
    this.#create = create;
    this.#values = create(0);
  }

  /** The numbers of all lists, those of one together. Valid until the next `push` or `put`. */
  get values(): Values {
    return this.#values;
  }

  /** Where in `values` a list begins; anything for an empty one. */
  startOf(list: number): number {
    return this.#starts[list] ?? 0;
  }

  lengthOf(list: number): number {
    return this.#lengths[list] ?? 0;
  }

  /** Gives the new length. */
  push(list: number, value: number): number {
    const length = this.lengthOf(list);
    this.#makeRoom(list, length + 1);
    this.#values[this.startOf(list) + length] = value;
    this.#lengths[list] = length + 1;
    return length + 1;
  }

  /** Puts these numbers in place of what the list held. */
  put(list: number, values: Values): void {
    if (values.length > 0) {
      this.#makeRoom(list, values.length);
      this.#values.set(values, this.startOf(list));
    }
    if (list < this.#lengths.length) this.#lengths[list] = values.length;
  }

  /** Takes a number out once, if it is there; the others keep their order. Gives the new length. */
  delete(list: number, value: number): number {
    const start = this.startOf(list);
    const end = start + this.lengthOf(list);
    let at = start;
    while (at < end && this.#values[at] !== value) at += 1;
    if (at === end) return end - start;
    this.#values.copyWithin(at, at + 1, end);
    this.#lengths[list] = end - start - 1;
    return end - start - 1;
  }

  /** Empties a list and gives its room to others. */
  clear(list: number): void {
    const bits = this.#roomBits[list] ?? 0;
    if (bits === 0) return;
    this.#leave(this.startOf(list), bits);
    this.#roomBits[list] = 0;
    this.#lengths[list] = 0;
  }

  #makeRoom(list: number, size: number): void {
    if (list >= this.#starts.length) this.#makeLists(list + 1);
    const bits = this.#roomBits[list] ?? 0;
    if (bits > 0 && size <= 2 ** bits) return;
    let wanted = minRoomBits;
    while (2 ** wanted < size) wanted += 1;
    const start = this.#left[wanted]?.pop() ?? this.#take(2 ** wanted);
    const from = this.startOf(list);
    this.#values.copyWithin(start, from, from + this.lengthOf(list));
    if (bits > 0) this.#leave(from, bits);
    this.#starts[list] = start;
    this.#roomBits[list] = wanted;
  }

  #take(size: number): number {
    const start = this.#used;
    this.#used += size;
    if (this.#used > this.#values.length) {
      const larger = this.#create(Math.max(this.#used, 2 * this.#values.length));
      larger.set(this.#values as Int32Array);
      this.#values = larger;
    }
    return start;
  }

  #leave(start: number, bits: number): void {
    const left = this.#left[bits];
    if (left === undefined) this.#left[bits] = [start];
    else left.push(start);
  }

  #makeLists(count: number): void {
    const size = Math.max(count, 2 * this.#starts.length);
    const starts = new Int32Array(size);
    const lengths = new Int32Array(size);
    const roomBits = new Uint8Array(size);
    starts.set(this.#starts);
    lengths.set(this.#lengths);
    roomBits.set(this.#roomBits);
    [this.#starts, this.#lengths, this.#roomBits] = [starts, lengths, roomBits];
  }
}
