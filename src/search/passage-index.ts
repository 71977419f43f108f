// All sentences of a corpus as compact columns: what the ranking of passages reads, built once per library.

import type { AnalysedArticle } from '../analysis/analysed-article.js';
import type { Span } from '../model/locator.js';
import { listCountryNames, listStateNames } from './place-names.js';
import { foldWord, isStopWord, stemWord } from './terms.js';
import { tokenise } from './tokenise.js';
import { currencySigns, kindsOfWord, termKinds } from './word-kinds.js';

/** The low bits of a token are its term; the others say how the word stands there. */
export const termMask = 0xffffff;
export const tokenFlags = {
  /** Written with a capital first letter. */
  capital: 1 << 24,
  /** First word of a sentence or right behind an opening quotation mark: its capital says nothing. */
  opening: 1 << 25,
  /** A currency sign stands right before it. */
  currency: 1 << 26,
  /** A per cent sign stands right behind it. */
  percent: 1 << 27,
  /** First word of a country's name, or of the name of a state of the United States. */
  country: 1 << 28,
  state: 1 << 29,
  /** Part of a person's name, as analysis found it. */
  person: 1 << 30,
} as const;

/**
 * Sentences, words and terms of a corpus in typed arrays (about 5 bytes a word, outside the JavaScript heap).
 * Articles, sentences, tokens and terms are numbered from 0 in reading order; a run `x` of articles or sentences is
 * `[firstY[x], firstY[x + 1])`.
 */
export interface PassageIndex {
  /** In the order given. */
  readonly articles: readonly AnalysedArticle[];
  /** Number of an article, or undefined for an id the index does not hold. */
  articleNumber(articleId: string): number | undefined;
  /** Number of a processed term (stop words included), or -1 when no text holds it. */
  termNumber(term: string): number;
  /** Per article: its first sentence. One entry more than there are articles. */
  readonly firstSentence: Uint32Array;
  /** Per sentence: its first token. One entry more than there are sentences. */
  readonly firstToken: Uint32Array;
  /** Per sentence: paragraph index within its article, and its place in that paragraph without outer white space. */
  readonly paragraphOf: Uint32Array;
  readonly startOf: Uint32Array;
  readonly endOf: Uint32Array;
  /** Per sentence: 1 when it may be cited, 0 when it touches junk. */
  readonly citable: Uint8Array;
  /** Per sentence: the number of the run it belongs to. A paragraph is one run; in a live blog each entry of it is. */
  readonly runOf: Uint32Array;
  readonly tokens: Uint32Array;
  /** Per article: its first token in `titleTokens`. One entry more than there are articles. */
  readonly firstTitleToken: Uint32Array;
  readonly titleTokens: Uint32Array;
  /** Per term: in how many paragraphs it occurs. */
  readonly paragraphFrequency: Uint32Array;
  /** Per term: what kind of word it is (`termKinds`). */
  readonly kinds: Uint16Array;
  /** Whether analysis found any person: without names a question for a person takes any name for one. */
  readonly hasPeople: boolean;
  /** Number of paragraphs. */
  readonly paragraphCount: number;
  /** Per article: days since 1970 of its publication; NaN when undated. */
  readonly publishedDay: Float64Array;
  /** The last of these days; NaN when no article is dated. */
  readonly newestDay: number;
}

/** Articles indexed between two turns of the event loop. */
const articlesPerTurn = 20;

/** Share of a term's occurrences inside sentences that must be capitalised for the term to count as a name. */
const nameShare = 0.7;

/** Builds the columns. Yields to the event loop between batches. An empty list gives an index without sentences. */
export async function createPassageIndex(articles: readonly AnalysedArticle[]): Promise<PassageIndex> {
  const dictionary = new TermDictionary();
  const tokens = new GrowingColumn();
  const titleTokens = new GrowingColumn();
  const firstSentence = [0];
  const firstToken = [0];
  const firstTitleToken = [0];
  const paragraphOf: number[] = [];
  const startOf: number[] = [];
  const endOf: number[] = [];
  const citable: number[] = [];
  const runOf: number[] = [];
  let runs = 0;
  let paragraphCount = 0;

  for (const [number, { article, sentences, names }] of articles.entries()) {
    if (number % articlesPerTurn === articlesPerTurn - 1) await new Promise(setImmediate);
    addTokens(article.title, { start: 0, end: article.title.length }, dictionary, titleTokens);
    firstTitleToken.push(titleTokens.length);
    for (const [paragraphIndex, paragraph] of article.paragraphs.entries()) {
      const junk = article.junk.filter((span) => span.paragraphIndex === paragraphIndex);
      const entries = article.entries.filter((entry) => entry.paragraphIndex === paragraphIndex);
      const people = names.filter((name) => name.paragraphIndex === paragraphIndex);
      dictionary.beginParagraph(paragraphCount++);
      runs++;
      for (const sentence of sentences[paragraphIndex] ?? []) {
        const span = trim(paragraph, sentence);
        if (entries.some((entry) => entry.start === sentence.start)) runs++;
        runOf.push(runs);
        addTokens(paragraph, span, dictionary, tokens, people);
        firstToken.push(tokens.length);
        paragraphOf.push(paragraphIndex);
        startOf.push(span.start);
        endOf.push(span.end);
        const touchesJunk = junk.some(({ start, end }) => start < span.end && end > span.start);
        citable.push(touchesJunk || span.end === span.start ? 0 : 1);
      }
    }
    firstSentence.push(paragraphOf.length);
  }

  const { terms, paragraphFrequency, kinds } = dictionary.close();
  const allTokens = tokens.close();
  markNames(allTokens, terms, listCountryNames(), tokenFlags.country);
  markNames(allTokens, terms, listStateNames(), tokenFlags.state);
  const publishedDay = Float64Array.from(articles, ({ article }) => toDayNumber(article.published?.on ?? ''));
  const numbers = new Map<string, number>();
  for (const [number, { article }] of articles.entries())
    for (const id of article.aliases) numbers.set(id, number);
  return {
    articles,
    articleNumber: (articleId) => numbers.get(articleId),
    termNumber: (term) => terms.get(term) ?? -1,
    firstSentence: Uint32Array.from(firstSentence),
    firstToken: Uint32Array.from(firstToken),
    paragraphOf: Uint32Array.from(paragraphOf),
    startOf: Uint32Array.from(startOf),
    endOf: Uint32Array.from(endOf),
    citable: Uint8Array.from(citable),
    runOf: Uint32Array.from(runOf),
    tokens: allTokens,
    firstTitleToken: Uint32Array.from(firstTitleToken),
    titleTokens: titleTokens.close(),
    paragraphFrequency,
    kinds,
    hasPeople: articles.some(({ names }) => names.length > 0),
    paragraphCount,
    publishedDay,
    newestDay: publishedDay.reduce(
      (newest, day) => (newest >= day || Number.isNaN(day) ? newest : day),
      Number.NaN,
    ),
  };
}

function addTokens(
  text: string,
  within: Span,
  dictionary: TermDictionary,
  column: GrowingColumn,
  people: readonly Span[] = [],
): void {
  const sentence = text.slice(within.start, within.end);
  for (const [position, token] of tokenise(sentence).entries()) {
    const before = sentence.charAt(token.start - 1);
    const isOpening = position === 0 || /['"“‘«(:]/.test(before);
    const first = token.text.charAt(0);
    let bits = 0;
    if (first !== first.toLowerCase()) bits |= tokenFlags.capital;
    if (isOpening) bits |= tokenFlags.opening;
    if (currencySigns.has(before)) bits |= tokenFlags.currency;
    if (sentence.charAt(token.end) === '%') bits |= tokenFlags.percent;
    const start = within.start + token.start;
    if (people.some((name) => start >= name.start && start < name.end)) bits |= tokenFlags.person;
    column.push(dictionary.add(token.text, bits) | bits);
  }
}

/** Sets a flag on the first token of each of the names, where it stands with a capital. */
function markNames(
  tokens: Uint32Array,
  terms: ReadonlyMap<string, number>,
  names: readonly (readonly string[])[],
  flag: number,
): void {
  const continuations = new Map<number, (readonly number[])[]>();
  for (const name of names) {
    const [first, ...rest] = name.map((term) => terms.get(term) ?? -1);
    if (first === undefined || first < 0 || rest.includes(-1)) continue;
    continuations.set(first, [...(continuations.get(first) ?? []), rest]);
  }
  for (const [position, token] of tokens.entries()) {
    if ((token & tokenFlags.capital) === 0) continue;
    const isName = continuations
      .get(token & termMask)
      ?.some((rest) => rest.every((term, i) => ((tokens[position + 1 + i] ?? 0) & termMask) === term));
    if (isName) tokens[position] = token | flag;
  }
}

/** Days since 1970 of a day `YYYY-MM-DD`; NaN for anything else. */
function toDayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

function trim(text: string, { start, end }: Span): Span {
  const slice = text.slice(start, end);
  return { start: start + (slice.length - slice.trimStart().length), end: start + slice.trimEnd().length };
}

/** Numbers terms as they come and counts how they are used. */
class TermDictionary {
  readonly #terms = new Map<string, number>();
  /** Word as written → term number: folding and stemming are done once per spelling. */
  readonly #written = new Map<string, number>();
  readonly #kinds: number[] = [];
  readonly #paragraphs: number[] = [];
  readonly #lastParagraph: number[] = [];
  readonly #inner: number[] = [];
  readonly #innerCapitals: number[] = [];
  #paragraph = -1;

  beginParagraph(number: number): void {
    this.#paragraph = number;
  }

  add(word: string, bits: number): number {
    const term = this.#written.get(word) ?? this.#addWriting(word);
    if (this.#lastParagraph[term] !== this.#paragraph) {
      this.#lastParagraph[term] = this.#paragraph;
      this.#paragraphs[term] = (this.#paragraphs[term] ?? 0) + 1;
    }
    if ((bits & tokenFlags.opening) === 0) {
      this.#inner[term] = (this.#inner[term] ?? 0) + 1;
      if (bits & tokenFlags.capital) this.#innerCapitals[term] = (this.#innerCapitals[term] ?? 0) + 1;
    }
    return term;
  }

  #addWriting(word: string): number {
    const folded = foldWord(word);
    const key = isStopWord(folded) ? folded : stemWord(folded);
    let term = this.#terms.get(key);
    if (term === undefined) {
      term = this.#terms.size;
      this.#terms.set(key, term);
      this.#kinds.push(0);
      this.#paragraphs.push(0);
      this.#lastParagraph.push(-2);
      this.#inner.push(0);
      this.#innerCapitals.push(0);
    }
    this.#kinds[term] = (this.#kinds[term] ?? 0) | kindsOfWord(folded);
    this.#written.set(word, term);
    return term;
  }

  close(): Pick<PassageIndex, 'paragraphFrequency' | 'kinds'> & { terms: ReadonlyMap<string, number> } {
    const kinds = Uint16Array.from(this.#kinds);
    for (let term = 0; term < kinds.length; term++) {
      const inner = this.#inner[term] ?? 0;
      const isName = inner > 0 && (this.#innerCapitals[term] ?? 0) >= nameShare * inner;
      if (isName) kinds[term] = (kinds[term] ?? 0) | termKinds.name;
    }
    this.#written.clear();
    return { terms: this.#terms, paragraphFrequency: Uint32Array.from(this.#paragraphs), kinds };
  }
}

/** A column of 32-bit numbers whose length is not known beforehand. */
class GrowingColumn {
  #values = new Uint32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length++] = value;
  }

  close(): Uint32Array {
    return this.#values.slice(0, this.length);
  }
}
