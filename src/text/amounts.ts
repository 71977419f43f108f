// Finds amounts in a sentence: the number, its unit, how exactly it is meant, and what it counts.

import type { Amount, Approximation, Counted, Quantity } from '../model/amount.js';
import type { Span } from '../model/locator.js';
import { findAction, findActionWithin, findFate } from './actions.js';
import { type NumberPlace, readCountedPhrase } from './counted-phrase.js';
import { findDates } from './dates.js';
import { measuredAction, readMeasured } from './measured-noun.js';
import { reasonAgainst } from './not-amounts.js';
import { isPlural, toSingular } from './nouns.js';
import { findNumbers, type NumberSpan } from './numbers.js';
import { type Token, tokenize } from './tokens.js';
import { readToll } from './toll.js';
import { currencySigns, currencyWords, measureUnits, timeUnits } from './words/unit-words.js';

/** An amount within a paragraph, before it is known which article that belongs to. */
export type AmountSpan = Omit<Amount, 'articleId' | 'paragraphIndex' | 'sentenceIndex'>;

/**
 * The amounts of one sentence of a paragraph, in reading order, not overlapping; none gives an empty list. Never throws. Offsets count
 * within the paragraph. Dates, years, ages, times, scores, ordinals and numbers that are names ("Article 5") are no amounts.
 */
export function findAmounts(paragraph: string, sentence: Span): readonly AmountSpan[] {
  const text = paragraph.slice(sentence.start, sentence.end);
  const numbers = findNumbers(text);
  if (numbers.length === 0) return [];
  const dates = findDates(text);
  const tokens = tokenize(text);
  const found: AmountSpan[] = [];
  for (const number of numbers) {
    if (reasonAgainst(text, number, dates) !== null) continue;
    const amount = readAmount(text, tokens, number);
    if (amount === null || (found.at(-1)?.end ?? 0) > amount.start) continue;
    found.push(amount);
  }
  return found.map((amount) => shift(amount, sentence.start));
}

function readAmount(text: string, tokens: readonly Token[], number: NumberSpan): AmountSpan | null {
  const { start, end, ...quantity } = readUnit(text, number);
  const approximation = readApproximation(text, start);
  const amount = { start: approximation.start, end };
  const counted = readCounted(text, tokens, amount, quantity);
  // A bare number with nothing to count says nothing: "at 7", "two of them", "1110 Princess Street".
  if (quantity.kind === 'count' && counted === null && (number.plain || !number.inDigits)) return null;
  return {
    ...amount,
    text: text.slice(amount.start, amount.end),
    ...quantity,
    approximation: approximation.kind,
    additional: approximation.additional,
    counted,
  };
}

/** "$90bn (£66.6bn)": the same sum in the readers' own money. */
const conversionBehind =
  /^ \((?:(?:about|around|roughly|approximately|nearly|or) )?(?:[A-Z]{0,3}[$£€¥₹₽])[\d.,]+ ?(?:k|m|mn|bn|tn|thousand|million|billion|trillion)?\)/;

type UnitReading = Span & Pick<Quantity, 'kind' | 'low' | 'high' | 'unit'>;

function readUnit(text: string, number: NumberSpan): UnitReading {
  const { low, high, end } = number;
  const plain = { start: number.start, end, low, high };
  const sign = currencySigns.find(([written]) => text.slice(0, number.start).trimEnd().endsWith(written));
  if (sign !== undefined) {
    const conversion = conversionBehind.exec(text.slice(end, end + 40))?.[0] ?? '';
    return {
      ...plain,
      start: text.slice(0, number.start).trimEnd().length - sign[0].length,
      end: end + conversion.length,
      kind: 'money',
      unit: sign[1],
    };
  }
  const after = text.slice(end, end + 24);
  const percent = /^(?:\s?%|[- ]?(?:per cent|percent|percentage points?|pc\b))/i.exec(after);
  if (percent !== null) return { ...plain, end: end + percent[0].length, kind: 'share', unit: '%' };
  if (number.fraction)
    return { ...plain, low: percentOf(low), high: percentOf(high), kind: 'share', unit: '%' };
  const written =
    /^(?<gap>[ -]?)(?:square |cubic |metric |nautical )?(?<word>[\p{L}°]+(?:\/h)?)(?![\p{L}\d])/u.exec(after);
  const word = written?.groups?.word;
  if (written === null || word === undefined) return { ...plain, kind: 'count', unit: null };
  const gap = written.groups?.gap;
  // "Two second-degree felonies": a unit behind a space stands in the plural.
  if (gap === ' ' && low !== 1 && word.length > 3 && !isPlural(word))
    return { ...plain, kind: 'count', unit: null };
  const unit = unitOf(word.toLowerCase(), gap === '');
  return unit === null
    ? { ...plain, kind: 'count', unit: null }
    : { ...plain, end: end + written[0].length, ...unit };
}

/** Symbols of one or two letters count as units where they are glued to the number ("155mm"), and those that mean nothing else also apart ("6 km"). */
function unitOf(word: string, glued: boolean): Pick<Quantity, 'kind' | 'unit'> | null {
  const singular = toSingular(word);
  const currency = currencyWords.get(singular);
  if (currency !== undefined && !glued) return { kind: 'money', unit: currency };
  if (timeUnits.has(singular)) return { kind: 'duration', unit: singular };
  const measure = measureUnits.get(singular);
  return measure !== undefined && (word.length > 2 || glued || symbols.has(word))
    ? { kind: 'measure', unit: measure }
    : null;
}

const symbols = new Set(['km', 'cm', 'mm', 'kg', 'ft', 'lb', '°c', '°f']);

const percentOf = (part: number | null) => (part === null ? null : Number((100 * part).toPrecision(6)));

/** Words before a number that say how exactly it is meant. */
const approximations: readonly (readonly [RegExp, Approximation])[] = [
  [/\b(?:at least|no fewer than|no less than|not less than|a minimum of|a total of at least)$/i, 'at-least'],
  [/\b(?:no more than|not more than|up to|as many as|as much as|a maximum of|at most|or up to)$/i, 'up-to'],
  [
    // "Handed over 303 prisoners" gives no bound: the word belongs to the verb.
    /\b(?:more than|greater than|well over|just over|(?<!\b(?:hand|turn|sign|knock)(?:s|ed|ing)? |\b(?:runs?|ran|running) )over|above|upwards of|in excess of|exceeding|topping)$/i,
    'more-than',
  ],
  [/\b(?:fewer than|less than|just under|well under|under|below)$/i, 'less-than'],
  [
    /\b(?:about|around|some|roughly|approximately|nearly|almost|close to|an estimated|estimated|circa|in the region of|just shy of)$/i,
    'about',
  ],
];
const additions = /\b(?:a further|another|an additional|additional|an extra|extra|an estimated further)$/i;

interface ApproximationReading {
  readonly start: number;
  readonly kind: Approximation;
  readonly additional: boolean;
}

/** Reads backwards from a number over words such as "up to an estimated" or "at least another"; the outermost one decides. */
function readApproximation(text: string, numberStart: number): ApproximationReading {
  let start = numberStart;
  let kind: Approximation = 'exact';
  let additional = false;
  for (;;) {
    const before = text.slice(Math.max(0, start - 30), start);
    const trimmed = before.trimEnd();
    if (trimmed === before && before !== '') break;
    const addition = additions.exec(trimmed);
    const found = approximations.find(([pattern]) => pattern.test(trimmed));
    const matched = addition?.[0] ?? found?.[0].exec(trimmed)?.[0];
    if (matched === undefined) break;
    if (addition !== null) additional = true;
    else kind = found?.[1] ?? kind;
    start -= before.length - trimmed.length + matched.length;
  }
  return { start, kind, additional };
}

function readCounted(
  text: string,
  tokens: readonly Token[],
  amount: Span,
  { kind, low }: Pick<Quantity, 'kind' | 'low'>,
): Counted | null {
  const first = tokens.findIndex(({ end }) => end > amount.start);
  const behind = tokens.findIndex(({ start }) => start >= amount.end);
  const next = behind < 0 ? tokens.length : behind;
  const joint = skipJoint(tokens, next, kind);
  const place: NumberPlace = { paragraph: text, tokens, amount, first, ...joint };
  // "Thousands use it": an indefinite number counts what it is followed by with "of".
  const indefinite = /^(?:dozens|scores|hundreds|thousands|millions|billions)$/i.test(
    text.slice(amount.start, amount.end).split(' ').at(-1) ?? '',
  );
  if (indefinite && tokens[joint.next]?.lower !== 'of') return null;
  const phrase = readCountedPhrase(place, kind !== 'count');
  // "$3bn last year" is no number of years.
  if (phrase === null || (kind !== 'count' && timeUnits.has(phrase.head))) {
    const toll = kind === 'count' ? readToll(text, amount) : null;
    return toll ?? readMeasured(text, tokens, amount, { kind, least: low });
  }
  const action = findAction(tokens, phrase.phrase) ?? findFate(tokens, phrase);
  // "A turnout of 64%".
  const named = tokens[first - 2];
  if (action === null && named !== undefined && phrase.phrase.start === named.start && kind !== 'duration')
    return { ...phrase, action: measuredAction(named) };
  const within = action === null ? findActionWithin(tokens, phrase) : null;
  if (within === null) return { ...phrase, action };
  const modifiers = phrase.modifiers.filter((word) => word !== text.slice(within.at.start, within.at.end));
  return { ...phrase, modifiers, action: within };
}

/** Parts of a compound that say nothing of what is counted: "30-mile-deep", "5,000-strong". */
const compoundEnds = /^(?:strong|deep|long|wide|high|tall|thick|plus|odd|a|per)$/;

/** Goes over what joins a number to its noun: a hyphen and its word, an opening quotation mark, the preposition behind money. */
function skipJoint(
  tokens: readonly Token[],
  from: number,
  kind: Quantity['kind'],
): Pick<NumberPlace, 'next' | 'hyphenated'> {
  let next = from;
  if (tokens[next]?.text === '-' && tokens[next + 1]?.kind === 'word') {
    if (!compoundEnds.test(tokens[next + 1]?.lower ?? ''))
      return { next: next + 1, hyphenated: kind === 'count' };
    next += 2;
  }
  if (kind === 'money' && /^(?:in|on|for)$/.test(tokens[next]?.lower ?? '')) next += 1;
  if (/^['"‘“]$/.test(tokens[next]?.text ?? '')) next += 1;
  return { next, hyphenated: false };
}

function shift(amount: AmountSpan, by: number): AmountSpan {
  const move = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  const { counted } = amount;
  return {
    ...amount,
    ...move(amount),
    counted:
      counted === null
        ? null
        : {
            ...counted,
            phrase: move(counted.phrase),
            action: counted.action === null ? null : { ...counted.action, at: move(counted.action.at) },
          },
  };
}
