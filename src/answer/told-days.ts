// A sentence → the days it tells of, as far as they can be told.

import type { AnalysedArticle } from '../analysis/analysed-article.js';
import { formatDay, formatPeriod } from '../card/day.js';
import type { Messages } from '../locale/language.js';
import type { ParagraphSpan } from '../model/locator.js';
import { findDates } from '../text/dates.js';
import { type ResolvedDate, resolveDate } from '../text/resolve-date.js';
import { overlap } from './sentence-window.js';

export interface ToldDays extends ResolvedDate {
  /** The words that name the days: "on Monday" gives "Monday". */
  readonly dateAt: ParagraphSpan;
}

/** Whether the days were not over when the article was published; false when its day is unknown. */
export function areAhead({ article }: AnalysedArticle, { to }: Pick<ResolvedDate, 'to'>): boolean {
  return article.published !== null && to > article.published.on;
}

/** How the days are known where the sentence does not name them in full, and whether they were yet to come or to end. */
export function describeToldDays(
  analysed: AnalysedArticle,
  told: ToldDays,
  { library, citations }: Messages,
): readonly string[] {
  const { published, paragraphs } = analysed.article;
  const { from, to, resolved, dateAt } = told;
  const words = (paragraphs[dateAt.paragraphIndex] ?? '').slice(dateAt.start, dateAt.end);
  const counted =
    resolved && published !== null
      ? library.timeline.resolved(
          words,
          formatPeriod(from, to, citations),
          formatDay(published.on, citations.months),
        )
      : null;
  return [
    ...(counted === null ? [] : [counted]),
    ...(areAhead(analysed, told) ? [library.timeline.isAhead] : []),
  ];
}

/**
 * Reads the days that words of an article name, in the order of the text; none when they name none that can be told. A date counted from the
 * day of writing counts only in the outlet's own words, for what is quoted may have been said on another day. Each paragraph is read once.
 */
export function createDayReader(analysed: AnalysedArticle): (words: ParagraphSpan) => readonly ToldDays[] {
  const read = new Map<number, readonly ToldDays[]>();
  return ({ paragraphIndex, start, end }) => {
    const known = read.get(paragraphIndex);
    const inParagraph = known ?? readParagraph(analysed, paragraphIndex);
    if (known === undefined) read.set(paragraphIndex, inParagraph);
    return inParagraph.filter(({ dateAt }) => dateAt.start >= start && dateAt.end <= end);
  };
}

function readParagraph(analysed: AnalysedArticle, paragraphIndex: number): readonly ToldDays[] {
  const { paragraphs, published } = analysed.article;
  return findDates(paragraphs[paragraphIndex] ?? '').flatMap(({ start, end, ...expression }) => {
    const days = resolveDate({ start, end, ...expression }, published?.on ?? null);
    const dateAt = { paragraphIndex, start, end };
    return days === null || (days.resolved && isSpoken(analysed, dateAt)) ? [] : [{ ...days, dateAt }];
  });
}

function isSpoken({ quotes }: AnalysedArticle, at: ParagraphSpan): boolean {
  return quotes.some((quote) => quote.kind !== 'indirect' && overlap(quote, at));
}
