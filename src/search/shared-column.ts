// Columns of numbers that grow at the end: snapshots of an index share the memory of all that they have in common.

import type { Part } from '../model/part.js';

export type Numbers = Uint8Array | Uint32Array | Float64Array;

/** Memory of a column and of those grown from it. */
interface Room<Values extends Numbers> {
  readonly values: Values;
  /** How many values are written; `claimed` while somebody writes. */
  used: number;
}

const claimed = -1;

/** A stretch of a column that was handed out as a part: it begins where the one before ends. */
interface Stretch {
  readonly key: object;
  readonly end: number;
}

/** A column at one moment. What is written behind its end later does not concern it. */
export interface SharedColumn<Values extends Numbers> {
  readonly values: Values;
  readonly room: Room<Values>;
  /** In common with the columns that grew from this one; written to by `listParts` alone. */
  readonly stretches: Stretch[];
}

/** A column of the values given, which are not copied. */
export function toSharedColumn<Values extends Numbers>(values: Values): SharedColumn<Values> {
  return { values, room: { values, used: values.length }, stretches: [] };
}

/** The column that was kept as these parts: where they lie, if there is one that lies well, else in a copy. */
export function openColumn<Values extends Numbers>(
  create: NumbersConstructor<Values>,
  parts: readonly Part[],
): SharedColumn<Values> {
  const bytes = parts.map((part) => part.read());
  const [only = new Uint8Array(), ...others] = bytes;
  const isInPlace = others.length === 0 && only.byteOffset % create.BYTES_PER_ELEMENT === 0;
  const { buffer, byteOffset, length } = isInPlace ? only : joinBytes(bytes);
  const values = new create(buffer as ArrayBuffer, byteOffset, length / create.BYTES_PER_ELEMENT);
  const stretches: Stretch[] = [];
  let end = 0;
  for (const [number, { key }] of parts.entries()) {
    end += (bytes[number]?.length ?? 0) / create.BYTES_PER_ELEMENT;
    stretches.push({ key, end });
  }
  return { ...toSharedColumn(values), stretches };
}

export interface NumbersConstructor<Values extends Numbers> {
  new (buffer: ArrayBuffer, byteOffset: number, length: number): Values;
  readonly BYTES_PER_ELEMENT: number;
}

function joinBytes(all: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const bytes of all) {
    joined.set(bytes, at);
    at += bytes.length;
  }
  return joined;
}

/** Most parts of a column: then all but the first, which is the largest, become one. */
const maxStretches = 16;

/** The column in parts, of which those that a column before had too are the same. */
export function listParts({ values, stretches }: SharedColumn<Numbers>): readonly Part[] {
  const covered = stretches.at(-1)?.end ?? 0;
  if (covered > values.length) return [{ key: {}, read: () => bytesOf(values) }];
  if (covered < values.length || stretches.length === 0) {
    if (stretches.length >= maxStretches) stretches.length = 1;
    stretches.push({ key: {}, end: values.length });
  }
  return stretches.map(({ key, end }, number) => {
    const start = stretches[number - 1]?.end ?? 0;
    return { key, read: () => bytesOf(values.subarray(start, end)) };
  });
}

export function bytesOf({ buffer, byteOffset, byteLength }: Numbers): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** How much larger the memory is made when it is full. */
const growth = 1.25;
const leastRoom = 1024;

/** Appends to a column. Two that append to the same column do not meet: the second takes a copy. */
export class ColumnWriter<Values extends Numbers> {
  #room: Room<Values>;
  #values: Values;
  readonly #stretches: Stretch[];
  length: number;

  constructor({ values, room, stretches }: SharedColumn<Values>) {
    this.length = values.length;
    this.#room = room;
    this.#values = room.values;
    const isLast = room.used === this.length;
    this.#stretches = isLast ? stretches : stretches.filter(({ end }) => end <= this.length);
    if (isLast) room.used = claimed;
    else this.#move(values, this.length);
  }

  push(value: number): void {
    if (this.length === this.#values.length) this.#move(this.#values, this.length);
    this.#values[this.length++] = value;
  }

  close(): SharedColumn<Values> {
    this.#room.used = this.length;
    return {
      values: this.#values.subarray(0, this.length) as Values,
      room: this.#room,
      stretches: this.#stretches,
    };
  }

  #move(values: Values, length: number): void {
    const create = values.constructor as new (length: number) => Values;
    this.#values = new create(Math.max(leastRoom, Math.ceil(length * growth)));
    this.#values.set(values.subarray(0, length));
    this.#room = { values: this.#values, used: claimed };
  }
}
