// Finds the dates that a paragraph names: absolute ("2 June 2025"), weekdays ("on Monday") and relative ones ("a week ago").

import type { Span } from '../model/locator.js';
import { dayOf } from './calendar.js';
import type { DateExpression, DateMeaning, DateUnit, WeekdayDirection } from './date-expression.js';
import { tenseBeside } from './tense-beside.js';
import {
  monthNumbers,
  weekdayNamePrefixes,
  weekdayNameSuffixes,
  weekdayNumbers,
} from './words/calendar-words.js';

/**
 * The dates in a paragraph, in reading order, not overlapping; none gives an empty list. Never throws.
 * Times of day, ages, seasons, durations ("for two days") and repeated days ("on Sundays", "every Friday") are no dates.
 * Spans leave out prepositions and a possessive ending: "on Sunday's raid" gives "Sunday".
 * A date inside a quotation is found like any other; whoever resolves it must allow for words spoken on another day.
 */
export function findDates(paragraph: string): readonly DateExpression[] {
  const found: DateExpression[] = [];
  if (!mayHoldDate.test(paragraph)) return found;
  const taken = new Uint8Array(paragraph.length);
  for (const rule of rules) {
    for (const match of paragraph.matchAll(rule.pattern)) {
      const groups = match.groups ?? {};
      const start = match.index;
      const end = start + match[0].length;
      if (taken.subarray(start, end).includes(1)) continue;
      const meaning = rule.read(groups, { paragraph, start, end });
      if (meaning === null) continue;
      taken.fill(1, start, end);
      found.push({ start, end, text: match[0], meaning });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Cheap to test, so that the rules run only over text that may hold a date. */
const mayHoldDate =
  /\d|day|night|morrow|morning|noon|evening|week|month|year|Jan|Feb|March|April|May|June|July|Aug|Sep|Oct|Nov|Dec/i;

type Groups = Readonly<Record<string, string | undefined>>;

interface Place extends Span {
  readonly paragraph: string;
}

/** One form of date. `read` gives null where the form is met but no date is meant. */
interface DateRule {
  readonly pattern: RegExp;
  readonly read: (groups: Groups, place: Place) => DateMeaning | null;
}

const month =
  '(?<month>(?:January|February|March|April|May|June|July|August|September|October|November|December)|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)';
const weekday = '(?<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)';
const leadingWeekday = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?:the )?)?';
const year = '(?<year>(?:1[5-9]|20)\\d{2})';
const dates =
  '(?<date>[0-3]?\\d)(?:st|nd|rd|th)?(?:(?:[–-]| to | and )(?<lastDate>[0-3]?\\d)(?:st|nd|rd|th)?)?';
const partOfDay = '(?: (?:morning|afternoon|evening|night))?';
const number = '(?<count>a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,3})';
const unit = '(?<unit>day|week|month|year)s?';

/** Most telling first: what an earlier rule has taken, a later one leaves alone. */
const rules: readonly DateRule[] = [
  { pattern: /\b(?<day>\d{4}-\d{2}-\d{2})(?:T[\d:.]+Z?)?(?![\d-])/g, read: readIsoDay },
  {
    pattern: new RegExp(
      `(?<![\\d.,:/-])${leadingWeekday}${dates} (?:of )?${month}(?:,? ${year})?(?![\\p{L}\\d])`,
      'gu',
    ),
    read: readDay,
  },
  {
    pattern: new RegExp(
      `\\b${leadingWeekday}${month} ${dates}(?:,? ${year})?(?![\\p{L}\\d%]|[.,:]\\d)`,
      'gu',
    ),
    read: readDay,
  },
  { pattern: new RegExp(`(?<!\\d )\\b${month},? (?:of )?${year}(?![\\p{L}\\d])`, 'gu'), read: readMonth },
  {
    pattern: new RegExp(`\\b${month} (?<order>last|this|next) year\\b`, 'g'),
    read: readMonth,
  },
  {
    pattern:
      /\b(?:the|that|later that) (?:following|next|previous|same) (?:day|week|month|year|morning|evening|night)\b|\bthe (?:day|night|week) (?:before|after|earlier)\b/gi,
    read: () => ({ kind: 'narrative' }),
  },
  {
    pattern: new RegExp(`\\b${number} ${unit} (?:later|earlier|before|after|afterwards)\\b`, 'gi'),
    read: () => ({ kind: 'narrative' }),
  },
  {
    pattern: new RegExp(`\\b${number} ${unit} ago\\b`, 'gi'),
    read: (groups) => readElapsed(groups, -1),
  },
  {
    pattern: new RegExp(
      `(?<=\\bin )${number} ${unit}[’'] time\\b|(?<=\\bin )(?<one>a) (?<oneUnit>day|week|month|year)'s time\\b`,
      'gi',
    ),
    read: (groups) =>
      readElapsed({ count: groups.count ?? groups.one, unit: groups.unit ?? groups.oneUnit }, 1),
  },
  {
    pattern: /\b(?<word>today|yesterday|tomorrow|tonight)\b|\b(?<lastNight>last night)\b/gi,
    read: readNearDay,
  },
  {
    pattern: /\bthis (?:morning|afternoon|evening)\b/gi,
    read: () => ({ kind: 'calendar', unit: 'day', offset: 0 }),
  },
  {
    pattern: /\b(?<order>last|next|this|previous|past|coming) (?<unit>week|month|year)\b(?! of\b)(?!end)/gi,
    read: readCalendarUnit,
  },
  {
    pattern: new RegExp(
      `\\b(?:(?<order>last|next|this|previous|following)(?<beside> coming| past)? )?${weekday}(?!s\\b)${partOfDay}\\b`,
      'g',
    ),
    read: readWeekday,
  },
  {
    pattern:
      /(?<=\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Dd]uring|[Tt]hrough|[Ff]rom|[Tt]o|[Ee]arly|[Ll]ate|[Mm]id|[Bb]etween|[Oo]f|[Bb]efore|[Aa]fter)[ -])(?:January|February|March|April|May|June|July|August|September|October|November|December)(?![\p{L}\d]|['’]s| ?[-–]?\d)/gu,
    read: (_, place) => readBareMonth(place),
  },
  {
    pattern:
      /(?<=\b(?:in|since|by|until|during|from|of|before|after|early|late|mid|throughout|and|between|summer|autumn|fall|winter|spring)[ -](?:early |late |mid-)?)(?<year>(?:19|20)\d{2})(?![\p{L}\d%]|[.,:/]\d|['’]s\b| (?:\p{L}+ ){0,2}(?:people|troops|soldiers|men|women|members))/giu,
    read: ({ year }) => ({ kind: 'year', year: Number(year) }),
  },
];

function readIsoDay({ day }: Groups): DateMeaning | null {
  const [year = 0, month = 0, date = 0] = (day ?? '').split('-').map(Number);
  return dayOf(year, month, date) === null ? null : { kind: 'day', year, month, date, lastDate: date };
}

function readDay(groups: Groups): DateMeaning | null {
  const month = monthNumber(groups.month);
  const date = Number(groups.date);
  const lastDate = Number(groups.lastDate ?? date);
  const year = groups.year === undefined ? null : Number(groups.year);
  const exists = (on: number) => month !== null && dayOf(year ?? 2024, month, on) !== null;
  return month !== null && exists(date) && exists(lastDate) && date <= lastDate
    ? { kind: 'day', year, month, date, lastDate }
    : null;
}

function readMonth(groups: Groups): DateMeaning | null {
  const month = monthNumber(groups.month);
  if (month === null) return null;
  return groups.order === undefined
    ? { kind: 'month', year: Number(groups.year), yearOffset: null, month }
    : { kind: 'month', year: null, yearOffset: orderOffset(groups.order), month };
}

function readBareMonth({ paragraph, start, end }: Place): DateMeaning | null {
  const month = monthNumber(paragraph.slice(start, end));
  return month === null ? null : { kind: 'month', year: null, yearOffset: null, month };
}

function monthNumber(name = ''): number | null {
  return monthNumbers.get(name.toLowerCase().replace('.', '')) ?? null;
}

const smallNumbers = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

function readElapsed({ count = '', unit = '' }: Groups, sign: 1 | -1): DateMeaning | null {
  const word = count.toLowerCase();
  const amount = /^an?$/.test(word)
    ? 1
    : smallNumbers.includes(word)
      ? smallNumbers.indexOf(word)
      : Number(word);
  return { kind: 'elapsed', unit: unit.toLowerCase() as DateUnit, count: sign * amount };
}

function readNearDay({ word, lastNight }: Groups, { paragraph, start, end }: Place): DateMeaning | null {
  // "Russia Today", "USA Today": a name.
  if (word !== undefined && /^[A-Z]/.test(word) && /[\p{L}\d] $/u.test(paragraph.slice(0, start)))
    return null;
  // "Today's world": the times, not a day, cannot be told from "today's talks"; the noun decides.
  if (
    /^today$/i.test(word ?? '') &&
    /^['’]s (?:world|society|technology|generation|standards)\b/.test(paragraph.slice(end))
  )
    return null;
  const offset =
    lastNight !== undefined || /^yesterday$/i.test(word ?? '') ? -1 : /^tomorrow$/i.test(word ?? '') ? 1 : 0;
  return { kind: 'calendar', unit: 'day', offset };
}

function readCalendarUnit(
  { order = '', unit = '' }: Groups,
  { paragraph, start }: Place,
): DateMeaning | null {
  const word = order.toLowerCase();
  // "The past week", "the coming year": a stretch up to or from now, not a calendar unit.
  if (word === 'past' || word === 'coming' || word === 'previous') return null;
  // "The last week", "over the next year": likewise.
  if (/\b(?:the|these|its|his|her|their|our|my) $/i.test(paragraph.slice(Math.max(0, start - 8), start)))
    return null;
  return {
    kind: 'calendar',
    unit: unit.toLowerCase() as DateUnit,
    offset: orderOffset(word),
  };
}

function orderOffset(order: string): number {
  return order === 'last' ? -1 : order === 'next' ? 1 : 0;
}

function readWeekday(groups: Groups, place: Place): DateMeaning | null {
  const { paragraph, start, end } = place;
  const before =
    /(?<word>[\p{L}-]+) $/u.exec(paragraph.slice(Math.max(0, start - 20), start))?.groups?.word ?? '';
  const after = /^ (?<word>\p{L}+)/u.exec(paragraph.slice(end, end + 20))?.groups?.word ?? '';
  if (weekdayNamePrefixes.has(before.toLowerCase()) || /^(?:a|an|any|each|every|one|most)$/i.test(before))
    return null;
  if (weekdayNameSuffixes.has(after.toLowerCase()) && /^\p{Lu}|^prayer|^mass/u.test(after)) return null;
  const order = groups.order;
  if (order === 'previous' || order === 'following') return { kind: 'narrative' };
  const number = weekdayNumbers.get((groups.weekday ?? '').toLowerCase());
  return number === undefined
    ? null
    : { kind: 'weekday', weekday: number, direction: directionOf(groups, place) };
}

function directionOf({ order, beside }: Groups, place: Place): WeekdayDirection {
  if (beside === ' past') return 'past';
  if (beside === ' coming') return 'coming';
  if (order === 'last' || order === 'next') return order;
  const told = tenseBeside(place.paragraph, place);
  return order === 'this' && told === 'open' ? 'coming' : told;
}
