// Things that are held ↔ records of bytes: made once for each thing.

import type { Part } from '../model/part.js';
import { toPart } from '../model/part.js';

/** Data that is read at once, as JSON, and bytes that are not. */
export interface OpenRecord<Data> {
  readonly data: Data;
  readonly bytes: Uint8Array;
}

/** The bytes begin at a multiple of this, so that numbers can be read where they lie. */
const alignment = 8;
const lengthBytes = Uint32Array.BYTES_PER_ELEMENT;

/** The records of things of one kind. */
export class Records<Item extends object, Data> {
  /** Of what was opened: where it lies. */
  readonly #opened = new WeakMap<Item, Uint8Array>();
  readonly #pack: (item: Item) => OpenRecord<Data>;

  constructor(pack: (item: Item) => OpenRecord<Data>) {
    this.#pack = pack;
  }

  /** A part that is told apart by the thing; made when it is read. */
  partOf(item: Item): Part {
    const opened = this.#opened.get(item);
    return opened === undefined ? { key: item, read: () => toRecord(this.#pack(item)) } : toPart(opened);
  }

  /** The thing that `open` makes of a record, which need not be packed again. */
  open<Opened extends Item>(part: Part, open: (record: OpenRecord<Data>) => Opened): Opened {
    const record = part.read();
    const item = open(openRecord<Data>(record));
    this.#opened.set(item, record);
    return item;
  }

  /** The same of a thing that decodes its record when it is asked for what stands there. */
  openLater<Opened extends Item>(part: Part, open: (read: () => OpenRecord<Data>) => Opened): Opened {
    const record = part.read();
    const item = open(() => openRecord<Data>(record));
    this.#opened.set(item, record);
    return item;
  }
}

function toRecord({ data, bytes }: OpenRecord<unknown>): Uint8Array {
  const json = Buffer.from(JSON.stringify(data));
  const record = Buffer.alloc(startOf(json.length) + bytes.length);
  record.writeUInt32LE(json.length);
  json.copy(record, lengthBytes);
  record.set(bytes, startOf(json.length));
  return record;
}

function openRecord<Data>(record: Uint8Array): OpenRecord<Data> {
  const view = Buffer.from(record.buffer, record.byteOffset, record.length);
  const length = view.readUInt32LE();
  const data = JSON.parse(view.toString('utf8', lengthBytes, lengthBytes + length)) as Data;
  return { data, bytes: record.subarray(startOf(length)) };
}

function startOf(jsonBytes: number): number {
  return Math.ceil((lengthBytes + jsonBytes) / alignment) * alignment;
}
