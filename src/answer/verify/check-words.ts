// Words that somebody holds to be quoted → where they stand: letter for letter, with differences, or nowhere.

import type { AnalysedArticle } from '../../analysis/analysed-article.js';
import type { Article } from '../../model/article.js';
import type { ParagraphSpan } from '../../model/locator.js';
import type { PassageIndex } from '../../search/passage-index.js';
import { tokenise } from '../../search/tokenise.js';
import { type AlignedStretch, alignWithin, measureSameness } from '../../text/align-words.js';
import type { Steps } from '../../turns/steps.js';
import { findTermRuns } from './find-runs.js';
import {
  foldSpelling,
  type PrintedWord,
  readPrintedWords,
  type TokenRun,
  toTermNumbers,
} from './printed-words.js';
import { rankNearRuns, widenRun } from './rank-near-runs.js';

/** Words of an article in reading order, never empty; they may go on over several paragraphs. */
export interface Place {
  readonly analysed: AnalysedArticle;
  readonly words: readonly PrintedWord[];
}

export type Finding =
  | { readonly kind: 'letter for letter' | 'same words'; readonly places: readonly Place[] }
  | { readonly kind: 'differences'; readonly place: Place; readonly differences: Differences }
  /** `near`: what resembles the words most, best first; perhaps nothing. */
  | { readonly kind: 'none'; readonly near: readonly Place[] };

export interface Differences {
  readonly typed: readonly string[];
  readonly printed: readonly PrintedWord[];
  readonly stretches: readonly AlignedStretch[];
}

/** Share of words in common (`measureSameness`) from which a passage is the pasted one with differences. */
const minSameness = 0.6;
/** Share of the weight of the words (`rankNearRuns`) from which a passage is near at least: they are about the same thing. */
const minNearness = 0.35;
/** With fewer words a difference leaves nothing to recognise. */
const minWords = 3;
/** Passages compared word by word, by the weight of their words, and shown as near. */
const maxCompared = 12;
const maxNear = 3;

/**
 * Looks for each reading letter for letter, in order; then for one whose words are the same; then compares the last reading,
 * which has least around it, with what resembles it. `preferredId` is an article that comes first among equals.
 */
export function* checkWords(
  passages: PassageIndex,
  readings: readonly string[],
  accepts: (articleId: string) => boolean,
  preferredId: string | null = null,
): Steps<Finding> {
  let sameWords: readonly Place[] = [];
  for (const reading of readings) {
    const places = yield* findSameWords(passages, reading, accepts, preferredId);
    const exact = places.filter((place) => isPrintedSo(place, reading));
    if (exact.length > 0) return { kind: 'letter for letter', places: exact };
    if (sameWords.length === 0) sameWords = places;
  }
  return sameWords.length > 0
    ? { kind: 'same words', places: sameWords }
    : yield* findDifferences(passages, readings.at(-1) ?? '', accepts, preferredId);
}

/** Every place with the words of a text, whatever their case and the punctuation between them. */
export function* findSameWords(
  passages: PassageIndex,
  text: string,
  accepts: (articleId: string) => boolean,
  preferredId: string | null = null,
): Steps<readonly Place[]> {
  const typed = tokenise(text).map((token) => foldSpelling(token.text));
  const places: Place[] = [];
  for (const run of yield* findTermRuns(passages, toTermNumbers(passages, text), accepts)) {
    const place = toPlace(passages, run);
    if (place.words.every((word, index) => foldSpelling(word.text) === typed[index])) places.push(place);
    yield;
  }
  return places.sort((a, b) => preference(b, preferredId) - preference(a, preferredId));
}

function* findDifferences(
  passages: PassageIndex,
  text: string,
  accepts: (articleId: string) => boolean,
  preferredId: string | null,
): Steps<Finding> {
  const typed = tokenise(text).map((token) => token.text);
  if (typed.length < minWords) return { kind: 'none', near: [] };
  const limits = { minShare: minNearness, maxRuns: maxCompared };
  const compared: Compared[] = [];
  for (const run of yield* rankNearRuns(passages, toTermNumbers(passages, text), accepts, limits)) {
    compared.push(compare(typed, toPlace(passages, widenRun(passages, run))));
    yield;
  }
  compared.sort(
    (a, b) => b.sameness - a.sameness || preference(b.place, preferredId) - preference(a.place, preferredId),
  );
  const best = compared[0];
  if (best !== undefined && best.sameness >= minSameness)
    return { kind: 'differences', place: best.place, differences: best.differences };
  return { kind: 'none', near: compared.slice(0, maxNear).map(({ place }) => place) };
}

interface Compared {
  readonly place: Place;
  readonly sameness: number;
  readonly differences: Differences;
}

/** Sets the typed words against a stretch of an article and keeps the part of it that they meet. */
function compare(typed: readonly string[], { analysed, words }: Place): Compared {
  const stretches = alignWithin(
    typed.map(foldSpelling),
    words.map(({ text }) => foldSpelling(text)),
  );
  const start = stretches[0]?.there.start ?? 0;
  const end = stretches.at(-1)?.there.end ?? 0;
  return {
    place: { analysed, words: end > start ? words.slice(start, end) : words },
    sameness: measureSameness(stretches),
    differences: { typed, printed: words, stretches },
  };
}

function preference({ analysed }: Place, preferredId: string | null): number {
  return preferredId !== null && analysed.article.aliases.includes(preferredId) ? 1 : 0;
}

function toPlace(passages: PassageIndex, run: TokenRun): Place {
  return {
    analysed: passages.articles[run.articleNumber]!,
    words: readPrintedWords(passages, run),
  };
}

/** Whether the text stands there letter for letter, with what it has before its first word and behind its last. */
function isPrintedSo({ analysed, words }: Place, text: string): boolean {
  const tokens = tokenise(text);
  const [first, last] = [tokens[0], tokens.at(-1)];
  const [firstWord, lastWord] = [words[0], words.at(-1)];
  if (!first || !last || !firstWord || !lastWord) return false;
  const start = firstWord.start - first.start;
  const end = lastWord.end + (text.length - last.end);
  if (start < 0) return false;
  const printed = sliceText(analysed.article, { ...firstWord, start }, { ...lastWord, end });
  // Where a paragraph ends, people paste a line break or, from a form that takes one line only, a space.
  return printed.join('\n') === text || printed.join(' ') === text;
}

/** The text from a place to a later one, a piece for each paragraph. */
function sliceText({ paragraphs }: Article, from: ParagraphSpan, to: ParagraphSpan): readonly string[] {
  return paragraphs.slice(from.paragraphIndex, to.paragraphIndex + 1).map((paragraph, index) => {
    const paragraphIndex = from.paragraphIndex + index;
    return paragraph.slice(
      paragraphIndex === from.paragraphIndex ? from.start : 0,
      paragraphIndex === to.paragraphIndex ? to.end : undefined,
    );
  });
}

/** The words of a place as one span for each paragraph. */
export function spansOf(words: readonly PrintedWord[]): readonly ParagraphSpan[] {
  const spans = new Map<number, ParagraphSpan>();
  for (const { paragraphIndex, start, end } of words)
    spans.set(paragraphIndex, { paragraphIndex, start: spans.get(paragraphIndex)?.start ?? start, end });
  return [...spans.values()];
}
