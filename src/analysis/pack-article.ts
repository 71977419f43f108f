// An analysed article → the same as bytes outside the JavaScript heap: text and facts are decoded when they are read.

import type { Article } from '../model/article.js';
import type { Quote, RejectedQuote } from '../model/quote.js';
import type { AnalysedArticle, NameMention } from './analysed-article.js';

/** The article with its paragraphs in bytes: one curly quotation mark doubles the room of a string. */
export function packText(article: Article): Article {
  const read = keepDecoded(article.paragraphs);
  return {
    ...article,
    get paragraphs() {
      return read();
    },
  };
}

/**
 * Packs sentences, names and quotations. The result reads like the original; what was decoded once stays so until the running
 * task lets go of it, and is then other objects of the same content. Held as objects they took twice the room of the text.
 */
export function packArticle(analysed: AnalysedArticle): AnalysedArticle {
  const { article } = analysed;
  const readSentences = keepDecoded(
    analysed.sentences.map((spans) => spans.flatMap(({ start, end }) => [start, end])),
    (paragraphs): AnalysedArticle['sentences'] =>
      paragraphs.map((places) =>
        Array.from({ length: places.length / 2 }, (_, i) => ({
          start: places[2 * i] ?? 0,
          end: places[2 * i + 1] ?? 0,
        })),
      ),
  );
  const readNames = keepDecoded(packNames(analysed.names), (packed) => unpackNames(article.id, packed));
  const readQuotes = keepDecoded(toRows(analysed.quotes), (rows) => fromRows<Quote>(rows));
  const readRejected = keepDecoded(toRows(analysed.rejectedQuotes), (rows) => fromRows<RejectedQuote>(rows));
  return {
    article,
    get sentences() {
      return readSentences();
    },
    get quotes() {
      return readQuotes();
    },
    get rejectedQuotes() {
      return readRejected();
    },
    get names() {
      return readNames();
    },
    events: analysed.events,
  };
}

function keepDecoded<Value extends object>(value: Value): () => Value;
function keepDecoded<Packed, Value extends object>(
  packed: Packed,
  unpack: (packed: Packed) => Value,
): () => Value;
/** Keeps a value as JSON in bytes, which is exact for any text; decodes it anew when nobody has held it for a while. */
function keepDecoded<Value extends object>(
  packed: unknown,
  unpack: (packed: never) => Value = (value) => value,
): () => Value {
  const bytes = Buffer.from(JSON.stringify(packed));
  let kept: WeakRef<Value> | undefined;
  return () => {
    const known = kept?.deref();
    if (known !== undefined) return known;
    const value = unpack(JSON.parse(bytes.toString()) as never);
    kept = new WeakRef(value);
    return value;
  };
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
  return rows.map(
    ([number, ...values]) =>
      Object.fromEntries((keys[number] ?? []).map((key, i) => [key, values[i]])) as Item,
  );
}
