// Reads what a number counts: the noun behind it, what narrows it, and for whom it holds.

import type { Counted } from '../model/amount.js';
import type { Span } from '../model/locator.js';
import { listedKey } from './actions.js';
import { isPlural, toSingular } from './nouns.js';
import type { Token } from './tokens.js';
import { elliptical, oneForOneHolders, pluralModifiers } from './words/noun-words.js';
import { phraseStops } from './words/phrase-stops.js';
import { timeUnits } from './words/unit-words.js';

/** What stands around a number: the tokens of its sentence, and which of them come before and behind it. */
export interface NumberPlace {
  readonly paragraph: string;
  readonly tokens: readonly Token[];
  /** The number with its approximation and unit. */
  readonly amount: Span;
  /** Index of the first token behind it, and of the first token of the amount itself. */
  readonly next: number;
  readonly first: number;
  /** The noun is tied to the number by a hyphen ("24-page plan") and is all that is counted. */
  readonly hyphenated: boolean;
}

export type CountedPhrase = Omit<Counted, 'action'>;

/** Most words between a number and the noun it counts ("44 state-of-the-art Leopard 2A8 battle tanks" has four). */
const maxModifiers = 6;

/**
 * The thing that a number counts, or null when no noun follows ("prices rose 5%", "300,000 in total").
 * `singular` also takes a noun that is no plural: for money, shares and measures ("a 10% baseline tariff").
 */
export function readCountedPhrase(place: NumberPlace, singular: boolean): CountedPhrase | null {
  const tied = place.hyphenated ? place.tokens[place.next] : undefined;
  const noun =
    tied === undefined ? readNoun(place, skipPartitive(place), singular) : nounOf([tied], place.next + 1);
  if (noun === null) return singular ? readNounBefore(place) : null;
  const holder = readHolder(place);
  const limits = readLimits(place, noun.next);
  const owner = readOwner(place);
  return {
    phrase: { start: holder?.start ?? place.amount.start, end: Math.max(limits.end, noun.end) },
    head: holder?.oneForOne ?? noun.head,
    modifiers: limits.rate === null ? noun.modifiers : [...noun.modifiers, limits.rate],
    complement: holder?.oneForOne === undefined ? limits.complement : [noun.head, ...limits.complement],
    names: [...owner, ...limits.names],
    perSide: limits.perSide || isEachOne(place),
    within: holder?.within ?? null,
  };
}

/** "Russia and Ukraine each released 100 prisoners": what stands between is the verb. */
function isEachOne({ tokens, first }: NumberPlace): boolean {
  const verb = lowerAt(tokens, first - 1);
  return lowerAt(tokens, first - 2) === 'each' && (/ed$/.test(verb) || listedKey(verb) !== undefined);
}

/** "A ceasefire for two to three days", "a tariff of 50%": the noun that the amount limits stands before it. */
function readNounBefore({ tokens, first, amount }: NumberPlace): CountedPhrase | null {
  const noun = tokens[first - 2];
  if (!/^(?:of|for|lasting)$/.test(lowerAt(tokens, first - 1)) || noun === undefined) return null;
  if (noun.kind !== 'word' || noun.capital || phraseStops.has(noun.lower) || noHolder.test(noun.lower))
    return null;
  if (/(?:ed|ing|ly)$|^(?:highest|lowest|largest|biggest|longest|best|worst)$/.test(noun.lower)) return null;
  return {
    phrase: { start: noun.start, end: amount.end },
    head: toSingular(noun.lower),
    modifiers: [],
    complement: [],
    names: [],
    perSide: false,
    within: null,
  };
}

/** The position behind "of", "of the", "worth of": "dozens of Russian planes", "12 of the 20 hostages". */
function skipPartitive({ tokens, next }: NumberPlace): number {
  let index = next;
  if (lowerAt(tokens, index) === 'worth' && lowerAt(tokens, index + 1) === 'of') index += 1;
  if (lowerAt(tokens, index) !== 'of') return index;
  index += 1;
  while (/^(?:the|these|those|its|his|her|their|all|our|my)$/.test(lowerAt(tokens, index))) index += 1;
  return tokens[index]?.kind === 'number' ? index + 1 : index;
}

interface Noun {
  readonly head: string;
  readonly modifiers: readonly string[];
  readonly end: number;
  /** Index of the token behind the noun. */
  readonly next: number;
}

function readNoun({ tokens }: Pick<NumberPlace, 'tokens'>, from: number, singular: boolean): Noun | null {
  const run: Token[] = [];
  for (let index = from; index < tokens.length && run.length <= maxModifiers; index++) {
    const token = tokens[index];
    if (token === undefined || (token.kind === 'mark' && token.text !== '-' && token.text !== '–')) break;
    if (token.kind === 'possessive') return null;
    if (
      token.kind === 'word' &&
      (token.capital ? calendarNames.test(token.text) : phraseStops.has(token.lower))
    )
      break;
    run.push(token);
    if (isHead(token, tokens[index + 1])) return nounOf(run, index + 1);
  }
  const [only] = run;
  if (only !== undefined && elliptical.has(only.lower)) return nounOf([only], from + 1);
  // "A 200% tariff planned for": a participle behind the noun is not part of it.
  while (run.length > 1 && /(?:ed|ing|-|^set|^put)$/.test(run.at(-1)?.lower ?? '')) run.pop();
  return singular && run.length > 0 && run.length <= 4 && run.at(-1)?.kind === 'word'
    ? nounOf(run, from + run.length)
    : null;
}

/** A plural ends its phrase, unless it is known to stand before another noun ("sanctions packages"). */
function isHead(token: Token, following: Token | undefined): boolean {
  if (token.kind !== 'word') return false;
  // "Thousands of war dead", but "12 dead soldiers".
  if (token.lower === 'dead') return following?.kind !== 'word' || phraseStops.has(following.lower);
  if (!isPlural(token.lower)) return false;
  const followed =
    following?.kind === 'word' && !phraseStops.has(following.lower) && !/ed$/.test(following.lower);
  // "Police officers", "Infantry Squad Vehicles": a collective before another noun.
  if (followed && toSingular(token.lower) === token.lower) return false;
  const compound = pluralModifiers.has(token.lower) && following?.kind === 'word';
  return !(compound && !following.capital && !phraseStops.has(following.lower));
}

function nounOf(run: readonly Token[], next: number): Noun | null {
  const head = run.at(-1);
  if (head === undefined) return null;
  return {
    head: elliptical.has(head.lower) ? 'person' : toSingular(head.lower),
    modifiers: run
      .slice(0, -1)
      .flatMap(({ kind, capital, text, lower }) => (kind === 'mark' ? [] : [capital ? text : lower])),
    end: head.end,
    next,
  };
}

interface Limits {
  readonly complement: readonly string[];
  readonly names: readonly string[];
  readonly perSide: boolean;
  /** "per day" for "1,000 arrests a day". */
  readonly rate: string | null;
  readonly end: number;
}

const sideNouns = /^(?:sides?|part(?:y|ies)|countr(?:y|ies)|camps?|nations?|states?)$/;

/** What stands behind the noun: "of fighters", "on each side", "from Ukraine", "each". At most three in a row. */
function readLimits({ tokens }: NumberPlace, from: number): Limits {
  const complement: string[] = [];
  const names: string[] = [];
  let perSide = false;
  let rate: string | null = null;
  let end = 0;
  let index = from;
  for (let count = 0; count < 3; count++) {
    const word = lowerAt(tokens, index);
    if (/^(?:an?|per|every|each)$/.test(word) && timeUnits.has(lowerAt(tokens, index + 1))) {
      rate = `per ${lowerAt(tokens, index + 1)}`;
      end = tokens[index + 1]?.end ?? end;
      break;
    }
    if (/^(?:each|apiece)$/.test(word)) {
      perSide = true;
      end = tokens[index]?.end ?? end;
      break;
    }
    if (!/^(?:of|from|on|in|for|at|by|near|per)$/.test(word)) break;
    const side =
      /^(?:each|either|both|every)$/.test(lowerAt(tokens, index + 1)) || word === 'per'
        ? index + (word === 'per' ? 1 : 2)
        : -1;
    if (side >= 0 && sideNouns.test(lowerAt(tokens, side))) {
      perSide = true;
      end = tokens[side]?.end ?? end;
      index = side + 1;
      continue;
    }
    const named = readNames(tokens, index + 1);
    if (named !== null && (word !== 'of' || named.next - index > 1)) {
      names.push(...named.names);
      end = named.end;
      index = named.next;
      continue;
    }
    if (!/^(?:of|on|for)$/.test(word) || (word !== 'of' && complement.length > 0)) break;
    const noun = readNoun({ tokens }, skipDeterminer(tokens, index + 1), true);
    if (noun === null) break;
    complement.push(...noun.modifiers, noun.head);
    end = noun.end;
    index = noun.next;
  }
  return { complement, names, perSide, rate, end };
}

const calendarNames =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/;

/** A run of capitalised words, without the possessor of something else ("in Russia's Kursk region" keeps going to "region"). */
function readNames(
  tokens: readonly Token[],
  from: number,
): { names: string[]; end: number; next: number } | null {
  const start = lowerAt(tokens, from) === 'the' ? from + 1 : from;
  const names: string[] = [];
  let index = start;
  for (; index < tokens.length && names.length < 5; index++) {
    const token = tokens[index];
    if (token === undefined) break;
    if (token.kind === 'possessive') continue;
    if (token.kind !== 'word' || !token.capital || calendarNames.test(token.text)) break;
    names.push(token.text);
  }
  if (names.length === 0) return null;
  const nouns = countNamedNouns(names.at(-1) ?? '', tokens, index);
  index += nouns;
  return { names, end: tokens[index - 1]?.end ?? 0, next: index };
}

/** Most nouns that go with one name: "Russian oil depots". */
const maxNamedNouns = 3;

/** How many words are of the noun that a name or its adjective goes with: "the Kursk region", "Ukrainian soil", "EU ports". */
function countNamedNouns(name: string, tokens: readonly Token[], from: number): number {
  if (/^(?:region|province|district|area|city|strip|camp|oblast)s?$/.test(lowerAt(tokens, from))) return 1;
  if (!/(?:[^aeiou]an|ian|ean|ish|ese|eli|aqi)$|^\p{Lu}{2,}$/u.test(name)) return 0;
  let count = 0;
  for (; count < maxNamedNouns; count++) {
    const token = tokens[from + count];
    if (token?.kind !== 'word' || token.capital || phraseStops.has(token.lower)) break;
    if (isPlural(token.lower)) return count + 1;
  }
  return Math.min(count, 1);
}

interface Holder {
  readonly start: number;
  /** The singular of what is counted in truth; absent when the holder only contains the things. */
  readonly oneForOne?: string;
  readonly within?: string;
}

const holder =
  /(?<![\p{L}\d])(?<phrase>(?:(?:the|an?|its|his|her|their|another) )?(?:\p{Ll}[\p{L}-]+ )?(?<noun>\p{Ll}[\p{L}-]+) of (?:(?:the|these|those|all) )?)$/u;
/** Words before "of" that name an amount or an action, not a thing that holds others. */
const noHolder =
  /^(?:out|because|instead|ahead|tens|hundreds|thousands|dozens|scores|total|maximum|minimum|average|rate|some|most|many|all|one|majority|number|figure|kind|sort|front|top|course|cost|worth)$/;

function readHolder({ paragraph, amount }: NumberPlace): Holder | null {
  const match = holder.exec(paragraph.slice(Math.max(0, amount.start - 60), amount.start));
  const noun = match?.groups?.noun;
  const phrase = match?.groups?.phrase;
  if (noun === undefined || phrase === undefined || noHolder.test(noun)) return null;
  const start = amount.start - phrase.length;
  const oneForOne = oneForOneHolders.get(noun);
  if (oneForOne !== undefined) {
    // "Over the bodies of": the word before the article is no adjective of the holder.
    const words = phrase.split(' ');
    const atNoun = words.indexOf(noun);
    const article = /^(?:the|an?|its|his|her|their)$/.test(words[atNoun - 1] ?? '');
    const from = phrase.indexOf(article ? `${words[atNoun - 1]} ${noun}` : noun);
    return { start: start + from, oneForOne };
  }
  if (!groupNouns.has(noun)) return null;
  return { start, within: noun };
}

/** Nouns that hold the counted things together: their number is the number of things on the list, in the group. */
const groupNouns: ReadonlySet<string> = new Set(
  'list group crew team fleet squad convoy batch series coalition order shipment delegation register panel swarm wave barrage package'.split(
    ' ',
  ),
);

/** "Ukraine's 12 brigades": whose the things are. */
function readOwner({ tokens, first }: NumberPlace): readonly string[] {
  const owner = tokens[first - 2];
  return tokens[first - 1]?.kind === 'possessive' && owner?.capital === true ? [owner.text] : [];
}

function skipDeterminer(tokens: readonly Token[], index: number): number {
  return /^(?:the|an?|its|his|her|their|these|those|all)$/.test(lowerAt(tokens, index)) ? index + 1 : index;
}

function lowerAt(tokens: readonly Token[], index: number): string {
  const token = tokens[index];
  return token?.kind === 'word' ? token.lower : '';
}
