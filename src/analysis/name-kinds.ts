// Tells from a name's own words and from what stands beside it whether it is a person, an organisation or a place.

import { hasSign, type Token, tokenOrNone } from '../text/tokens.js';
import { WordList } from '../text/word-list.js';
import { wordSigns } from '../text/word-signs.js';
import { outletNames, speakingBuildings } from '../text/words/organisations.js';
import { nationalities, placeNames } from '../text/words/places.js';
import { personalVerbForms } from '../text/words/speech-verbs.js';
import { leadingFamilyNames, personNouns } from '../text/words/titles.js';
import type { Draft, NamedKind } from './name-draft.js';
import { isGivenName, isPartOfName } from './name-words.js';

export function kindOf({ words, first, phrase, paragraph }: Draft): NamedKind {
  const { tokens } = paragraph;
  const [head = ''] = words;
  const last = words.at(-1) ?? '';
  if (words.length === 1 && first > phrase) return 'person';
  const known = hasSign(tokens, first, wordSigns.listedName) ? knownKinds.get(words.join(' ')) : undefined;
  if (known !== undefined) return known;
  if (isShouted(head) && placeNames.has(capitalised(words.join(' ')))) return 'place';
  if (words.length === 1)
    return isAcronym(head) || hasSign(tokens, first, wordSigns.organisation) ? 'organisation' : 'unknown';
  if (isOrganised(tokens, first, words) || words.includes('of') || words.includes('for'))
    return 'organisation';
  if (tokenOrNone(tokens, phrase - 1)?.lower === 'the' && first === phrase) return 'unknown';
  const eastAsian = leadingFamilyNames.has(head) && words.length <= 3;
  const initial = words.some((word, at) => word.length === 2 && at + 1 < words.length && isInitial(word));
  if (words.length <= 4 && (isGivenName(head) || initial || eastAsian) && !placeNames.has(last))
    return 'person';
  if (hasSign(tokens, first, wordSigns.listedName) && (nationalities.has(head) || placeNames.has(head)))
    return 'unknown';
  if (placeNames.has(last)) return 'unknown';
  return first > phrase && words.length <= 4 ? 'person' : 'unknown';
}

/** One of its words, the first of which stands at a token, is a word of bodies and no part of a person's name. */
function isOrganised(tokens: readonly Token[], first: number, words: readonly string[]): boolean {
  for (let index = 0; index < words.length; index++)
    if (hasSign(tokens, first + index, wordSigns.organisation) && !isPartOfName(words, index)) return true;
  return false;
}

/** Names that tell what they are. Later entries win: the Kremlin is no place. */
const knownKinds: ReadonlyMap<string, NamedKind> = new Map([
  ...[...outletNames, ...nationalities].map((name) => [name, 'organisation'] as const),
  ...[...placeNames].map((name) => [name, 'place'] as const),
  ...[...speakingBuildings].map((name) => [name, 'organisation'] as const),
]);

/** "NATO", "G7", "AT&T". */
function isAcronym(word: string): boolean {
  const second = word.charCodeAt(1);
  // Nearly every name goes on in small letters.
  const isSmall = second >= 97 && second <= 122;
  return !isSmall && /^\p{Lu}[\p{Lu}\d.&]+$/u.test(word);
}

function isInitial(word: string): boolean {
  return /^\p{Lu}\.$/u.test(word);
}

function isShouted(name: string): boolean {
  const second = name.charAt(1);
  return second !== second.toLowerCase();
}

/** "WASHINGTON" at the head of an agency's report is "Washington". */
function capitalised(name: string): string {
  return name.charAt(0) + name.slice(1).toLowerCase();
}

const personalVerbs = new WordList(personalVerbForms);

/** A verb of speech, an age, "who", an apposition, or a lower-case role in front ("spokesman Dmitry Peskov"). */
export function hasPersonBeside({ paragraph: { tokens }, first, end, words }: Draft): boolean {
  const previous = tokenOrNone(tokens, first - 1);
  if (isPersonNoun(previous)) return true;
  // "the union's press officer, Karl Weiss,"
  const role = tokenOrNone(tokens, first - 2);
  if (previous?.text === ',' && isPersonNoun(role)) return words.length > 1 && tokens[end]?.kind === 'mark';
  if (words.length > 1 && isInverted(tokens, first)) return true;
  const next = tokens[end];
  if (next === undefined) return false;
  if (personalVerbs.has(next) || next.lower === 'himself' || next.lower === 'herself') return true;
  const opensSentence = previous === undefined || /^[.!?:"'”’]$/.test(previous.text);
  if (opensSentence && words.length > 1 && words.length < 4 && ownsSomething(tokens, end)) return true;
  if (next.text !== ',') return false;
  if (words.length === 1 && opensSentence)
    return tokens[end + 1]?.lower === 'who' || (isAge(tokens, end + 1) && tokens[end + 2]?.text === ',');
  return describesPerson(tokens, end + 1);
}

/** "'…,' said Varn": the name at a token stands behind the verb of a quotation that has just ended. */
export function isInverted(tokens: readonly Token[], first: number): boolean {
  const verb = tokenOrNone(tokens, first - 1)?.lower;
  return (verb === 'said' || verb === 'says') && tokenOrNone(tokens, first - 2)?.kind === 'mark';
}

/** "Milo Varn lost his appeal": who has something of his own, told before another name or mark, is a person. */
function ownsSomething(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + maxToOwn; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'mark' || token.capital) return false;
    if (at > from && (token.lower === 'his' || token.lower === 'her')) return true;
  }
  return false;
}

/** How many words may stand between a name and "his": "has been told by a court that his …". */
const maxToOwn = 8;

function isPersonNoun(token: Token | undefined): boolean {
  if (token === undefined || token.capital || (token.signs & wordSigns.title) === 0) return false;
  return personNouns.has(token.lower);
}

/** ", who", ", 31,", ", a professor of", ", Ukraine's military intelligence chief": what stands behind the comma is a person. */
function describesPerson(tokens: readonly Token[], from: number): boolean {
  const first = tokens[from];
  if (first?.lower === 'who') return true;
  if (first?.kind === 'number') return isAge(tokens, from);
  for (let at = from; at < from + 6; at++) {
    const token = tokens[at];
    if (token === undefined || (token.kind === 'mark' && token.text !== '-')) return false;
    if (isPersonNoun(token)) return true;
  }
  return false;
}

/** "31," or "31." */
function isAge(tokens: readonly Token[], at: number): boolean {
  return /^[1-9]\d$/.test(tokens[at]?.text ?? '') && /^[,.]$/.test(tokens[at + 1]?.text ?? '');
}
