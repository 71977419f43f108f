// Turns a date as it is written into calendar days, with the help of the day the article appeared.

import { addDays, dayOf, daysBetween, monthSpan, weekdayOf, yearOf, yearSpan } from './calendar.js';
import type { DateExpression, DateMeaning } from './date-expression.js';

export interface ResolvedDate {
  /** First and last day, `YYYY-MM-DD`, equal for a single day. */
  readonly from: string;
  readonly to: string;
  /** True when the article's own date was needed: to be shown as resolved. */
  readonly resolved: boolean;
}

/**
 * The days that a date expression means. Null when in doubt: a relative date or a date without a year in an article
 * whose day is unknown (`publishedOn` null), a date counted from something in the text, a weekday whose direction or week
 * is open. Never guesses.
 */
export function resolveDate(expression: DateExpression, publishedOn: string | null): ResolvedDate | null {
  const { meaning } = expression;
  const absolute = resolveAbsolute(meaning);
  if (absolute !== null) return { ...absolute, resolved: false };
  if (publishedOn === null) return null;
  const relative = resolveAgainst(meaning, publishedOn);
  return relative === null ? null : { ...relative, resolved: true };
}

type DaySpan = Pick<ResolvedDate, 'from' | 'to'>;

function resolveAbsolute(meaning: DateMeaning): DaySpan | null {
  if (meaning.kind === 'year') return yearSpan(meaning.year);
  if (meaning.kind === 'day' && meaning.year !== null) return dateSpan(meaning, meaning.year);
  if (meaning.kind === 'month' && meaning.year !== null) return monthOfYear(meaning.year, meaning.month);
  return null;
}

function resolveAgainst(meaning: DateMeaning, publishedOn: string): DaySpan | null {
  switch (meaning.kind) {
    case 'day':
      return nearestOf((year) => dateSpan(meaning, year), publishedOn);
    case 'month':
      return meaning.yearOffset === null
        ? nearestOf((year) => monthOfYear(year, meaning.month), publishedOn)
        : monthOfYear(yearOf(publishedOn) + meaning.yearOffset, meaning.month);
    case 'weekday':
      return resolveWeekday(meaning, publishedOn);
    case 'calendar':
      return resolveCalendarUnit(meaning, publishedOn);
    case 'elapsed':
      return resolveElapsed(meaning, publishedOn);
    default:
      return null;
  }
}

function monthOfYear(year: number, month: number): DaySpan | null {
  const first = dayOf(year, month, 1);
  return first === null ? null : monthSpan(first);
}

function dateSpan(meaning: DateMeaning & { kind: 'day' }, year: number): DaySpan | null {
  const from = dayOf(year, meaning.month, meaning.date);
  const to = dayOf(year, meaning.month, meaning.lastDate);
  return from === null || to === null ? null : { from, to };
}

/**
 * How far ahead a date without a year may lie, in days: news names the days to come of the next weeks without their year,
 * and the past ones of the current year. A table in test/text/resolve-date.test.ts notices a change.
 */
const maxDaysAhead = 60;

/** The one year that fits a date without a year: past in the year of publication or within `maxDaysAhead` of it either way. */
function nearestOf(inYear: (year: number) => DaySpan | null, publishedOn: string): DaySpan | null {
  const year = yearOf(publishedOn);
  const fitting = [year - 1, year, year + 1].flatMap((candidate) => {
    const span = inYear(candidate);
    if (span === null) return [];
    const ahead = daysBetween(publishedOn, span.from);
    const fits = ahead > 0 ? ahead <= maxDaysAhead : candidate === year || ahead >= -maxDaysAhead;
    return fits ? [span] : [];
  });
  const [only, other] = fitting;
  return only === undefined || other !== undefined ? null : only;
}

function resolveWeekday(
  { weekday, direction }: DateMeaning & { kind: 'weekday' },
  publishedOn: string,
): DaySpan | null {
  const published = weekdayOf(publishedOn);
  const back = (published - weekday + 7) % 7;
  const ahead = (weekday - published + 7) % 7;
  switch (direction) {
    case 'past':
      // Six days back is tomorrow's weekday: as likely a dateline behind the writer's clock as a day of last week.
      return back === 6 ? null : singleDay(addDays(publishedOn, -back));
    case 'coming':
      return singleDay(addDays(publishedOn, ahead));
    case 'last':
      // "Last Monday", written on a Thursday, is three or ten days ago.
      return weekday < published ? null : singleDay(addDays(publishedOn, -(back || 7)));
    case 'next':
      return weekday > published ? null : singleDay(addDays(publishedOn, ahead || 7));
    case 'open':
      // Today's weekday is today whatever the tense.
      return back === 0 ? singleDay(publishedOn) : null;
  }
}

function resolveCalendarUnit(
  { unit, offset }: DateMeaning & { kind: 'calendar' },
  publishedOn: string,
): DaySpan | null {
  switch (unit) {
    case 'day':
      return singleDay(addDays(publishedOn, offset));
    case 'week': {
      // On a Sunday one half of the readers is in the old week and the other in the new one.
      if (weekdayOf(publishedOn) === 7) return null;
      const monday = addDays(publishedOn, 1 - weekdayOf(publishedOn) + 7 * offset);
      return { from: monday, to: addDays(monday, 6) };
    }
    case 'month':
      return monthSpan(publishedOn, offset);
    case 'year':
      return yearSpan(yearOf(publishedOn) + offset);
  }
}

/** "Three weeks ago" is not to the day: it means the seven days around it; months and years their calendar units. */
function resolveElapsed(
  { unit, count }: DateMeaning & { kind: 'elapsed' },
  publishedOn: string,
): DaySpan | null {
  switch (unit) {
    case 'day':
      return singleDay(addDays(publishedOn, count));
    case 'week': {
      const middle = addDays(publishedOn, 7 * count);
      return { from: addDays(middle, -3), to: addDays(middle, 3) };
    }
    case 'month':
      return monthSpan(publishedOn, count);
    case 'year':
      return yearOf(publishedOn) + count < 1 ? null : yearSpan(yearOf(publishedOn) + count);
  }
}

function singleDay(day: string): DaySpan {
  return { from: day, to: day };
}
