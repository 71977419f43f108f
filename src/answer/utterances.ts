// Quotations → utterances: what somebody said at one time, with the excerpt that shows it.

import type { AnalysedArticle } from '../analysis/analysed-article.js';
import type { Library } from '../library/library.js';
import type { Locator } from '../model/locator.js';
import type { Quote } from '../model/quote.js';
import { areOwnWords } from './own-words.js';
import { holds } from './sentence-window.js';
import { isNamedNear, listOwnNames } from './speaker-names.js';
import { findUtteranceWindow } from './utterance-window.js';

/** The runs that one utterance was printed in; in reading order, never empty. */
export interface Utterance {
  readonly analysed: AnalysedArticle;
  readonly runs: readonly Quote[];
  /** The outlet gives it in its own words only. */
  readonly isReported: boolean;
  /** Where its words stand, as whole sentences; null when no excerpt can show them (see `coverWithSentences`). */
  readonly excerptAt: Locator | null;
  /**
   * The speaker's name stands beside the words or in the two sentences before them. Where a name further away has to be
   * read into a pronoun, the reading is wrong too often to be given as an answer.
   */
  readonly isSure: boolean;
}

/**
 * Joins quotations of the same utterance, in the order in which the first of each comes. Of wire copies, which carry the
 * same words under several outlets, the first is kept. Fragments that may be a scare quote are left out (see `areOwnWords`).
 */
export function gatherUtterances(library: Library, quotes: readonly Quote[]): readonly Utterance[] {
  const before = gathered.get(quotes);
  if (before?.library === library) return before.utterances;
  const utterances = gather(library, quotes);
  gathered.set(quotes, { library, utterances });
  return utterances;
}

/** A library gives the same list of a person's quotations every time. */
const gathered = new WeakMap<
  readonly Quote[],
  { readonly library: Library; readonly utterances: readonly Utterance[] }
>();

function gather(library: Library, quotes: readonly Quote[]): readonly Utterance[] {
  const groups = new Map<string, Quote[]>();
  for (const quote of quotes) {
    const analysed = library.findArticle(quote.articleId);
    if (analysed === undefined || !areOwnWords(analysed, quote)) continue;
    const key = `${quote.articleId} ${quote.group}`;
    const runs = groups.get(key);
    if (runs === undefined) groups.set(key, [quote]);
    else runs.push(quote);
  }
  const copies = new Set<string>();
  return [...groups.values()].flatMap((runs) => {
    const analysed = library.findArticle(runs[0]!.articleId)!;
    const { id, sameTextIds } = analysed.article;
    const key = JSON.stringify([[id, ...sameTextIds].sort(), runs.map(({ text }) => text)]);
    if (copies.has(key)) return [];
    copies.add(key);
    const names = listOwnNames(library, analysed, runs);
    const excerptAt = findUtteranceWindow(library, analysed, runs, names);
    const isReported = runs.every(({ kind }) => kind === 'indirect');
    return [{ analysed, runs, isReported, excerptAt, isSure: isNamedNear(library, analysed, runs, names) }];
  });
}

/**
 * Joins utterances that one excerpt shows, so that no sentence is printed twice: within direct quotations, and within
 * reported speech. Reported speech whose sentence a direct quotation shows already is left out. Utterances without an
 * excerpt are left out too. The order is kept.
 */
export function joinByExcerpt(utterances: readonly Utterance[]): readonly Utterance[] {
  const joined: Utterance[] = [];
  /** Where the utterances of an article stand in the list: only these may show one another. */
  const placesOf = new Map<AnalysedArticle, number[]>();
  const add = (utterance: Utterance, places: number[]): void => {
    places.push(joined.length);
    joined.push(utterance);
  };
  for (const isReported of [false, true]) {
    for (const utterance of utterances) {
      if (utterance.isReported !== isReported || utterance.excerptAt === null) continue;
      const places = placesOf.get(utterance.analysed) ?? [];
      placesOf.set(utterance.analysed, places);
      const index = places.find((place) => {
        const other = joined[place]!;
        return isShownBy(utterance, other) || isShownBy(other, utterance);
      });
      if (index === undefined) {
        add(utterance, places);
        continue;
      }
      const other = joined[index]!;
      if (other.isReported === isReported) joined[index] = join(other, utterance);
      else if (!isShownBy(utterance, other)) add(utterance, places);
    }
  }
  return joined;
}

function isShownBy(utterance: Utterance, other: Utterance): boolean {
  return (
    utterance.analysed === other.analysed &&
    utterance.excerptAt !== null &&
    other.excerptAt !== null &&
    holds(other.excerptAt, utterance.excerptAt)
  );
}

/** One of the two is shown by the other. */
function join(a: Utterance, b: Utterance): Utterance {
  const runs = [...a.runs, ...b.runs].sort(
    (x, y) => x.paragraphIndex - y.paragraphIndex || x.start - y.start,
  );
  const excerptAt = isShownBy(b, a) ? a.excerptAt : b.excerptAt;
  return { ...a, runs, excerptAt, isSure: a.isSure || b.isSure };
}
