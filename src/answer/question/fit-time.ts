// A passage against the time a question names: whether it may be about that time.

import { addDays } from '../../text/calendar.js';
import { findDates } from '../../text/dates.js';
import { resolveDate } from '../../text/resolve-date.js';
import type { TimeConstraint } from './time-constraint.js';

/** Days after something happened in which articles still report it without naming its day. */
export const reportingDays = 3;

/** `named`: the passage names that time; `possible`: it may be about it; `other`: it is about another time. */
export type TimeFit = 'named' | 'possible' | 'other';

/**
 * A passage names the time when it has its very words or a day of it. One that names other days, or whose article came out at
 * another time, is about another time; an undated article may be of any time in which the corpus has articles. What came out
 * after a "before" or "until" may tell of earlier days. Years alone contradict nothing ("since 2022").
 */
export function fitTime(
  passage: string,
  publishedOn: string | null,
  time: Pick<TimeConstraint, 'from' | 'to' | 'words'>,
  isWithinCoverage: boolean,
): TimeFit {
  if (passage.toLowerCase().includes(time.words.toLowerCase())) return 'named';
  const from = time.from ?? '0000';
  const to = time.to ?? '9999';
  const named = findDates(passage).flatMap((expression) => {
    const days = resolveDate(expression, publishedOn);
    return days === null ? [] : [{ ...days, isYear: expression.meaning.kind === 'year' }];
  });
  if (named.some((days) => days.from <= to && days.to >= from)) return 'named';
  if (named.some(({ isYear }) => !isYear)) return 'other';
  if (publishedOn === null) return isWithinCoverage ? 'possible' : 'other';
  const isReport = publishedOn >= from && (time.from === null || publishedOn <= laterBy(to, reportingDays));
  return isReport ? 'possible' : 'other';
}

function laterBy(day: string, count: number): string {
  return day === '9999' ? day : addDays(day, count);
}
