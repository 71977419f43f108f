// A parsed page → the same with its texts as bytes outside the heap: they are read again when a change has to do with them.

import type { PageItem, ParsedPage } from '../model/page.js';
import { createReader } from '../model/read-from.js';

type ItemText = Pick<PageItem, 'paragraphs' | 'junk' | 'entries'>;
type ItemFacts = Omit<PageItem, keyof ItemText>;

/** A page as it is kept: plain data, and the texts of its items, main article first, as UTF-8 JSON. */
export interface KeptPage {
  readonly layout: ParsedPage['layout'];
  readonly main: ItemFacts | null;
  readonly related: readonly ItemFacts[];
}

/** Reads like the page it was made of. */
export interface PackedPage extends ParsedPage {
  /** Those of `listItems`. */
  readonly texts: readonly Uint8Array[];
}

const encoder = new TextEncoder();

/** The main article, if there is one, and the related items: the order of the texts. */
export function listItems({ main, related }: ParsedPage): readonly PageItem[] {
  return main === null ? related : [main, ...related];
}

/** The texts of the page, each in memory of its own: a view of shared memory would take all of that along to another thread. */
export function packTexts(page: ParsedPage): readonly Uint8Array[] {
  return listItems(page).map(({ paragraphs, junk, entries }) =>
    encoder.encode(JSON.stringify({ paragraphs, junk, entries } satisfies ItemText)),
  );
}

/** The page without its texts. */
export function keepPage({ layout, main, related }: ParsedPage): KeptPage {
  return { layout, main: main && toFacts(main), related: related.map(toFacts) };
}

/** The page of what was kept. */
export function openPage(
  { layout, main, related }: KeptPage,
  texts: readonly Uint8Array[],
  issues: ParsedPage['issues'],
): PackedPage {
  const none = new Uint8Array();
  const first = main === null ? 0 : 1;
  return {
    layout,
    main: main && openItem(main, texts[0] ?? none),
    related: related.map((facts, index) => openItem(facts, texts[first + index] ?? none)),
    issues,
    texts,
  };
}

const readText = createReader<ItemText>(['paragraphs', 'junk', 'entries']);

function openItem(facts: ItemFacts, bytes: Uint8Array): PageItem {
  return readText(toFacts(facts), new PackedText(bytes));
}

class PackedText implements ItemText {
  readonly #bytes: Uint8Array;
  /** Whoever reads the paragraphs reads the junk next. */
  #last: WeakRef<ItemText> | null = null;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get paragraphs(): ItemText['paragraphs'] {
    return this.#read().paragraphs;
  }

  get junk(): ItemText['junk'] {
    return this.#read().junk;
  }

  get entries(): ItemText['entries'] {
    return this.#read().entries;
  }

  #read(): ItemText {
    const known = this.#last?.deref();
    if (known !== undefined) return known;
    const { buffer, byteOffset, length } = this.#bytes;
    const text = JSON.parse(Buffer.from(buffer, byteOffset, length).toString()) as ItemText;
    this.#last = new WeakRef(text);
    return text;
  }
}

function toFacts(item: ItemFacts): ItemFacts {
  const { title, outlet, publishedOn, publishedBasis, relativeTime, language, url } = item;
  return { title, outlet, publishedOn, publishedBasis, relativeTime, language, url };
}
