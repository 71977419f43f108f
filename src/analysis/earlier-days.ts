// A sentence → whether it tells of a time long before its article: what happened then was another event.

import type { Article } from '../model/article.js';
import type { ParagraphSpan } from '../model/locator.js';
import { daysBetween } from '../text/calendar.js';
import { findDates } from '../text/dates.js';
import { resolveDate } from '../text/resolve-date.js';

/** Days before publication from which on a day is of another time: a quarter of a year, which hardly any event lasts. */
const longBefore = 90;

/**
 * Whether all the days that a sentence names were over long before its article appeared: "In 2019, 12 people died in a similar crash". False
 * where it names none, or one that cannot be told, and in an article whose day is unknown.
 */
export function tellsOfLongBefore(
  { paragraphs, published }: Pick<Article, 'paragraphs' | 'published'>,
  { paragraphIndex, start, end }: ParagraphSpan,
): boolean {
  if (published === null) return false;
  const dates = findDates((paragraphs[paragraphIndex] ?? '').slice(start, end));
  return (
    dates.length > 0 &&
    dates.every((date) => {
      const days = resolveDate(date, published.on);
      return days !== null && daysBetween(days.to, published.on) > longBefore;
    })
  );
}
