// Tells numbers that count nothing from those that do: dates, years, ages, times, scores, names.

import type { Span } from '../model/locator.js';
import type { NumberSpan } from './numbers.js';
import { labelNouns } from './words/label-words.js';

/** A number and the text on both sides of it within its paragraph. */
interface Surroundings {
  readonly number: NumberSpan;
  readonly before: string;
  readonly after: string;
  readonly dates: readonly Span[];
}

/**
 * Why a number is no amount, in words a maintainer can read; null when it may be one. `dates` are those of the paragraph (`findDates`).
 */
export function reasonAgainst(paragraph: string, number: NumberSpan, dates: readonly Span[]): string | null {
  const surroundings = {
    number,
    dates,
    before: paragraph.slice(Math.max(0, number.start - 40), number.start),
    after: paragraph.slice(number.end, number.end + 40),
  };
  return rules.find(({ matches }) => matches(surroundings))?.reason ?? null;
}

interface Rule {
  readonly reason: string;
  readonly matches: (surroundings: Surroundings) => boolean;
}

const approximator = /\b(?:about|around|some|roughly|approximately|nearly|almost|least|than|over|to)\s$/i;

const rules: readonly Rule[] = [
  {
    reason: 'date',
    matches: ({ number, dates }) => dates.some(({ start, end }) => number.start < end && number.end > start),
  },
  {
    reason: 'year',
    matches: ({ number, before, after }) =>
      number.plain &&
      number.low !== null &&
      number.low >= 1500 &&
      number.low < 2100 &&
      !/[$£€¥₹₽]\s?$/.test(before) &&
      !/^ ?(?:%|per cent|percent|km|kg|miles?|met(?:re|er)s|dollars|euros)/.test(after) &&
      !approximator.test(before),
  },
  {
    reason: 'time of day',
    matches: ({ number, before, after }) =>
      number.inDigits &&
      (/^\s?(?:[ap]\.?m\b|o[’']clock|GMT|BST|CET|EST|EDT|hrs\b)/i.test(after) || /\d[:.]$/.test(before)),
  },
  {
    reason: 'age',
    matches: ({ before, after }) =>
      /\b(?:aged?|age of|ages|under(?:-| the age of )|turned|turns)(?: (?:between|about|around|over|under|just))?\s?$/i.test(
        before,
      ) ||
      /\b(?:m[ae]n|wom[ae]n|boys?|girls?|child|teenager|pensioner) of $/i.test(before) ||
      /^[- ]years?[- ]olds?\b|^[- ](?:month|week|day)s?[- ]olds?\b/i.test(after) ||
      (/\p{Lu}[\p{L}’'-]+,\s$/u.test(before) && /^(?:,|\.|\s?\))/.test(after)) ||
      (/\bunder $/i.test(before) && /^\s?(?:[.,;]|and\b|or\b|$)/.test(after)),
  },
  {
    reason: 'score',
    matches: ({ number, before, after }) =>
      number.inDigits &&
      ((/^[-–]\d{1,3}(?!\d|,\d)(?! ?(?:days?|weeks?|months?|years?|hours?|minutes?|people|%|per cent|miles?|km))/.test(
        after,
      ) &&
        (number.low ?? 0) < 200) ||
        /(?<!\d)\d{1,3}[-–]$/.test(before) ||
        (/\b(?:beat|won|lost|drew|draw|win|lead|led|score|victory|defeat)\b.{0,20}$/i.test(before) &&
          number.high !== number.low &&
          (number.high ?? 0) < 100)),
  },
  {
    reason: 'name or label',
    matches: ({ number, before, after }) => {
      if (!number.plain) return false;
      const previous = /(?<word>[\p{L}][\p{L}.’'-]*)[ -]$/u.exec(before)?.groups?.word;
      if (previous === undefined) return false;
      if (labelNouns.has(previous.toLowerCase().replace('.', ''))) return true;
      const inSentence = !/(?:^|[.!?:;“"‘']\s*)\p{L}[\p{L}.’'-]* $/u.test(before);
      return (
        /^\p{Lu}/u.test(previous) &&
        inSentence &&
        !/^ (?:\p{L}+[ -]){0,4}\p{Ll}+s\b|^ ?(?:%|per cent|percent|people|men|women|children)/u.test(after)
      );
    },
  },
  {
    reason: 'telephone number',
    matches: ({ number, before, after }) =>
      number.inDigits && (/^[-–]?\)?[-– ]?\d{3,}(?![,\d])/.test(after) || /\d{3}\)?[-– ]$/.test(before)),
  },
  {
    // "One in 1,000 children": neither number counts children.
    reason: 'ratio',
    matches: ({ before, after }) =>
      /\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten) (?:in|out of)(?: every)? $/i.test(before) ||
      /^ (?:in|out of)(?: every)? (?:\d|ten\b|five\b|four\b|three\b)/i.test(after),
  },
  {
    reason: 'multiple',
    matches: ({ after }) => /^[- ](?:times\b|fold\b)|^x\b/.test(after),
  },
  {
    reason: 'list number',
    matches: ({ number, before, after }) =>
      number.plain && /^\s*$/.test(before) && before.length < 3 && /^[.)]\s/.test(after),
  },
  {
    // "The two sides", "these three men": known already, not told here. Digits and large numbers are told.
    reason: 'reference to what is known',
    matches: ({ number, before }) =>
      !number.inDigits &&
      number.low !== null &&
      number.low <= 12 &&
      !number.fraction &&
      /\b(?:the|these|those|both|all|his|her|their|its|our|my|your|other|first|last|next|past|any)\s$/i.test(
        before,
      ),
  },
  {
    // The pronoun: "one of them", "no one", "one day". A person counted is another matter.
    reason: 'the word “one”',
    matches: ({ number, before, after }) =>
      !number.inDigits &&
      number.low === 1 &&
      number.high === 1 &&
      !number.fraction &&
      (!/^ (?:person|people|man|woman|child|soldier|civilian|policeman|officer|journalist|body|boy|girl|passenger|worker)\b/.test(
        after,
      ) ||
        /\b(?:no|any|every|some|this|that|each|number)\s$/i.test(before)),
  },
];
