// Finds numbers in prose, in digits and in words, and reads their value.

import type { Span } from '../model/locator.js';
import { denominators, scales, teenNumbers, tenNumbers, unitNumbers } from './words/number-words.js';

export interface NumberSpan extends Span {
  /** The number, or both ends of a range ("two to three"); null for an indefinite one ("dozens", "several hundred"). */
  readonly low: number | null;
  readonly high: number | null;
  /** A part of one ("one-fifth"), with `low` and `high` between 0 and 1. */
  readonly fraction: boolean;
  /** Begins with a digit. */
  readonly inDigits: boolean;
  /** A plain run of digits: no separator, point, scale or range. Years, ages and names look like this. */
  readonly plain: boolean;
}

/**
 * The numbers of a text in reading order, not overlapping; none gives an empty list. Never throws.
 * Left out: digits inside a word ("KN-23", "2A8", "18th"), in a time ("17:09") or in a fraction of digits ("9/11").
 * An ending such as "m" or "bn" counts as a scale, and stays outside the span where it may be a unit ("155mm", "50km").
 */
export function findNumbers(text: string): readonly NumberSpan[] {
  const single = [...matchDigits(text), ...matchWords(text)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  let reached = 0;
  const apart = single.filter(({ start, end }) => {
    const isApart = start >= reached;
    reached = Math.max(reached, end);
    return isApart;
  });
  return joinRanges(text, apart);
}

/** Whether a text may hold a number at all: cheap to test, and right when it says no. */
export function mayHoldNumber(text: string): boolean {
  return /\d/.test(text) || mayHoldNumberWord.test(text);
}

const digits = /(?<![\p{L}\d_@#]|\p{L}[-–.’']|\d[.,:/])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![\d_:/]|,\d)/gu;
/** A scale after digits, spaced or glued; glued letters must end the word, or a hyphen must follow ("$14bn-a-year"). */
const scaleAfter =
  /^(?: |-)?(?<word>hundred|thousand|million|billion|trillion|dozen)\b(?!s)|^(?<glued>mn|bn|tn|m|k|b)(?![\p{L}\d])/iu;

function* matchDigits(text: string): Generator<NumberSpan> {
  for (const match of text.matchAll(digits)) {
    const start = match.index;
    let end = start + match[0].length;
    const after = text.slice(end, end + 12);
    const scale = scaleAfter.exec(after);
    const name = scale?.groups?.word ?? scale?.groups?.glued;
    const scaled = name !== undefined && (isMoney(text, start) || !isMetre(text, name, end));
    // "18th", "25s", "2A8", "1990s": a letter glued to the digits makes a name, unless it is a unit, read elsewhere.
    if (!scaled && /^(?:st|nd|rd|th|s)(?![\p{L}])|^\p{L}\d/u.test(after)) continue;
    const factor = scaled ? (scales.get(name.toLowerCase()) ?? 1) : 1;
    const value = round(Number(match[0].replaceAll(',', '')) * factor);
    if (!Number.isFinite(value)) continue;
    if (scaled) end += scale?.[0].length ?? 0;
    yield {
      start,
      end,
      low: value,
      high: value,
      fraction: false,
      inDigits: true,
      plain: !scaled && /^\d+$/.test(match[0]),
    };
  }
}

/** "€11m from customers": behind a sign of a currency. */
function isMoney(text: string, start: number): boolean {
  return /\p{Sc} ?$/u.test(text.slice(Math.max(0, start - 2), start));
}

/** "100m race", "50m from the gate": metres. Money and people come in millions. */
function isMetre(text: string, scale: string, end: number): boolean {
  return (
    scale === 'm' &&
    /^m(?:[-–]|\s+(?:above|away|apart|below|dash|deep|from|freestyle|high|hurdles|long|race|sprint|tall|underground|wide)\b)/.test(
      text.slice(end),
    )
  );
}

const alternatives = (words: Iterable<string>) => [...words].join('|');
const units = alternatives(unitNumbers);
const below100 = `(?:(?:${alternatives(tenNumbers)})(?:[- ](?:${units}))?|${alternatives(teenNumbers)}|${units})`;
const below1000 = `(?:(?:${below100}|a) hundred(?:(?: and)? ${below100})?|${below100})`;
const bigScale = '(?:thousand|million|billion|trillion)';
const parts = alternatives([...denominators.keys()].map((name) => `${name}s?`));
const wordNumber = new RegExp(
  [
    `(?<vague>(?:several|a few|many|tens of|scores of|dozens of|hundreds of|thousands of) (?:dozen|hundred|thousand|million|billion|trillion)s?|dozens|scores|hundreds|thousands|millions|billions|trillions)`,
    `(?<fraction>(?<over>${units}|an?)[- ](?<under>${parts})(?= of\\b)|(?<over2>${units})-(?<under2>${parts})|half(?= (?:of|the|its|their|a million|a billion)\\b))`,
    `(?<mixed>(?<ones>${below100}) and (?:an?|one)[- ](?<part>half|quarter|third))`,
    `(?<whole>(?:${below1000}|a)(?: ${bigScale}(?: (?:and )?${below1000})?)+(?!s)|${below1000}(?: dozen)?|a dozen)`,
  ]
    .map((form) => `(?<![\\p{L}\\d]|(?<!-to|-or)[-’'](?<=\\p{L}.))${form}(?![\\p{L}\\d])`)
    .join('|'),
  'giu',
);

/** Cheap to test, so that the grammar above runs only over sentences that may hold a number word. */
const mayHoldNumberWord = new RegExp(
  `${units}|ten|eleven|twel|teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozen|score|hundred|thousand|illion|half|third|quarter`,
  'i',
);

function* matchWords(text: string): Generator<NumberSpan> {
  if (!mayHoldNumberWord.test(text)) return;
  for (const match of text.matchAll(wordNumber)) {
    const { vague, fraction, mixed, ones, part, whole, over, under, over2, under2 } = match.groups ?? {};
    const span = { start: match.index, end: match.index + match[0].length, inDigits: false, plain: false };
    if (vague !== undefined) yield { ...span, low: null, high: null, fraction: false };
    else if (fraction !== undefined) {
      const half = /^half (a) (million|billion)/i.exec(text.slice(span.start));
      const value = readFraction(over ?? over2 ?? 'one', under ?? under2 ?? 'half');
      if (half !== null) {
        const factor = 0.5 * (scales.get((half[2] ?? '').toLowerCase()) ?? 1);
        yield { ...span, end: span.start + half[0].length, low: factor, high: factor, fraction: false };
      } else yield { ...span, low: value, high: value, fraction: true };
    } else if (mixed !== undefined) {
      const value = readWords(ones ?? '') + readFraction('a', part ?? '');
      yield { ...span, low: value, high: value, fraction: false };
    } else if (whole !== undefined) {
      const value = readWords(whole);
      yield { ...span, low: value, high: value, fraction: false };
    }
  }
}

function readFraction(over: string, under: string): number {
  const denominator = denominators.get(under.toLowerCase().replace(/s$/, '')) ?? 1;
  return wordValue(over.toLowerCase()) / denominator;
}

/** "Two hundred and fifty thousand" → 250000. The words are known to be number words. */
function readWords(words: string): number {
  let total = 0;
  let group = 0;
  for (const word of words.toLowerCase().split(/[\s,-]+/)) {
    const scale = scales.get(word);
    if (scale === undefined) group += wordValue(word);
    else if (scale < 1000) group = Math.max(1, group) * scale;
    else {
      total += Math.max(1, group) * scale;
      group = 0;
    }
  }
  return total + group;
}

/** The value of a single number word; 0 for "and", 1 for the article of "a hundred". */
function wordValue(word: string): number {
  if (word === 'a' || word === 'an') return 1;
  const [unit, teen, ten] = [unitNumbers, teenNumbers, tenNumbers].map((words) => words.indexOf(word));
  if (unit !== undefined && unit >= 0) return unit + 1;
  if (teen !== undefined && teen >= 0) return teen + 10;
  return ten !== undefined && ten >= 0 ? 10 * (ten + 2) : 0;
}

/** "10–15", "two to three", "two-to-three", "between 5 and 6": one range. "From 5 to 10" stays two numbers. */
function joinRanges(text: string, spans: readonly NumberSpan[]): readonly NumberSpan[] {
  const joined: NumberSpan[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last !== undefined && isRange(text, last, span)) {
      joined[joined.length - 1] = {
        ...last,
        end: span.end,
        low: sharesScale(text, last, span) ? scaleLike(last, span) : last.low,
        high: span.high,
        plain: false,
      };
    } else joined.push(span);
  }
  return joined;
}

function isRange(text: string, first: NumberSpan, second: NumberSpan): boolean {
  if (
    first.low === null ||
    second.high === null ||
    first.low !== first.high ||
    first.fraction !== second.fraction
  )
    return false;
  const between = text.slice(first.end, second.start);
  const before = text.slice(Math.max(0, first.start - 9), first.start);
  const low = sharesScale(text, first, second) ? (scaleLike(first, second) ?? 0) : first.low;
  if (low >= second.high) return false;
  if (/^(?:-to-|-or-| or |[–-])$/.test(between)) return true;
  if (between === ' to ') return !/\bfrom $/i.test(before);
  return between === ' and ' && /\bbetween $/i.test(before);
}

/** "Two to three million" means millions at both ends. */
function sharesScale(text: string, first: NumberSpan, second: NumberSpan): boolean {
  const hasScale = (span: NumberSpan) =>
    /(?:hundred|thousand|million|billion|trillion|m|bn|tn|k)$/i.test(text.slice(span.start, span.end));
  return hasScale(second) && !hasScale(first) && (first.low ?? 0) < 1000;
}

function scaleLike(first: NumberSpan, second: NumberSpan): number | null {
  if (first.low === null || second.high === null) return null;
  const factor = 10 ** (3 * Math.floor(Math.log10(Math.max(1, second.high)) / 3));
  return round(first.low * Math.max(1, factor));
}

/** 1.2 × 1e6 is 1200000.0000000002 in floating point. */
const round = (value: number) => Number(value.toPrecision(15));
