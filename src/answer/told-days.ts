// A sentence → the days it tells of, as far as they can be told.

import type { AnalysedArticle } from '../analysis/analysed-article.js';
import type { ParagraphSpan } from '../model/locator.js';
import { findDates } from '../text/dates.js';
import { type ResolvedDate, resolveDate } from '../text/resolve-date.js';
import { overlap } from './sentence-window.js';

export interface ToldDays {
  readonly days: ResolvedDate;
  /** The words that name the days: "on Monday" gives "Monday". */
  readonly dateAt: ParagraphSpan;
}

/**
 * The days that the words at `span` name, in the order of the text; empty when they name none that can be told. A date counted from the day
 * of writing counts only in the outlet's own words, for what is quoted may have been said on another day.
 */
export function listToldDays(
  analysed: AnalysedArticle,
  { paragraphIndex, start, end }: ParagraphSpan,
): readonly ToldDays[] {
  const publishedOn = analysed.article.published?.on ?? null;
  const paragraph = analysed.article.paragraphs[paragraphIndex] ?? '';
  return findDates(paragraph)
    .filter((expression) => expression.start >= start && expression.end <= end)
    .flatMap((expression) => {
      const days = resolveDate(expression, publishedOn);
      const dateAt = { paragraphIndex, start: expression.start, end: expression.end };
      return days === null || (days.resolved && isSpoken(analysed, dateAt)) ? [] : [{ days, dateAt }];
    });
}

function isSpoken({ quotes }: AnalysedArticle, at: ParagraphSpan): boolean {
  return quotes.some((quote) => quote.kind !== 'indirect' && overlap(quote, at));
}
