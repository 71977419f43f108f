// Reads what an amount measures from the subject before its verb: "turnout reached 64%", "Brent crude rose to $86 a barrel".

import type { Action, Counted } from '../model/amount.js';
import type { Span } from '../model/locator.js';
import { listedKey } from './actions.js';
import { toSingular } from './nouns.js';
import type { Token } from './tokens.js';
import { phraseStops } from './words/phrase-stops.js';
import { timeUnits } from './words/unit-words.js';

/** Key of an amount whose noun is told with a verb of measure: nothing is done with the thing. */
export const measuredKey = 'measured';

/** How far before the amount its subject may stand, in UTF-16 units. */
const maxBefore = 120;

const step = String.raw`(?: by)?(?: \d[\d.]*(?: ?%| per ?cent| points?))?(?: from \S+)?`;
const moved =
  'rose|risen|rising|fell|fallen|falling|climbed|jumped|dropped|grew|grown|slipped|slid|soared|surged|plunged|sank|edged up|edged down|went up|went down|increased|decreased|slowed|eased|narrowed|widened|swelled';
const reached =
  'reached|reaches|hit|hits|passed|passes|topped|tops|exceeded|exceeds|totalled|totaled|totals|averaged|came to|comes to|amounted to|stood at|stands at|stand at|remains at|remained at';

/** A verb that says how much of the subject there is; the thing itself may also stand right before "at" or "worth". */
const told = new RegExp(
  `(?:^| )(?:(?:has |have |had )?(?:now |already |currently )?(?:(?:${reached})|(?:${moved})${step} to|(?:is|are|was|were)(?: (?:up|down)${step} at| worth| now| at)?)|at|worth)(?: a record)? $`,
  'i',
);
/** Such a verb behind which even a bare number tells how many there are: "was" and "at" stand before any number. */
const reachedOnly = new RegExp(` (?:${reached}|(?:${moved})${step} to)(?: a record)? $`, 'i');
/** Fewer are more often a score or a rank than how many there are. */
const leastCount = 100;

/**
 * The subject of which an amount tells how much there is; null where none stands before it, or only a pronoun or a name. `amount` holds its
 * approximation. `least` is its lower end: small counts are left out.
 */
export function readMeasured(
  sentence: string,
  tokens: readonly Token[],
  amount: Span,
  { kind, least }: { readonly kind: string; readonly least: number | null },
): Counted | null {
  const before = sentence.slice(Math.max(0, amount.start - maxBefore), amount.start);
  const verb = told.exec(before);
  if (verb === null) return null;
  if (kind === 'count' && (!reachedOnly.test(before) || (least ?? 0) < leastCount)) return null;
  const verbAt = amount.start - before.length + verb.index;
  const subject = readSubject(tokens, tokens.filter(({ end }) => end <= verbAt).length);
  if (subject === null) return null;
  const rate = kind === 'money' ? readRate(sentence, amount.end) : null;
  const end = amount.end + (rate?.length ?? 0);
  return {
    phrase: { start: subject.at.start, end },
    head: subject.head,
    modifiers: rate === null ? subject.modifiers : [...subject.modifiers, `per ${rate.unit}`],
    complement: subject.complement,
    names: subject.names,
    perSide: false,
    within: null,
    action: measuredAction(subject.at),
  };
}

/** `at` is where the thing is named of which an amount tells how much there is. */
export function measuredAction({ start, end }: Span): Action {
  return { key: measuredKey, at: { start, end }, by: null };
}

interface Subject extends Pick<Counted, 'head' | 'modifiers' | 'complement' | 'names'> {
  /** The noun with what stands before it. */
  readonly at: Span;
}

const opensClause = /^(?:with|that|and|but|as|while|when|after|before|because|if|though|although|or|than)$/;
const leadsOn = /^(?:in|of|on|for|from|at|among|during|under|between|across|by|to|since|around|near)$/;
const determiners = /^(?:the|an?|its|his|her|their|our|this|that|some)$/;

/** Nouns that count what stands behind them: "the number of infections". */
const counters = /^(?:number|total|figure|count|tally|amount)$/;

/** The noun phrase that opens the clause before a verb; `end` is the index behind its last token. */
function readSubject(tokens: readonly Token[], end: number): Subject | null {
  let start = end;
  while (start > 0 && !isBoundary(tokens[start - 1])) start -= 1;
  while (determiners.test(tokens[start]?.lower ?? '')) start += 1;
  const limit = tokens.findIndex(
    ({ kind, lower }, index) =>
      index >= start && index < end && kind === 'word' && (leadsOn.test(lower) || /ed$|^frozen$/.test(lower)),
  );
  const nounEnd = limit < 0 ? end : limit;
  const noun = tokens.slice(start, nounEnd);
  const possessive = noun.findLastIndex(({ kind }) => kind === 'possessive');
  // "It also freezes assets worth": the thing is the object of another verb.
  const verb = noun.findLastIndex(
    ({ text, lower }) => !isAcronym(text) && (phraseStops.has(lower) || listedKey(lower) !== undefined),
  );
  const own = noun.slice(Math.max(possessive, verb) + 1);
  const head = own.at(-1);
  if (head === undefined || !isCommonNoun(head)) return null;
  const rest = tokens.slice(nounEnd, end);
  const of = rest[0]?.lower === 'of' ? rest.slice(1).filter(isCommonNoun) : [];
  const things = counters.test(head.lower) ? of : [head];
  const thing = things.at(-1);
  const first = own[0] ?? head;
  if (thing === undefined) return null;
  return {
    at: { start: first.start, end: thing.end },
    head: toSingular(thing.lower),
    modifiers: [...own.slice(0, -1), ...(thing === head ? [] : of.slice(0, -1))].map(
      ({ capital, text, lower }) => (capital && first.start > 0 ? text : lower),
    ),
    complement: thing === head ? of.map(({ lower }) => lower) : [],
    names: [...(verb < possessive ? noun.slice(verb + 1, possessive) : []), ...rest]
      .filter(isName)
      .map(({ text }) => text),
  };
}

function isBoundary(token: Token | undefined): boolean {
  return (
    token === undefined || token.kind === 'mark' || token.kind === 'number' || opensClause.test(token.lower)
  );
}

function isCommonNoun({ kind, capital, lower, start }: Token): boolean {
  return (
    kind === 'word' &&
    (!capital || start === 0) &&
    lower.length > 2 &&
    !phraseStops.has(lower) &&
    !timeUnits.has(toSingular(lower)) &&
    !/(?:ed|ing|ly)$/.test(lower)
  );
}

/** "US crude": no pronoun. */
function isAcronym(text: string): boolean {
  return text.length > 1 && text === text.toUpperCase();
}

const days = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;

function isName({ kind, capital, text }: Token): boolean {
  return kind === 'word' && capital && !days.test(text);
}

/** "$86 a barrel": for how much of a thing the sum is. Null for none, and for a time, which makes it pay. */
function readRate(sentence: string, end: number): { readonly unit: string; readonly length: number } | null {
  const match = /^ (?:an?|per|each) (?<unit>\p{Ll}{3,})/u.exec(sentence.slice(end, end + 30));
  const unit = match?.groups?.unit;
  return match === null || unit === undefined || timeUnits.has(unit)
    ? null
    : { unit, length: match[0].length };
}
