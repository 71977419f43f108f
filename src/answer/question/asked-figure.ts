// "How deep is the first line?" → the kind of figure that answers it, and whether a text gives one.

import type { Span } from '../../model/locator.js';
import { findAmounts } from '../../text/amounts.js';
import { toSameThing, toSingular } from '../../text/nouns.js';
import { splitSentences } from '../../text/sentences.js';
import type { Question } from '../evidence/question.js';
import { dropOthersInRow } from './asked-ordinal.js';

export interface AskedFigure {
  /** The question: of a row of rounds or meetings it may ask for one. */
  readonly asking: string;
  readonly kind: 'count' | 'money' | 'share' | 'duration' | 'measure' | 'age';
  /** For a measure: the units it may have, as `Amount` names them. */
  readonly units: ReadonlySet<string> | null;
  /** For a count: what is counted, singular, in any of these words. */
  readonly heads: ReadonlySet<string> | null;
  /** For a duration: how far two times lie apart is asked for ("how long after the blast"), not how long something went on. */
  readonly isApart: boolean;
  /** What has to stand in the sentence of a measure for it to be that of the thing; null where the unit alone tells. */
  readonly told: RegExp | null;
  /** What kind of figure it is, for a reader: "a length". */
  readonly noun: string;
}

const units = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const lengths = units('mile kilometre metre centimetre millimetre yard inch foot');

/** Adjectives of measure, and what measures them. "High" and "large" may be anything's: they are left out. */
const measures: readonly (Pick<AskedFigure, 'units' | 'noun'> & {
  readonly asks: RegExp;
  readonly told?: RegExp;
})[] = [
  {
    asks: /\bhow tall\b/i,
    units: lengths,
    noun: 'a height',
    // Ash that is thrown up nine kilometres tells nothing of the mountain.
    told: /\b(?:tall|high|height|stands?|stood|standing|towers?|towering|elevation|above|summit|peak|measur\w+|storeys?|stor(?:y|ies)|foot|feet)\b|\d-(?:met\w+|f(?:oo|ee)t|kilomet\w+|miles?)\b/iu,
  },
  { asks: /\bhow (?:deep|far|wide|long)\b/i, units: lengths, noun: 'a length' },
  {
    asks: /\bhow (?:hot|cold|warm)\b/i,
    units: new Set(['degree', 'degree Celsius', 'degree Fahrenheit']),
    noun: 'a temperature',
  },
  { asks: /\bhow heavy\b/i, units: units('tonne ton kilogram kilo gram ounce pound'), noun: 'a weight' },
];

/** The kind of figure a question asks for; null for a question about anything else, and for counts of nothing named. */
export function findAskedFigure({ text, asked, words }: Question): AskedFigure | null {
  const any = { asking: text, units: null, heads: null, isApart: false, told: null };
  switch (asked) {
    case 'percentage':
      return { ...any, kind: 'share', noun: 'a share' };
    case 'money':
      return { ...any, kind: 'money', noun: 'a sum of money' };
    case 'duration':
      return { ...any, kind: 'duration', isApart: asksApart.test(text), noun: 'a length of time' };
    case 'number': {
      if (/\bhow old\b/i.test(text)) return { ...any, kind: 'age', noun: 'an age' };
      const measure = measures.find(({ asks }) => asks.test(text));
      if (measure !== undefined) {
        const { units, noun, told = null } = measure;
        return { ...any, kind: 'measure', units, noun, told };
      }
      const counted = words.findLast(({ isFocus }) => isFocus);
      if (counted === undefined) return null;
      return {
        ...any,
        kind: 'count',
        heads: new Set([thingOf(counted.text)]),
        noun: `a number of ${counted.text}`,
      };
    }
    default:
      return null;
  }
}

/** The same figure when things of other names count as well: `nouns` that say the same. */
export function alsoCounting(figure: AskedFigure, nouns: readonly string[]): AskedFigure {
  return figure.heads === null
    ? figure
    : { ...figure, heads: new Set([...figure.heads, ...nouns.map(thingOf)]) };
}

const asksApart =
  /\b(?:ago|after|before|later|earlier|late|until|till|since|between|away|delay(?:ed)?|gap|break|pause|wait|interval)\b/i;
/** Behind a span of time: it tells how far two times lie apart. "Two hours later than scheduled", "a month after the first round". */
const apart = /^[\s-]+(?:later|earlier|ago|before|after|late|early|away|behind|prior|from now|to go)\b/i;
/** Before it: it tells of a time in which nothing went on. */
const gap =
  /\b(?:gap|delay|break|pause|wait|interval|hiatus|lull|absence|silence) of(?: \p{L}+){0,3} $|\b(?:first|only|last|\p{L}{3,}est)(?: \p{L}+){0,4} (?:in|for) (?:\p{L}+ ){0,3}$/u;
/** Before it: it tells how long something went on, whatever follows. "They spoke for two hours before they left". */
const lasting = /\b(?:for|last(?:s|ed|ing)|took|takes?|spent|spend)(?: \p{L}+){0,2} $/u;

/** "an hour", "half a year", "overnight", "until June": spans of time without a figure. */
const oneSpan =
  /(?<!\bnot )\b(?:an?|half an?) (?:second(?! (?!(?:later|earlier|ago|before|after|or)\b)\p{Ll})|minute|hour|day|night|week|fortnight|month|year|decade|century)\b|\b(?:overnight|since|until|till|indefinitely|permanently|for (?:ever|good|life|days|weeks|months|years|decades))\b/giu;
/** "aged 54", "at the age of 54", "54-year-old", "54 years old", "Jane Doe, 54,", "she was 54 when". */
const age =
  /\b(?:aged|age|age of) \d|\d[- ]years?[- ]old\b|\p{L}, \d{1,3},|\b(?:is|was|turn(?:s|ed)) [1-9]\d(?=[.,;]| when\b| at the time\b)/u;

/** Whether a text gives a figure of the kind: with the unit asked for, of the thing asked for. Never throws. */
export function givesFigure(text: string, figure: AskedFigure): boolean {
  if (figure.kind === 'age') return age.test(text);
  if (figure.kind !== 'duration') return anySentenceGives(text, figure);
  const own = dropOthersInRow(figure.asking, text);
  return givesOneSpan(own, figure) || anySentenceGives(own, figure);
}

function anySentenceGives(text: string, figure: AskedFigure): boolean {
  return splitSentences(text).some((sentence) => sentenceGives(text, sentence, figure));
}

function givesOneSpan(text: string, figure: AskedFigure): boolean {
  return [...text.matchAll(oneSpan)].some(({ index, 0: span }) =>
    fits(text, index, index + span.length, figure),
  );
}

/** Whether a span of time is of the kind asked for. */
function fits(text: string, start: number, end: number, { isApart }: AskedFigure): boolean {
  if (isApart) return true;
  const before = text.slice(0, start);
  return !gap.test(before) && (!apart.test(text.slice(end)) || lasting.test(before));
}

function sentenceGives(text: string, sentence: Span, figure: AskedFigure): boolean {
  const { kind, units: allowed, heads, told } = figure;
  if (told !== null && !told.test(text.slice(sentence.start, sentence.end))) return false;
  return findAmounts(text, sentence).some((amount) => {
    if (amount.kind !== kind) return false;
    if (kind === 'duration' && !fits(text, amount.start, amount.end, figure)) return false;
    if (allowed !== null && !allowed.has(amount.unit ?? '')) return false;
    if (heads === null) return true;
    const { counted } = amount;
    return counted !== null && [counted.head, ...counted.complement].some((word) => heads.has(thingOf(word)));
  });
}

function thingOf(word: string): string {
  return toSameThing(toSingular(word));
}
