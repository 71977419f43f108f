// A glued byline ("Reuters10-06-2025", "Russia Todaya day ago") → outlet and time.

import { findTrailingTime, type PrintedTime, parsePrintedTime } from './relative-time.js';
import { outletsEndingInDigits } from './words/outlets-ending-in-digits.js';

export interface Byline extends PrintedTime {
  /** Null when the line holds a time only. */
  readonly outlet: string | null;
}

/** Longest name of an outlet; the longest seen has 34 characters. A longer line is a sentence that ends in a time. */
const maxOutletChars = 60;

/**
 * Highest number the site prints per unit before it changes to the next larger one or to a date (seen: "11 hours",
 * "6 days"; days leave room for a full week). Decides where "News242 days ago" is split.
 */
const highestCount: Readonly<Record<string, number>> = {
  second: 59,
  minute: 59,
  hour: 23,
  day: 7,
  week: 4,
  month: 11,
  year: 20,
};

/** Splits a line that ends in a time. Undefined for any other line. */
export function splitGluedByline(line: string): Byline | undefined {
  if (line.length > maxOutletChars + 40) return undefined;
  const found = findTrailingTime(line);
  if (found === undefined) return undefined;
  const { start, time } = settleDigits(line, found);
  const outlet = line.slice(0, start).trim();
  if (outlet.length > maxOutletChars || /[.!?,:;]$/.test(outlet)) return undefined;
  // A sentence that merely ends in a time ("The talks ended 2 days ago") has a blank before the number; a glued one has not.
  if (outlet !== '' && /\s$/.test(line.slice(0, start)) && !/^منذ/.test(time)) return undefined;
  const printed = parsePrintedTime(time);
  return printed && { outlet: outlet === '' ? null : outlet, ...printed };
}

/** Decides whose a digit between name and time is: "News24" + "2 days ago", not "News2" + "42 days ago". */
function settleDigits(line: string, found: { start: number; time: string }): { start: number; time: string } {
  const counted = /^(\d)(\d) (\w+?)(s?) ago$/.exec(found.time);
  if (counted === null) return found;
  const [, first = '', second = '', unit = '', plural] = counted;
  const shorter = { start: found.start + 1, time: found.time.slice(1) };
  const shorterIsWellFormed = (second === '1') === (plural === '') && second !== '0';
  if (!shorterIsWellFormed || found.start === 0) return found;
  const longerIsPlausible = first !== '0' && Number(first + second) <= (highestCount[unit] ?? 0);
  const nameWithDigit = line.slice(0, shorter.start).trim();
  const nameKeepsDigit = outletsEndingInDigits.some((ending) => ending.test(nameWithDigit));
  return longerIsPlausible && !nameKeepsDigit ? found : shorter;
}
