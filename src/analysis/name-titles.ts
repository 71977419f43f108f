// Within a capitalised phrase: where the titles end and the name begins, and where the name ends before its letters.

import { hasSign, type Token } from '../text/tokens.js';
import { wordSigns } from '../text/word-signs.js';
import { departmentWords, personNouns } from '../text/words/titles.js';
import { isPostNominal, isQualifier, isSurname, isTitle } from './name-words.js';

/**
 * Index of the first token of the name itself, behind titles, offices and what they belong to. The index of the phrase's
 * first token when there is no title, and when there is nothing but a title.
 */
export function afterTitle(tokens: readonly Token[], first: number, end: number): number {
  if (end - first === 1) return first;
  let given = first;
  while (given < end && !hasSign(tokens, given, wordSigns.givenName)) given++;
  for (let at = end - 2; at >= first; at--) {
    if (given <= at || !isTitle(tokens[at])) continue;
    const office = { first, at, given, end };
    return namesNobody(tokens, office) ? first : afterOffice(tokens, office);
  }
  for (let at = first + 1; at < end - 1; at++)
    if (hasSign(tokens, at, wordSigns.givenName) && tokens.slice(first, at).every(isQualifier)) return at;
  return first;
}

interface Office {
  readonly first: number;
  /** The last title of the phrase. */
  readonly at: number;
  /** The first given name, or the end. */
  readonly given: number;
  readonly end: number;
}

/** "General Staff", "Crown Prosecution Service", "Attorney General": what stands behind the title makes no person of it. */
function namesNobody(tokens: readonly Token[], { at, given, end }: Office): boolean {
  const title = tokens[at]!;
  if (given < end || formsOfAddress.has(title.lower) || title.text.endsWith('.')) return false;
  const last = tokens[end - 1]!;
  if (end - at === 2 && isTitle(last)) return !titlesAsSurnames.has(last.lower);
  for (let word = at + 1; word < end; word++)
    if (hasSign(tokens, word, wordSigns.organisation)) return !isSurname(last.text);
  return false;
}

/** Stand before a person's name only, whatever the name is. */
const formsOfAddress = new Set([
  'mr',
  'mrs',
  'ms',
  'miss',
  'mx',
  'dr',
  'sir',
  'dame',
  'lady',
  'senator',
  'congressman',
]);
const titlesAsSurnames = new Set(
  'king prince duke baron lord judge justice major marshal bishop dean cardinal coach father brother pope'.split(
    ' ',
  ),
);

/** "Chief Executive Anna Berg", "Secretary of State Anna Berg": a title may go on behind its first noun. */
function afterOffice(tokens: readonly Token[], { first, at, given, end }: Office): number {
  const next = tokens[at + 1];
  if (next?.lower === 'of') {
    let name = at + 2;
    while (name < end && name !== given && goesOnAsDepartment(tokens[name])) name++;
    return name < end ? name : first;
  }
  const isNoun = next !== undefined && personNouns.has(next.lower) && at + 1 !== given;
  return isNoun && at + 2 < end && tokens[at]?.lower === 'chief' ? at + 2 : at + 1;
}

function goesOnAsDepartment(token: Token | undefined): boolean {
  if (token === undefined) return false;
  return !token.capital || departmentWords.has(token.text) || isQualifier(token);
}

/** The end of a name before letters like "KC" and "MP", which are no part of it; at least one word is left. */
export function endBeforeLetters(tokens: readonly Token[], name: number, end: number): number {
  let last = end;
  while (last > name + 1 && isPostNominal(tokens[last - 1])) last--;
  return last;
}
