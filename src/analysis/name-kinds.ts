// Tells from a name's own words and from what stands beside it whether it is a person, an organisation or a place.

import { type Token, tokenOrNone } from '../text/tokens.js';
import { organisationWords, outletNames, speakingBuildings } from '../text/words/organisations.js';
import { nationalities, placeNames } from '../text/words/places.js';
import { personalVerbForms } from '../text/words/speech-verbs.js';
import { leadingFamilyNames, personNouns } from '../text/words/titles.js';
import type { Draft, NamedKind } from './name-draft.js';
import { isGivenName, isPartOfName } from './name-words.js';

export function kindOf({ words, first, phrase, paragraph }: Draft): NamedKind {
  const [head = ''] = words;
  const last = words.at(-1) ?? '';
  const whole = words.length === 1 ? head : words.join(' ');
  if (words.length === 1 && first > phrase) return 'person';
  const known = knownKinds.get(whole);
  if (known !== undefined) return known;
  if (isShouted(whole) && placeNames.has(capitalised(whole))) return 'place';
  if (words.length === 1)
    return isAcronym(whole) || organisationWords.has(whole) ? 'organisation' : 'unknown';
  const organised = words.some((word, index) => organisationWords.has(word) && !isPartOfName(words, index));
  if (organised || words.includes('of') || words.includes('for')) return 'organisation';
  if (tokenOrNone(paragraph.tokens, phrase - 1)?.lower === 'the' && first === phrase) return 'unknown';
  const eastAsian = leadingFamilyNames.has(head) && words.length <= 3;
  const initial = words.some((word, at) => word.length === 2 && at + 1 < words.length && isInitial(word));
  if (words.length <= 4 && (isGivenName(head) || initial || eastAsian) && !placeNames.has(last))
    return 'person';
  if (nationalities.has(head) || placeNames.has(head) || placeNames.has(last)) return 'unknown';
  return first > phrase && words.length <= 4 ? 'person' : 'unknown';
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

/** A verb of speech, an age, "who", an apposition, or a lower-case role in front ("spokesman Dmitry Peskov"). */
export function hasPersonBeside({ paragraph: { tokens }, first, end, words }: Draft): boolean {
  const previous = tokenOrNone(tokens, first - 1);
  if (previous !== undefined && !previous.capital && personNouns.has(previous.lower)) return true;
  // "the union's press officer, Karl Weiss,"
  const role = tokenOrNone(tokens, first - 2);
  if (previous?.text === ',' && role !== undefined && !role.capital && personNouns.has(role.lower))
    return words.length > 1 && tokens[end]?.kind === 'mark';
  const invites = previous?.lower === 'said' || previous?.lower === 'says';
  if (invites && words.length > 1 && role?.kind === 'mark') return true;
  const next = tokens[end];
  if (next === undefined) return false;
  if (personalVerbForms.has(next.lower) || next.lower === 'himself' || next.lower === 'herself') return true;
  const opensSentence = previous === undefined || /^[.!?:"'”’]$/.test(previous.text);
  if (next.text !== ',') return false;
  if (words.length === 1 && opensSentence) return tokens[end + 1]?.lower === 'who';
  return describesPerson(tokens, end + 1);
}

/** ", who", ", 31,", ", a professor of", ", Ukraine's military intelligence chief": what stands behind the comma is a person. */
function describesPerson(tokens: readonly Token[], from: number): boolean {
  const first = tokens[from];
  if (first?.lower === 'who') return true;
  if (first?.kind === 'number')
    return /^[1-9]\d$/.test(first.text) && /^[,.]$/.test(tokens[from + 1]?.text ?? '');
  for (let at = from; at < from + 6; at++) {
    const token = tokens[at];
    if (token === undefined || (token.kind === 'mark' && token.text !== '-')) return false;
    if (!token.capital && personNouns.has(token.lower)) return true;
  }
  return false;
}
