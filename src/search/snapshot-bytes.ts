// A snapshot of the index ↔ bytes: columns as they lie in memory behind a header that says where each begins.

import type { AnalysedArticle } from '../analysis/analysed-article.js';
import { type ArticleColumns, createArticleColumns } from './article-columns.js';
import type { Snapshot } from './passage-index.js';
import { type Numbers, toSharedColumn } from './shared-column.js';
import { TermDictionary } from './term-dictionary.js';

/** Changes with the meaning of any column and with the way words become terms. */
const formatVersion = 3;
const formatName = 'dragoman-index';

/** Columns begin at multiples of this, so that they can be read where they lie. */
const alignment = 8;
const headerLengthBytes = 4;

interface Section {
  readonly name: string;
  readonly type: keyof typeof numberTypes;
  /** Bytes from the end of the header, padding included. */
  readonly offset: number;
  readonly length: number;
}

interface Header {
  readonly format: string;
  readonly version: number;
  /** Ids of the articles; null for one that was taken out. */
  readonly articles: readonly (string | null)[];
  readonly paragraphCount: number;
  readonly postingsEnd: number;
  readonly sections: readonly Section[];
}

const numberTypes = { u8: Uint8Array, u32: Uint32Array, f64: Float64Array } as const;

/** Numbers are in the byte order of the machine, which is little-endian wherever Node runs. */
export function toBytes(snapshot: Snapshot): Uint8Array {
  const { columns, statistics, postings, dictionary } = snapshot;
  const terms = Buffer.from([...dictionary.listTerms()].join('\n'));
  const values: Readonly<Record<string, Numbers>> = {
    terms: new Uint8Array(terms.buffer, terms.byteOffset, terms.length),
    ...Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column.values])),
    ...statistics,
    postingsFirst: postings.first,
    postingsArticles: postings.articles,
    postingsCounts: postings.counts,
  };
  let offset = 0;
  const sections = Object.entries(values).map(([name, numbers]): Section => {
    const section = { name, type: typeOf(numbers), offset, length: numbers.length };
    offset = align(offset + numbers.byteLength);
    return section;
  });
  const header: Header = {
    format: formatName,
    version: formatVersion,
    articles: snapshot.articles.map((entry) => entry?.article.id ?? null),
    paragraphCount: snapshot.paragraphCount,
    postingsEnd: postings.end,
    sections,
  };
  const headerBytes = Buffer.from(JSON.stringify(header));
  const start = align(headerLengthBytes + headerBytes.length);
  const bytes = new Uint8Array(start + offset);
  new DataView(bytes.buffer).setUint32(0, headerBytes.length, true);
  bytes.set(headerBytes, headerLengthBytes);
  for (const { name, offset: at } of sections) {
    const { buffer, byteOffset, byteLength } = values[name]!;
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), start + at);
  }
  return bytes;
}

/**
 * Null for bytes of another format, and for articles of other ids than those that the bytes were made of. That the texts are the
 * same is for the caller to know: looking at them here would decode every text of the corpus at each start.
 */
export function fromBytes(bytes: Uint8Array, articles: readonly AnalysedArticle[]): Snapshot | null {
  const read = readHeader(bytes);
  if (read === null) return null;
  const { header, body } = read;
  const given = new Map(articles.map((entry) => [entry.article.id, entry]));
  const entries = header.articles.map((known) => (known === null ? undefined : given.get(known)));
  const isSame =
    header.articles.filter((known) => known !== null).length === articles.length &&
    header.articles.every((known, index) => known === null || entries[index] !== undefined);
  if (!isSame) return null;
  const values = new Map(header.sections.map((section) => [section.name, readSection(body, section)]));
  const numbers = new Map<string, number>();
  for (const [number, entry] of entries.entries())
    if (entry !== undefined) numbers.set(entry.article.id, number);
  const take = <Values extends Numbers>(name: string): Values => values.get(name) as Values;
  const columns = Object.fromEntries(
    Object.keys(createArticleColumns()).map((name) => [name, toSharedColumn(take(name))]),
  ) as unknown as ArticleColumns;
  return {
    articles: entries,
    numbers,
    columns,
    dictionary: new TermDictionary(readTerms(take('terms'))),
    statistics: {
      paragraphFrequency: take('paragraphFrequency'),
      articleFrequency: take('articleFrequency'),
      inner: take('inner'),
      innerCapitals: take('innerCapitals'),
    },
    paragraphCount: header.paragraphCount,
    postings: {
      first: take('postingsFirst'),
      articles: take('postingsArticles'),
      counts: take('postingsCounts'),
      end: header.postingsEnd,
    },
  };
}

function readHeader(bytes: Uint8Array): { header: Header; body: Uint8Array } | null {
  if (bytes.length < headerLengthBytes) return null;
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const start = align(headerLengthBytes + length);
  if (start > bytes.length) return null;
  let header: Header;
  try {
    header = JSON.parse(
      Buffer.from(bytes.subarray(headerLengthBytes, headerLengthBytes + length)).toString(),
    );
  } catch {
    return null;
  }
  if (header?.format !== formatName || header.version !== formatVersion) return null;
  const last = header.sections.at(-1);
  const end = last === undefined ? 0 : last.offset + last.length * numberTypes[last.type].BYTES_PER_ELEMENT;
  return bytes.length === start + align(end) ? { header, body: bytes.subarray(start) } : null;
}

/** Reads a column where it lies if it lies well, else from a copy. */
function readSection(body: Uint8Array, { type, offset, length }: Section): Numbers {
  const create = numberTypes[type];
  const from = body.byteOffset + offset;
  if (from % alignment === 0) return new create(body.buffer as ArrayBuffer, from, length);
  const end = offset + length * create.BYTES_PER_ELEMENT;
  return new create(body.slice(offset, end).buffer, 0, length);
}

function readTerms(bytes: Uint8Array): readonly string[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString();
  return bytes.length === 0 ? [] : text.split('\n');
}

function typeOf(numbers: Numbers): Section['type'] {
  if (numbers instanceof Uint8Array) return 'u8';
  return numbers instanceof Uint32Array ? 'u32' : 'f64';
}

function align(bytes: number): number {
  return Math.ceil(bytes / alignment) * alignment;
}
