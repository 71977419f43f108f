// Numbers as they come → the least of the best of them so far: what a newcomer has to reach to be among so many.

/** A heap of the highest numbers, the least of them on top. */
export class LeastOfBest {
  readonly #numbers: Float64Array;
  #count = 0;

  /** Among at most `limit`, which is at least 1. */
  constructor(limit: number) {
    this.#numbers = new Float64Array(limit);
  }

  /** -Infinity until so many have come. */
  get value(): number {
    return this.#count < this.#numbers.length ? Number.NEGATIVE_INFINITY : this.#numbers[0]!;
  }

  add(value: number): void {
    if (this.#count < this.#numbers.length) this.#rise(this.#count++, value);
    else if (value > this.#numbers[0]!) this.#sink(value);
  }

  #rise(from: number, value: number): void {
    const numbers = this.#numbers;
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (numbers[parent]! <= value) break;
      numbers[at] = numbers[parent]!;
      at = parent;
    }
    numbers[at] = value;
  }

  /** Puts a number in the place of the least. */
  #sink(value: number): void {
    const numbers = this.#numbers;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= numbers.length) break;
      if (child + 1 < numbers.length && numbers[child + 1]! < numbers[child]!) child++;
      if (numbers[child]! >= value) break;
      numbers[at] = numbers[child]!;
      at = child;
    }
    numbers[at] = value;
  }
}
