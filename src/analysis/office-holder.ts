// An office told with what it is an office of, and the name right behind both: "Head of the Port Authority Lena Fisk".

import { hasSign, type Token, tokenOrNone } from '../text/tokens.js';
import { wordSigns } from '../text/word-signs.js';
import { particles } from '../text/words/name-particles.js';
import { placeNames } from '../text/words/places.js';
import { offices } from '../text/words/titles.js';

/** Most tokens between an office and the name, and most words of the name. */
const maxBetween = 14;
const maxName = 5;
/** Fewest words of a name behind a body: one alone may belong to the body. */
const minName = 2;

export interface OfficeHolder {
  /** The token of the office. */
  readonly office: number;
  /** First token of the name, and the one after its last. */
  readonly first: number;
  readonly end: number;
}

/**
 * The name behind an office and its body, given the index of the "of" or "for" between the two; null where the capitalised words
 * name the body only ("Secretary of State for Energy", "Director of the Anna Freud Centre"). A given name that we know opens the
 * name, or two words stand behind a country or a word of bodies.
 */
export function holderBehind(tokens: readonly Token[], of: number): OfficeHolder | null {
  if (!isOfficeOf(tokens, of)) return null;
  for (let at = of + 1; at < of + maxBetween && belongsToOffice(tokens, at); at++) {
    if (at === of + 1 || !opensName(tokens, at)) continue;
    const end = endOfCapitals(tokens, at);
    const isName = end - at >= minName && end - at <= maxName && !namesBody(tokens, at + 1, end);
    if (isName && (hasSign(tokens, at, wordSigns.givenName) || end - at === minName))
      return { office: of - 1, first: at, end };
  }
  return null;
}

/** The same for a capitalised phrase, the tokens from `from` to before `until`: its office may be its own or stand small before it. */
export function holderIn(tokens: readonly Token[], from: number, until: number): OfficeHolder | null {
  const small = tokenOrNone(tokens, from - 1)?.lower === 'the' ? from - 2 : from - 1;
  const before = small > 0 ? holderBehind(tokens, small) : null;
  if (before !== null && before.first < until) return before;
  for (let at = from + 1; at < until; at++) {
    const holder = holderBehind(tokens, at);
    if (holder !== null && holder.first < until) return holder;
  }
  return null;
}

/** An office, capitalised or not, and behind it the word at `of`. */
function isOfficeOf(tokens: readonly Token[], of: number): boolean {
  if (!hasSign(tokens, of, wordSigns.preposition)) return false;
  const word = tokens[of]?.lower;
  if (word !== 'of' && word !== 'for') return false;
  const office = tokenOrNone(tokens, of - 1)?.lower ?? '';
  return office === 'head' || offices.has(office) || office.endsWith('-in-chief');
}

const joining = new Set(['of', 'the', 'and', 'for', 'to']);
/** Bodies that are written small between an office and a name. */
const smallBodies = new Set(
  'delegation office party parliament government faction group committee council'.split(' '),
);

function belongsToOffice(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.start - (tokens[at - 1]?.end ?? 0) !== 1) return false;
  return token.capital || joining.has(token.lower) || smallBodies.has(token.lower);
}

/** A capitalised word right behind the last one of a body. */
function opensName(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (tokens[at]?.capital !== true || before === undefined || joining.has(before.lower)) return false;
  if (saintly.test(before.text) || placeNames.has(`${before.text} ${tokens[at]?.text}`)) return false;
  if (hasSign(tokens, at, wordSigns.givenName)) return true;
  const isBody = placeNames.has(before.text) || hasSign(tokens, at - 1, wordSigns.organisation);
  return isBody && !namesBody(tokens, at, at + 1);
}

const saintly = /^(?:St|Saint|San|Santa)\.?$/;

/** The end of a row of capitalised words, over particles ("von der"), or one word past the longest name. */
function endOfCapitals(tokens: readonly Token[], from: number): number {
  let end = from + 1;
  for (let at = end; at <= from + maxName && isNextWord(tokens, at); at++) {
    if (tokens[at]?.capital === true) end = at + 1;
    else if (!particles.has(tokens[at]?.lower ?? '')) break;
  }
  return end;
}

function isNextWord(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.kind === 'word' && (tokens[at]?.start ?? 0) - (tokens[at - 1]?.end ?? 0) === 1;
}

function namesBody(tokens: readonly Token[], from: number, end: number): boolean {
  for (let at = from; at < end; at++)
    if (hasSign(tokens, at, wordSigns.organisation) || placeNames.has(tokens[at]?.text ?? '')) return true;
  return false;
}
