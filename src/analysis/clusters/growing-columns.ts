// Numbers that are appended one by one, kept outside the heap that the garbage collector walks.

export type Numbers = Int32Array | Float32Array;

class GrowingColumn<Values extends Numbers> {
  length: number;
  #values: Values;
  readonly #create: (size: number) => Values;

  constructor(create: (size: number) => Values, values: Values = create(0)) {
    this.#create = create;
    this.#values = values;
    this.length = values.length;
  }

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = this.#create(Math.max(256, 2 * this.length));
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

  /** All values, where they lie. */
  get values(): Numbers {
    return this.#values.subarray(0, this.length);
  }
}

export type Column = GrowingColumn<Numbers>;

/** A column that begins with the values given, which are not copied. */
export const createIntegers = (values?: Int32Array): Column =>
  new GrowingColumn<Numbers>((size) => new Int32Array(size), values);
export const createFloats = (values?: Float32Array): Column =>
  new GrowingColumn<Numbers>((size) => new Float32Array(size), values);
