// An analysed article → the same in a tenth of the memory: sentences and names as numbers, unpacked when they are read.

import type { Article } from '../model/article.js';
import type { Span } from '../model/locator.js';
import type { AnalysedArticle, NameMention } from './analysed-article.js';

/**
 * Packs sentences and names. The result reads like the original; what was unpacked once stays so until the running task
 * lets go of it, and is then other objects of the same content.
 */
export function packArticle(analysed: AnalysedArticle): AnalysedArticle {
  const { article, quotes, rejectedQuotes, events } = analysed;
  const sentences = packSentences(analysed.sentences);
  const { written, places } = packNames(analysed.names);
  const readSentences = keepWeakly(() => unpackSentences(sentences));
  const readNames = keepWeakly(() => unpackNames(article.id, written, places));
  return {
    article,
    get sentences() {
      return readSentences();
    },
    quotes,
    rejectedQuotes,
    get names() {
      return readNames();
    },
    events,
  };
}

/** Makes a thing when it is wanted, and anew when nobody has held it for a while. */
function keepWeakly<Thing extends object>(make: () => Thing): () => Thing {
  let kept: WeakRef<Thing> | undefined;
  return () => {
    const known = kept?.deref();
    if (known !== undefined) return known;
    const made = make();
    kept = new WeakRef(made);
    return made;
  };
}

/**
 * The article with its text in strings of its own. What was cut from a page keeps the whole page in memory, at two bytes a
 * character if one curly quotation mark stands anywhere on it.
 */
export function detachText(article: Article): Article {
  return { ...article, title: detach(article.title), paragraphs: article.paragraphs.map(detach) };
}

/** A copy of a string that is no part of another one. */
function detach(text: string): string {
  const encoding = /^[\0-\xff]*$/.test(text) ? 'latin1' : 'utf16le';
  return Buffer.from(text, encoding).toString(encoding);
}

/** Per paragraph the number of its sentences, then start and end of each. */
function packSentences(paragraphs: AnalysedArticle['sentences']): Uint32Array {
  return Uint32Array.from(
    paragraphs.flatMap((spans) => [spans.length, ...spans.flatMap(({ start, end }) => [start, end])]),
  );
}

function unpackSentences(packed: Uint32Array): AnalysedArticle['sentences'] {
  const paragraphs: (readonly Span[])[] = [];
  for (let at = 0; at < packed.length; ) {
    const count = packed[at++] ?? 0;
    const spans: Span[] = [];
    for (let i = 0; i < count; i++, at += 2) spans.push({ start: packed[at] ?? 0, end: packed[at + 1] ?? 0 });
    paragraphs.push(spans);
  }
  return paragraphs;
}

/** Each name once, and four numbers for each mention: paragraph, start, end, and which name. */
function packNames(mentions: readonly NameMention[]): { written: readonly string[]; places: Uint32Array } {
  const written = [...new Set(mentions.map(({ name }) => name))];
  const numbers = new Map(written.map((name, number) => [name, number]));
  const places = mentions.flatMap(({ paragraphIndex, start, end, name }) => [
    paragraphIndex,
    start,
    end,
    numbers.get(name) ?? 0,
  ]);
  return { written, places: Uint32Array.from(places) };
}

function unpackNames(
  articleId: string,
  written: readonly string[],
  places: Uint32Array,
): readonly NameMention[] {
  const mentions: NameMention[] = [];
  for (let at = 0; at < places.length; at += 4) {
    const [paragraphIndex = 0, start = 0, end = 0, name = 0] = places.subarray(at, at + 4);
    mentions.push({ articleId, paragraphIndex, start, end, name: written[name] ?? '' });
  }
  return mentions;
}
