// The runs of one utterance → the whole sentences that show them, with the speaker's name if that fits.

import type { AnalysedArticle } from '../analysis/analysed-article.js';
import type { Library } from '../library/library.js';
import type { Locator, ParagraphSpan, Span } from '../model/locator.js';
import type { Quote } from '../model/quote.js';
import { coverWithSentences, holds } from './sentence-window.js';
import { listOwnNames, type OwnNames } from './speaker-names.js';

/**
 * Where the utterance can be shown, in its first paragraph that allows it: the sentences from the speaker's name ("Trump …
 * he said") to the last run; else those from the words that name the speaker ("he"); else those of the runs, as many as
 * fit. Null when none of its sentences can be shown. `ownNames` are those of `listOwnNames`, for whoever has them already.
 */
export function findUtteranceWindow(
  library: Library,
  analysed: AnalysedArticle,
  runs: readonly Quote[],
  ownNames: OwnNames = listOwnNames(library, analysed, runs),
): Locator | null {
  for (const paragraphIndex of new Set(runs.map((run) => run.paragraphIndex))) {
    const here = runs.filter((run) => run.paragraphIndex === paragraphIndex);
    const words = spanOf(paragraphIndex, here);
    const mentions = here.flatMap(({ mentionAt }) =>
      mentionAt?.paragraphIndex === paragraphIndex ? [mentionAt] : [],
    );
    const withMention = spanOf(paragraphIndex, [...here, ...mentions]);
    const narrow = coverWithSentences(analysed, words);
    if (narrow === null) continue;
    const wide = coverWholly(analysed, withMention) ?? narrow;
    const names = (ownNames ?? []).filter((name) => name.paragraphIndex === paragraphIndex);
    if (names.some((name) => holds(wide, name))) return wide;
    const nameBefore = names.findLast((name) => name.end <= wide.start);
    if (nameBefore === undefined) return wide;
    return coverWholly(analysed, { ...withMention, start: nameBefore.start }) ?? wide;
  }
  return null;
}

function coverWholly(analysed: AnalysedArticle, at: ParagraphSpan): Locator | null {
  const window = coverWithSentences(analysed, at);
  return window !== null && holds(window, at) ? window : null;
}

function spanOf(paragraphIndex: number, spans: readonly Span[]): ParagraphSpan {
  return {
    paragraphIndex,
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}
