// Where a capitalised name begins and where it ends, over particles and the "of" of organisations.

import type { Token } from '../text/tokens.js';
import { organisationWords } from '../text/words/organisations.js';
import { isGivenName } from './name-words.js';
import type { TextParagraph } from './read-text.js';
import { hasSign, wordSigns } from './word-signs.js';
import { particles } from './words/name-particles.js';

export function startsName(paragraph: TextParagraph, at: number): boolean {
  const token = paragraph.tokens[at];
  if (token === undefined || token.kind !== 'word') return false;
  if (!isNameWord(token) && !startsSmall(paragraph, at, token)) return false;
  return !paragraph.isOutside(token);
}

function startsSmall(paragraph: TextParagraph, at: number, token: Token): boolean {
  return (
    (hasSign(paragraph, at, wordSigns.particle) &&
      isNameWord(paragraph.tokens[at + 1]) &&
      isAdjacent(paragraph, at)) ||
    hasArabicArticle(token)
  );
}

/** "al-Sharaa", "ash-Shabab". */
function hasArabicArticle({ text }: Token): boolean {
  return (text.charAt(2) === '-' || text.charAt(3) === '-') && /^(?:al|el|ad|as|ar|ash)-\p{Lu}/u.test(text);
}

function isNameWord(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.capital && token.lower !== 'i' && !contractions.test(token.lower);
}

const contractions = /'(?:m|re|ve|ll|d|t)$/;

function isAdjacent({ tokens }: TextParagraph, at: number): boolean {
  const here = tokens[at];
  const next = tokens[at + 1];
  return here !== undefined && next !== undefined && next.start - here.end === 1;
}

/** Most tokens of a name; longer rows of capitalised words are headings, and are cut so that they cost no more than text. */
const maxNameTokens = 30;

export function endOfName(paragraph: TextParagraph, first: number): number {
  const { tokens, sentenceOf } = paragraph;
  const most = Math.min(tokens.length, first + maxNameTokens);
  let end = first + 1;
  while (end < most && sentenceOf[end] === sentenceOf[first] && isAdjacent(paragraph, end - 1)) {
    const token = tokens[end];
    if (token === undefined || paragraph.isOutside(token)) break;
    if (isNameWord(token) || hasArabicArticle(token)) end++;
    else if (particles.has(token.lower) && continuesWithName(paragraph, end)) end++;
    else if (joinsOrganisation(paragraph, first, end)) end++;
    else break;
  }
  while (
    end > first + 1 &&
    !(tokens[end - 1]?.capital ?? false) &&
    !/-\p{Lu}/u.test(tokens[end - 1]?.text ?? '')
  )
    end--;
  return end;
}

function continuesWithName(paragraph: TextParagraph, at: number): boolean {
  const { tokens } = paragraph;
  if (!isAdjacent(paragraph, at)) return false;
  const next = tokens[at + 1];
  if (isNameWord(next)) return true;
  return particles.has(next?.lower ?? '') && isAdjacent(paragraph, at + 1) && isNameWord(tokens[at + 2]);
}

/** "Department of Defense", "Committee of the Red Cross": an organisation's name goes on over "of (the)" and "and". */
function joinsOrganisation(paragraph: TextParagraph, first: number, at: number): boolean {
  const { tokens } = paragraph;
  const word = tokens[at]?.lower;
  if (word === 'and') return joinsOverAnd(paragraph, first, at);
  if (word !== 'of' && word !== 'for' && word !== 'the' && word !== '&') return false;
  // "Karl Weiss of the National Rail Union": a person of an organisation.
  if (at - first === 2 && isGivenName(tokens[first]?.text ?? '')) return false;
  if (
    !organisationWords.has(tokens[first]?.text ?? '') &&
    !organisationWords.has(tokens[at - 1]?.text ?? '') &&
    word !== 'the'
  )
    return false;
  if (word === 'the' && tokens[at - 1]?.lower !== 'of' && tokens[at - 1]?.lower !== 'for') return false;
  const next = tokens[at + 1];
  return isAdjacent(paragraph, at) && (isNameWord(next) || next?.lower === 'the');
}

/** "Center for Strategic and International Studies": after "of" or "for" the name may go on over an "and". */
function joinsOverAnd(paragraph: TextParagraph, first: number, at: number): boolean {
  const { tokens } = paragraph;
  const hasOf = tokens.slice(first, at).some(({ lower }) => lower === 'of' || lower === 'for');
  return (
    hasOf &&
    isAdjacent(paragraph, at) &&
    organisationWords.has(tokens[at + 2]?.text ?? tokens[at + 1]?.text ?? '')
  );
}
