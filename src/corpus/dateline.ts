// The first words of a wire text ("MOSCOW, June 10 (Reuters) - ", "Shafaq News/ ") → outlet and date, where they say so.

import { toCalendarDay } from './relative-time.js';
import { wireAgencies } from './words/wire-agencies.js';

export interface Dateline {
  readonly outlet: string | null;
  /** `YYYY-MM-DD`; only when the dateline prints day, month and year. */
  readonly publishedOn: string | null;
}

const months = [
  'January|Jan',
  'February|Feb',
  'March|Mar',
  'April|Apr',
  'May',
  'June|Jun',
  'July|Jul',
  'August|Aug',
  'September|Sept|Sep',
  'October|Oct',
  'November|Nov',
  'December|Dec',
];
const month = `(?:${months.join('|')})\\.?`;
const agency = wireAgencies.map((name) => name.replace(/[.]/g, '\\.')).join('|');

const word = `\\p{Lu}[\\p{L}.'’-]*`;

/** Capitalised words: "MOSCOW", "Moscow/KYIV", "New Delhi [India]". */
const place = `${word}(?:[ ,/]{1,2}${word}){0,5}(?: \\[${word}\\])?`;

/** Place, then perhaps a date, then the agency in brackets, then a dash or colon. */
const wire = new RegExp(
  `^(?:${place})?(?:,? (?<date>${month} \\d{1,2}(?:, \\d{4})?|\\d{1,2} ${month}(?:,? \\d{4})?))?,? ?\\((?<agency>${agency})\\)\\s*(?:[-–—:]|$)`,
  'u',
);

/** "Shafaq News/ Peace talks …": a name that says it is a newsroom, a slash, a blank. */
const slash = /^(?<name>\p{Lu}[\p{L}\p{N}.&' -]{1,40}) ?\/ (?=["'‘“]?\p{Lu})/u;
const newsroom = /\b(?:News|Agency|Press|TV|Times|Post|Media|Radio|Herald|Tribune)$/;

/** A headline that ends in the outlet's name and an American date: "… – DW – 07/23/2025". */
const titleSuffix = / [–-] (?<name>DW) [–-] (?<month>\d{2})\/(?<day>\d{2})\/(?<year>\d{4})$/;

const none: Dateline = { outlet: null, publishedOn: null };

/**
 * Reads what a text says of its own origin: a line that is an agency's name, a wire dateline, a newsroom's slash, or a
 * headline's suffix. In doubt nothing: a city in brackets, "CNN's", or a date without a year give null.
 */
export function readDateline(title: string, firstParagraph: string | undefined): Dateline {
  const suffix = titleSuffix.exec(title)?.groups;
  if (suffix !== undefined)
    return {
      outlet: suffix.name ?? null,
      publishedOn: toCalendarDay(Number(suffix.year), Number(suffix.month), Number(suffix.day)),
    };
  if (firstParagraph === undefined) return none;
  if (wireAgencies.includes(firstParagraph)) return { outlet: firstParagraph, publishedOn: null };
  const head = firstParagraph.slice(0, 160);
  const found = wire.exec(head)?.groups;
  if (found !== undefined)
    return { outlet: found.agency ?? null, publishedOn: parseWireDate(found.date ?? '') };
  const name = slash.exec(head)?.groups?.name?.trim();
  return name !== undefined && newsroom.test(name) ? { outlet: name, publishedOn: null } : none;
}

function parseWireDate(text: string): string | null {
  const year = /\d{4}$/.exec(text)?.[0];
  const dayOfMonth = /\b\d{1,2}\b/.exec(text)?.[0];
  const monthIndex = months.findIndex((names) => new RegExp(`\\b(?:${names})\\b`).test(text));
  if (year === undefined || dayOfMonth === undefined || monthIndex < 0) return null;
  return toCalendarDay(Number(year), monthIndex + 1, Number(dayOfMonth));
}
