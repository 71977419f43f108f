// Articles → columns of sentences and tokens, which only grow: what all snapshots of an index share.

import type { AnalysedArticle } from '../analysis/analysed-article.js';
import type { Span } from '../model/locator.js';
import { trimSpan } from '../text/trim-span.js';
import { isAttributive } from './attributive.js';
import { ColumnWriter, type Numbers, type SharedColumn, toSharedColumn } from './shared-column.js';
import type { TermDictionary } from './term-dictionary.js';
import { tokenise } from './tokenise.js';
import { tokenFlags } from './tokens.js';
import { currencySigns, termKinds } from './word-kinds.js';

/** Each column by name; `PassageIndex` says what they hold. */
export interface ArticleColumns {
  /** Per article. `firstSentence` and `firstTitleToken` have one entry more. */
  readonly firstSentence: SharedColumn<Uint32Array>;
  readonly firstTitleToken: SharedColumn<Uint32Array>;
  readonly publishedDay: SharedColumn<Float64Array>;
  readonly wordCount: SharedColumn<Uint32Array>;
  readonly holdsPeople: SharedColumn<Uint8Array>;
  /** Per sentence. `firstToken` has one entry more. */
  readonly firstToken: SharedColumn<Uint32Array>;
  readonly paragraphOf: SharedColumn<Uint32Array>;
  readonly startOf: SharedColumn<Uint32Array>;
  readonly endOf: SharedColumn<Uint32Array>;
  readonly citable: SharedColumn<Uint8Array>;
  readonly runOf: SharedColumn<Uint32Array>;
  /** Per token. */
  readonly tokens: SharedColumn<Uint32Array>;
  readonly titleTokens: SharedColumn<Uint32Array>;
}

export type ColumnName = keyof ArticleColumns;

/** Columns of no article. */
export function createArticleColumns(): ArticleColumns {
  const numbers = (...values: number[]): SharedColumn<Uint32Array> =>
    toSharedColumn(Uint32Array.from(values));
  return {
    firstSentence: numbers(0),
    firstTitleToken: numbers(0),
    publishedDay: toSharedColumn(new Float64Array()),
    wordCount: numbers(),
    holdsPeople: toSharedColumn(new Uint8Array()),
    firstToken: numbers(0),
    paragraphOf: numbers(),
    startOf: numbers(),
    endOf: numbers(),
    citable: toSharedColumn(new Uint8Array()),
    runOf: numbers(),
    tokens: numbers(),
    titleTokens: numbers(),
  };
}

type Writers = {
  readonly [Name in ColumnName]: ColumnWriter<ArticleColumns[Name]['values']>;
};

/** Writes articles behind those that the columns hold. */
export class ArticleColumnsWriter {
  readonly #dictionary: TermDictionary;
  readonly #to: Writers;
  #run: number;

  constructor(columns: ArticleColumns, dictionary: TermDictionary) {
    this.#dictionary = dictionary;
    this.#run = columns.runOf.values.at(-1) ?? 0;
    this.#to = mapColumns<SharedColumn<Numbers>, ColumnWriter<Numbers>>(
      columns as unknown as Readonly<Record<ColumnName, SharedColumn<Numbers>>>,
      (column) => new ColumnWriter(column),
    ) as unknown as Writers;
  }

  add({ article, sentences, names }: AnalysedArticle): void {
    const to = this.#to;
    this.#addTokens(article.title, { start: 0, end: article.title.length }, to.titleTokens, []);
    to.firstTitleToken.push(to.titleTokens.length);
    const people = groupByParagraph(names);
    const junk = groupByParagraph(article.junk);
    const entries = groupByParagraph(article.entries);
    let words = 0;
    for (const [paragraphIndex, paragraph] of article.paragraphs.entries()) {
      const starts = new Set(entries.get(paragraphIndex)?.map(({ start }) => start));
      const junkHere = junk.get(paragraphIndex) ?? [];
      const peopleHere = people.get(paragraphIndex) ?? [];
      this.#run++;
      for (const sentence of sentences[paragraphIndex] ?? []) {
        const span = trimSpan(paragraph, sentence);
        if (starts.has(sentence.start)) this.#run++;
        const isJunk = junkHere.some(({ start, end }) => start < span.end && end > span.start);
        const isCitable = !isJunk && span.end > span.start;
        const carrying = this.#addTokens(paragraph, span, to.tokens, peopleHere);
        if (isCitable) words += carrying;
        to.runOf.push(this.#run);
        to.firstToken.push(to.tokens.length);
        to.paragraphOf.push(paragraphIndex);
        to.startOf.push(span.start);
        to.endOf.push(span.end);
        to.citable.push(isCitable ? 1 : 0);
      }
    }
    to.firstSentence.push(to.paragraphOf.length);
    to.publishedDay.push(toDayNumber(article.published?.on ?? ''));
    to.wordCount.push(words);
    to.holdsPeople.push(names.length > 0 ? 1 : 0);
  }

  /** Writes an article of other columns, whose terms have the same numbers. */
  copy(from: ArticleColumns, article: number): void {
    const to = this.#to;
    const [titleFrom, titleTo] = runAt(from.firstTitleToken.values, article);
    for (let at = titleFrom; at < titleTo; at++) to.titleTokens.push(from.titleTokens.values[at]!);
    to.firstTitleToken.push(to.titleTokens.length);
    const [first, last] = runAt(from.firstSentence.values, article);
    const [tokenFrom, tokenTo] = [from.firstToken.values[first]!, from.firstToken.values[last]!];
    const tokenShift = to.tokens.length - tokenFrom;
    for (let at = tokenFrom; at < tokenTo; at++) to.tokens.push(from.tokens.values[at]!);
    const runShift = this.#run + 1 - (from.runOf.values[first] ?? 0);
    for (let sentence = first; sentence < last; sentence++) {
      this.#run = from.runOf.values[sentence]! + runShift;
      to.runOf.push(this.#run);
      to.firstToken.push(from.firstToken.values[sentence + 1]! + tokenShift);
      to.paragraphOf.push(from.paragraphOf.values[sentence]!);
      to.startOf.push(from.startOf.values[sentence]!);
      to.endOf.push(from.endOf.values[sentence]!);
      to.citable.push(from.citable.values[sentence]!);
    }
    to.firstSentence.push(to.paragraphOf.length);
    to.publishedDay.push(from.publishedDay.values[article]!);
    to.wordCount.push(from.wordCount.values[article]!);
    to.holdsPeople.push(from.holdsPeople.values[article]!);
  }

  close(): ArticleColumns {
    return mapColumns(this.#to as unknown as Readonly<Record<ColumnName, ColumnWriter<Numbers>>>, (writer) =>
      writer.close(),
    ) as unknown as ArticleColumns;
  }

  /** Writes the words of a stretch of text; gives how many of them are no stop words. */
  #addTokens(text: string, within: Span, to: ColumnWriter<Uint32Array>, people: readonly Span[]): number {
    const dictionary = this.#dictionary;
    const sentence = text.slice(within.start, within.end);
    const peopleHere = people.filter(({ start, end }) => start < within.end && end > within.start);
    let carrying = 0;
    let isFirst = true;
    for (const { text: word, start: at, end } of tokenise(sentence)) {
      const before = sentence.charAt(at - 1);
      const first = word.charAt(0);
      let bits = 0;
      if (first !== first.toLowerCase()) bits |= tokenFlags.capital;
      if (isFirst || openingMarks.has(before)) bits |= tokenFlags.opening;
      if (isFirst && sentence.endsWith('?')) bits |= tokenFlags.questions;
      if (currencySigns.has(before)) bits |= tokenFlags.currency;
      if (sentence.charAt(end) === '%') bits |= tokenFlags.percent;
      if (isAttributive(word, sentence, end)) bits |= tokenFlags.attributive;
      const start = within.start + at;
      if (peopleHere.some((name) => start >= name.start && start < name.end)) bits |= tokenFlags.person;
      const term = dictionary.addWord(word);
      if ((dictionary.kindsOf(term) & termKinds.stop) === 0) carrying++;
      to.push(term | bits);
      isFirst = false;
    }
    return carrying;
  }
}

const openingMarks: ReadonlySet<string> = new Set(`'"“‘«(:`);

function mapColumns<From, To>(
  columns: Readonly<Record<ColumnName, From>>,
  map: (column: From) => To,
): Readonly<Record<ColumnName, To>> {
  return Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, map(column)])) as Record<
    ColumnName,
    To
  >;
}

/** The run of a column of firsts: from, and to (exclusive). */
export function runAt(firsts: Uint32Array, number: number): readonly [from: number, to: number] {
  const from = firsts[number] ?? 0;
  return [from, firsts[number + 1] ?? from];
}

function groupByParagraph<Item extends { readonly paragraphIndex: number }>(
  items: readonly Item[],
): ReadonlyMap<number, readonly Item[]> {
  const groups = new Map<number, Item[]>();
  for (const item of items) {
    const group = groups.get(item.paragraphIndex);
    if (group === undefined) groups.set(item.paragraphIndex, [item]);
    else group.push(item);
  }
  return groups;
}

/** Days since 1970 of a day `YYYY-MM-DD`; NaN for anything else. */
function toDayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}
