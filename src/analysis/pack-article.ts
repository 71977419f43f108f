// An analysed article → the same as bytes outside the JavaScript heap: text and facts are decoded when they are read.

import type { Article } from '../model/article.js';
import { type ArticleText, joinText } from '../model/article-text.js';
import type { Quote, RejectedQuote } from '../model/quote.js';
import { createReader } from '../model/read-from.js';
import type { AnalysedArticle, NameMention } from './analysed-article.js';

/** The article with its paragraphs in bytes: one curly quotation mark doubles the room of a string. */
export function packText(article: Article): Article {
  const { paragraphs, junk, entries, ...facts } = article;
  return joinText(facts, new PackedText(toJsonBytes(paragraphs), junk, entries));
}

class PackedText implements ArticleText {
  readonly junk: ArticleText['junk'];
  readonly entries: ArticleText['entries'];
  readonly #paragraphs: Decoded<ArticleText['paragraphs']>;

  constructor(paragraphs: Uint8Array, junk: ArticleText['junk'], entries: ArticleText['entries']) {
    this.#paragraphs = new Decoded(paragraphs);
    this.junk = junk;
    this.entries = entries;
  }

  get paragraphs(): ArticleText['paragraphs'] {
    return this.#paragraphs.read((paragraphs) => paragraphs as ArticleText['paragraphs']);
  }
}

/**
 * Packs sentences, names and quotations. The result reads like the original; what was decoded once stays so until the running
 * task lets go of it, and is then other objects of the same content. Held as objects they took twice the room of the text.
 */
export function packArticle(analysed: AnalysedArticle): AnalysedArticle {
  return openPackedArticle(analysed.article, analysed.events, packFacts(analysed));
}

/** The bytes of sentences, quotations and names, for `openPackedArticle`. Those of a packed article are there already. */
export function packFacts(analysed: AnalysedArticle): Uint8Array {
  const known = bytesOf.get(analysed);
  if (known !== undefined) return known;
  const parts = [
    analysed.sentences.map((spans) => spans.flatMap(({ start, end }) => [start, end])),
    toRows(analysed.quotes),
    toRows(analysed.rejectedQuotes),
    packNames(analysed.names),
  ].map(toJsonBytes);
  const ends = new Uint32Array(parts.length);
  let end = ends.byteLength;
  for (const [number, { length }] of parts.entries()) {
    end += length;
    ends[number] = end;
  }
  return Buffer.concat([new Uint8Array(ends.buffer), ...parts]);
}

/** What was packed, read from where it lies. The article's text is as it is given. */
export function openPackedArticle(
  article: Article,
  events: AnalysedArticle['events'],
  bytes: Uint8Array,
): AnalysedArticle {
  const packed = readFacts({ article, events }, new PackedFacts(article.id, bytes));
  bytesOf.set(packed, bytes);
  return packed;
}

const bytesOf = new WeakMap<AnalysedArticle, Uint8Array>();

type Facts = Omit<AnalysedArticle, 'article' | 'events'>;

const readFacts = createReader<Facts>(['sentences', 'quotes', 'rejectedQuotes', 'names']);

class PackedFacts implements Facts {
  readonly #articleId: string;
  readonly #sentences: Decoded<Facts['sentences']>;
  readonly #quotes: Decoded<Facts['quotes']>;
  readonly #rejected: Decoded<Facts['rejectedQuotes']>;
  readonly #names: Decoded<Facts['names']>;

  constructor(articleId: string, bytes: Uint8Array) {
    this.#articleId = articleId;
    const ends = new DataView(bytes.buffer, bytes.byteOffset, 4 * Uint32Array.BYTES_PER_ELEMENT);
    const endOf = (part: number) => ends.getUint32(part * Uint32Array.BYTES_PER_ELEMENT, true);
    this.#sentences = new Decoded(bytes, ends.byteLength, endOf(0));
    this.#quotes = new Decoded(bytes, endOf(0), endOf(1));
    this.#rejected = new Decoded(bytes, endOf(1), endOf(2));
    this.#names = new Decoded(bytes, endOf(2), endOf(3));
  }

  get sentences(): Facts['sentences'] {
    return this.#sentences.read(unpackSentences);
  }

  get quotes(): Facts['quotes'] {
    return this.#quotes.read(fromRows<Quote>);
  }

  get rejectedQuotes(): Facts['rejectedQuotes'] {
    return this.#rejected.read(fromRows<RejectedQuote>);
  }

  get names(): Facts['names'] {
    return this.#names.read((packed: PackedNames) => unpackNames(this.#articleId, packed));
  }
}

function toJsonBytes(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value));
}

/** A stretch of JSON in bytes, which is exact for any text: decoded anew when nobody has held the value for a while. */
class Decoded<Value extends object> {
  readonly #bytes: Uint8Array;
  readonly #start: number;
  readonly #end: number;
  #kept: WeakRef<Value> | null = null;

  constructor(bytes: Uint8Array, start = 0, end = bytes.length) {
    this.#bytes = bytes;
    this.#start = start;
    this.#end = end;
  }

  read<Packed>(unpack: (packed: Packed) => Value): Value {
    const known = this.#kept?.deref();
    if (known !== undefined) return known;
    const { buffer, byteOffset } = this.#bytes;
    const json = Buffer.from(buffer, byteOffset + this.#start, this.#end - this.#start).toString();
    const value = unpack(JSON.parse(json) as Packed);
    this.#kept = new WeakRef(value);
    return value;
  }
}

function unpackSentences(paragraphs: readonly (readonly number[])[]): AnalysedArticle['sentences'] {
  return paragraphs.map((places) =>
    Array.from({ length: places.length / 2 }, (_, i) => ({
      start: places[2 * i] ?? 0,
      end: places[2 * i + 1] ?? 0,
    })),
  );
}

/** Each name once, and for each mention paragraph, start, end, and which name. */
type PackedNames = readonly [written: readonly string[], places: readonly number[]];

function packNames(mentions: readonly NameMention[]): PackedNames {
  const written = [...new Set(mentions.map(({ name }) => name))];
  const numbers = new Map(written.map((name, number) => [name, number]));
  const places = mentions.flatMap(({ paragraphIndex, start, end, name }) => [
    paragraphIndex,
    start,
    end,
    numbers.get(name) ?? 0,
  ]);
  return [written, places];
}

function unpackNames(articleId: string, [written, places]: PackedNames): readonly NameMention[] {
  const mentions: NameMention[] = [];
  for (let at = 0; at < places.length; at += 4) {
    const [paragraphIndex, start, end] = [places[at] ?? 0, places[at + 1] ?? 0, places[at + 2] ?? 0];
    mentions.push({ articleId, paragraphIndex, start, end, name: written[places[at + 3] ?? 0] ?? '' });
  }
  return mentions;
}

/** Records without their keys, which are the same in most of them: per record which keys, then its values in their order. */
interface Rows {
  readonly keys: readonly (readonly string[])[];
  readonly rows: readonly (readonly [keys: number, ...values: unknown[]])[];
}

function toRows(records: readonly object[]): Rows {
  const keys: string[][] = [];
  const numbers = new Map<string, number>();
  const rows = records.map((record) => {
    const own = Object.keys(record);
    const shape = own.join();
    const number = numbers.get(shape) ?? keys.push(own) - 1;
    numbers.set(shape, number);
    return [number, ...Object.values(record)] as const;
  });
  return { keys, rows };
}

function fromRows<Item>({ keys, rows }: Rows): readonly Item[] {
  return rows.map((row) => {
    const own = keys[row[0]] ?? [];
    const record: Record<string, unknown> = {};
    for (let at = 0; at < own.length; at++) record[own[at]!] = row[at + 1];
    return record as Item;
  });
}
