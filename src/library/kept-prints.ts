// The prints of captures ↔ records of bytes, which are decoded when a change asks for them.

import type { CapturedItem } from '../corpus/identity/capture-pages.js';
import type { Place } from '../corpus/identity/identity-index.js';
import type { Print } from '../corpus/identity/print-capture.js';
import type { Part } from '../model/part.js';
import { bytesOf, numbersOf } from './column-parts.js';
import { type OpenRecord, Records } from './records.js';

type KeptPrint = Omit<Print, 'captured' | 'runs'>;

const records = new Records<Print, KeptPrint>(({ captured: _, runs, ...print }) => ({
  data: print,
  bytes: bytesOf(runs),
}));

export const partOfPrint = (print: Print): Part => records.partOf(print);

/** Of each print: the number of its page among `pages`, and its position there. */
export function listPlaces(prints: readonly Print[], pages: Iterable<string>): readonly number[] {
  const numbers = new Map([...pages].map((page, number) => [page, number]));
  return prints.flatMap(({ captured: { capture } }) => [numbers.get(capture.page) ?? -1, capture.position]);
}

/** The print of a part, at the place that `listPlaces` gave. Throws where no capture stands. */
export function openPrint(
  part: Part,
  { page, position }: Place,
  items: ReadonlyMap<string, readonly CapturedItem[]>,
): Print {
  const captured = items.get(page)?.find(({ capture }) => capture.position === position);
  if (captured === undefined) throw new RangeError(`No capture was kept at place ${position} of ${page}.`);
  return records.openLater(part, (read) => new OpenedPrint(captured, read));
}

class OpenedPrint implements Print {
  readonly captured: CapturedItem;
  readonly #read: () => OpenRecord<KeptPrint>;
  #record: OpenRecord<KeptPrint> | undefined;

  constructor(captured: CapturedItem, read: () => OpenRecord<KeptPrint>) {
    this.captured = captured;
    this.#read = read;
  }

  get #opened(): OpenRecord<KeptPrint> {
    this.#record ??= this.#read();
    return this.#record;
  }

  get title(): Print['title'] {
    return this.#opened.data.title;
  }

  get outlet(): Print['outlet'] {
    return this.#opened.data.outlet;
  }

  get outletsSeen(): Print['outletsSeen'] {
    return this.#opened.data.outletsSeen;
  }

  get siteId(): Print['siteId'] {
    return this.#opened.data.siteId;
  }

  get urls(): Print['urls'] {
    return this.#opened.data.urls;
  }

  get opening(): Print['opening'] {
    return this.#opened.data.opening;
  }

  get wordCount(): Print['wordCount'] {
    return this.#opened.data.wordCount;
  }

  get paragraphCount(): Print['paragraphCount'] {
    return this.#opened.data.paragraphCount;
  }

  get textKey(): Print['textKey'] {
    return this.#opened.data.textKey;
  }

  get runs(): Print['runs'] {
    return numbersOf(Uint32Array, this.#opened.bytes);
  }
}
