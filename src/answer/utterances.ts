// Quotations → utterances: what somebody said at one time, with the excerpt that shows it.

import type { AnalysedArticle } from '../analysis/analysed-article.js';
import type { Library } from '../library/library.js';
import type { Locator } from '../model/locator.js';
import type { Quote } from '../model/quote.js';
import { coverWithSentences } from './sentence-window.js';

/** The runs that one utterance was printed in; in reading order, never empty. */
export interface Utterance {
  readonly analysed: AnalysedArticle;
  readonly runs: readonly Quote[];
  /** The outlet gives it in its own words only. */
  readonly isReported: boolean;
  /** Where its words stand, as whole sentences; null when no excerpt can show them (see `coverWithSentences`). */
  readonly excerptAt: Locator | null;
  /** Some of its words stand outside the excerpt. */
  readonly goesOn: boolean;
}

/**
 * Joins quotations of the same utterance, in the order in which the first of each comes. Of wire copies, which carry the
 * same words under several outlets, the first is kept.
 */
export function gatherUtterances(library: Library, quotes: readonly Quote[]): readonly Utterance[] {
  const groups = new Map<string, Quote[]>();
  for (const quote of quotes) {
    const key = `${quote.articleId} ${quote.group}`;
    const runs = groups.get(key);
    if (runs === undefined) groups.set(key, [quote]);
    else runs.push(quote);
  }
  const copies = new Set<string>();
  return [...groups.values()].flatMap((runs) => {
    const analysed = library.findArticle(runs[0]!.articleId);
    if (analysed === undefined) return [];
    const { id, sameTextIds } = analysed.article;
    const key = JSON.stringify([[id, ...sameTextIds].sort(), runs.map(({ text }) => text)]);
    if (copies.has(key)) return [];
    copies.add(key);
    return [toUtterance(analysed, runs)];
  });
}

function toUtterance(analysed: AnalysedArticle, runs: readonly Quote[]): Utterance {
  const excerptAt = findExcerpt(analysed, runs);
  return {
    analysed,
    runs,
    isReported: runs.every(({ kind }) => kind === 'indirect'),
    excerptAt,
    goesOn: excerptAt !== null && runs.some((run) => !holds(excerptAt, run)),
  };
}

/** The sentences of the first paragraph that can show the words, with the speaker's name where both fit together. */
function findExcerpt(analysed: AnalysedArticle, runs: readonly Quote[]): Locator | null {
  for (const paragraphIndex of new Set(runs.map((run) => run.paragraphIndex))) {
    const here = runs.filter((run) => run.paragraphIndex === paragraphIndex);
    const words = spanOf(paragraphIndex, here);
    const mentions = here.flatMap(({ mentionAt }) =>
      mentionAt?.paragraphIndex === paragraphIndex ? [mentionAt] : [],
    );
    const withSpeaker = spanOf(paragraphIndex, [...here, ...mentions]);
    const wide = coverWithSentences(analysed, withSpeaker);
    if (wide !== null && holds(wide, withSpeaker)) return wide;
    const narrow = coverWithSentences(analysed, words);
    if (narrow !== null) return narrow;
  }
  return null;
}

function spanOf(paragraphIndex: number, spans: readonly { readonly start: number; readonly end: number }[]) {
  return {
    paragraphIndex,
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}

function holds(window: Locator, at: Omit<Locator, 'articleId'>): boolean {
  return window.paragraphIndex === at.paragraphIndex && window.start <= at.start && at.end <= window.end;
}
