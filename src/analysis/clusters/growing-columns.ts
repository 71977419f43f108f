// Numbers that are appended one by one, kept outside the heap that the garbage collector walks.

type Numbers = Int32Array | Float32Array;

class GrowingColumn<Values extends Numbers> {
  length = 0;
  #values: Values;
  readonly #create: (size: number) => Values;

  constructor(create: (size: number) => Values) {
    this.#create = create;
    this.#values = create(256);
  }

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = this.#create(2 * this.length);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length] = value;
    this.length += 1;
  }

  /** What stands at an index below `length`. */
  at(index: number): number {
    return this.#values[index] ?? 0;
  }

  set(index: number, value: number): void {
    this.#values[index] = value;
  }
}

export type Column = GrowingColumn<Numbers>;

export const createIntegers = (): Column => new GrowingColumn<Numbers>((size) => new Int32Array(size));
export const createFloats = (): Column => new GrowingColumn<Numbers>((size) => new Float32Array(size));
