// A snapshot of the index ↔ parts of bytes: columns as they lie in memory, and a header that says what they are.

import type { AnalysedArticle } from '../analysis/analysed-article.js';
import { type Part, toPart } from '../model/part.js';
import { type ArticleColumns, createArticleColumns } from './article-columns.js';
import type { Snapshot } from './passage-index.js';
import {
  bytesOf,
  listParts,
  type Numbers,
  type NumbersConstructor,
  openColumn,
  type SharedColumn,
} from './shared-column.js';
import { TermDictionary } from './term-dictionary.js';

/** Changes with the meaning of any column and with the way words become terms. */
const formatVersion = 5;
const formatName = 'dragoman-index';

interface Header {
  readonly format: string;
  readonly version: number;
  /** Ids of the articles; null for one that was taken out. */
  readonly articles: readonly (string | null)[];
  readonly paragraphCount: number;
  readonly postingsEnd: number;
  readonly types: Readonly<Record<string, keyof typeof numberTypes>>;
}

const numberTypes = { u8: Uint8Array, u32: Uint32Array, f64: Float64Array } as const;
const prefix = 'index';

/**
 * Parts by name; what a later snapshot has in common with this one are the same parts in both. Numbers are in the byte order of the
 * machine, which is little-endian wherever Node runs.
 */
export function toParts(snapshot: Snapshot): ReadonlyMap<string, readonly Part[]> {
  const { columns, statistics, postings, dictionary } = snapshot;
  const whole = (values: Numbers): readonly Part[] => [{ key: values, read: () => bytesOf(values) }];
  const grown = Object.entries(columns) as readonly (readonly [string, SharedColumn<Numbers>])[];
  const others: Readonly<Record<string, Numbers>> = {
    terms: Buffer.from([...dictionary.listTerms()].join('\n')),
    ...statistics,
    postingsFirst: postings.first,
    postingsArticles: postings.articles,
    postingsCounts: postings.counts,
  };
  const header: Header = {
    format: formatName,
    version: formatVersion,
    articles: snapshot.articles.map((entry) => entry?.article.id ?? null),
    paragraphCount: snapshot.paragraphCount,
    postingsEnd: postings.end,
    types: Object.fromEntries(
      [...grown.map(([name, { values }]) => [name, values] as const), ...Object.entries(others)].map(
        ([name, values]) => [name, typeOf(values)],
      ),
    ),
  };
  return new Map([
    [prefix, [toPart(Buffer.from(JSON.stringify(header)))]],
    ...grown.map(([name, column]) => [`${prefix}-${name}`, listParts(column)] as const),
    ...Object.entries(others).map(([name, values]) => [`${prefix}-${name}`, whole(values)] as const),
  ]);
}

/**
 * Null for parts of another format, and for articles of other ids than those that the parts were made of. That the texts are the
 * same is for the caller to know: looking at them here would decode every text of the corpus at each start.
 */
export function fromParts(
  parts: ReadonlyMap<string, readonly Part[]>,
  articles: readonly AnalysedArticle[],
): Snapshot | null {
  const header = readHeader(parts.get(prefix));
  if (header === null) return null;
  const given = new Map(articles.map((entry) => [entry.article.id, entry]));
  const entries = header.articles.map((known) => (known === null ? undefined : given.get(known)));
  const isSame =
    header.articles.filter((known) => known !== null).length === articles.length &&
    header.articles.every((known, index) => known === null || entries[index] !== undefined);
  if (!isSame) return null;
  const columnOf = (name: string): SharedColumn<Numbers> =>
    openColumn(
      numberTypes[header.types[name] ?? 'u8'] as NumbersConstructor<Numbers>,
      parts.get(`${prefix}-${name}`) ?? [],
    );
  const take = <Values extends Numbers>(name: string): Values => columnOf(name).values as Values;
  const numbers = new Map<string, number>();
  for (const [number, entry] of entries.entries())
    if (entry !== undefined) numbers.set(entry.article.id, number);
  return {
    articles: entries,
    numbers,
    columns: Object.fromEntries(
      Object.keys(createArticleColumns()).map((name) => [name, columnOf(name)]),
    ) as unknown as ArticleColumns,
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

function readHeader(parts: readonly Part[] | undefined): Header | null {
  const [part] = parts ?? [];
  if (part === undefined) return null;
  let header: Header;
  try {
    header = JSON.parse(Buffer.from(part.read()).toString());
  } catch {
    return null;
  }
  return header?.format === formatName && header.version === formatVersion ? header : null;
}

function readTerms(bytes: Uint8Array): readonly string[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString();
  return bytes.length === 0 ? [] : text.split('\n');
}

function typeOf(numbers: Numbers): keyof typeof numberTypes {
  if (numbers instanceof Uint8Array) return 'u8';
  return numbers instanceof Uint32Array ? 'u32' : 'f64';
}
