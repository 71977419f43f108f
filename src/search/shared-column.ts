// Columns of numbers that grow at the end: snapshots of an index share the memory of all that they have in common.

export type Numbers = Uint8Array | Uint32Array | Float64Array;

/** Memory of a column and of those grown from it. */
interface Room<Values extends Numbers> {
  readonly values: Values;
  /** How many values are written; `claimed` while somebody writes. */
  used: number;
}

const claimed = -1;

/** A column at one moment. What is written behind its end later does not concern it. */
export interface SharedColumn<Values extends Numbers> {
  readonly values: Values;
  readonly room: Room<Values>;
}

/** A column of the values given, which are not copied. */
export function toSharedColumn<Values extends Numbers>(values: Values): SharedColumn<Values> {
  return { values, room: { values, used: values.length } };
}

/** How much larger the memory is made when it is full. */
const growth = 1.25;
const leastRoom = 1024;

/** Appends to a column. Two that append to the same column do not meet: the second takes a copy. */
export class ColumnWriter<Values extends Numbers> {
  #room: Room<Values>;
  #values: Values;
  length: number;

  constructor({ values, room }: SharedColumn<Values>) {
    this.length = values.length;
    this.#room = room;
    this.#values = room.values;
    if (room.used === this.length) room.used = claimed;
    else this.#move(values, this.length);
  }

  push(value: number): void {
    if (this.length === this.#values.length) this.#move(this.#values, this.length);
    this.#values[this.length++] = value;
  }

  close(): SharedColumn<Values> {
    this.#room.used = this.length;
    return { values: this.#values.subarray(0, this.length) as Values, room: this.#room };
  }

  #move(values: Values, length: number): void {
    const create = values.constructor as new (length: number) => Values;
    this.#values = new create(Math.max(leastRoom, Math.ceil(length * growth)));
    this.#values.set(values.subarray(0, length));
    this.#room = { values: this.#values, used: claimed };
  }
}
