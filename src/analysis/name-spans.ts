// Where a capitalised name begins and where it ends, over particles and the "of" of organisations.

import { hasSign, type Token } from '../text/tokens.js';
import { WordList } from '../text/word-list.js';
import { wordSigns } from '../text/word-signs.js';
import { particles } from '../text/words/name-particles.js';
import { organisationWords, outletNames, speakingBuildings } from '../text/words/organisations.js';
import { nationalities, placeNames } from '../text/words/places.js';
import { departmentWords, offices } from '../text/words/titles.js';
import { holderBehind } from './office-holder.js';
import type { TextParagraph } from './read-text.js';

/** Whether a name begins at one of the paragraph's `nameStarts`. */
export function startsName(paragraph: TextParagraph, at: number): boolean {
  const token = paragraph.tokens[at];
  if (token === undefined) return false;
  if (!isNameWord(token) && !startsSmall(paragraph, at, token)) return false;
  return !paragraph.isOutside(token);
}

function startsSmall(paragraph: TextParagraph, at: number, token: Token): boolean {
  if ((token.signs & wordSigns.arabicName) !== 0) return true;
  return (
    (token.signs & wordSigns.particle) !== 0 &&
    isNameWord(paragraph.tokens[at + 1]) &&
    isAdjacent(paragraph, at)
  );
}

function isNameWord(token: Token | undefined): boolean {
  return token !== undefined && (token.signs & wordSigns.name) !== 0;
}

function isAdjacent({ tokens }: TextParagraph, at: number): boolean {
  const here = tokens[at];
  const next = tokens[at + 1];
  return here !== undefined && next !== undefined && next.start - here.end === 1;
}

const particleList = new WordList(particles);

/** Most tokens of a name; longer rows of capitalised words are headings, and are cut so that they cost no more than text. */
const maxNameTokens = 30;

export function endOfName(paragraph: TextParagraph, first: number): number {
  const { tokens, sentenceOf } = paragraph;
  const most = Math.min(tokens.length, first + maxNameTokens);
  let end = first + 1;
  while (end < most && sentenceOf[end] === sentenceOf[first]) {
    const token = tokens[end];
    const holder = tokens[end - 1]?.capital === true ? holderBehind(tokens, end) : null;
    if (holder !== null) return holder.end;
    if (joinsMembers(paragraph, end)) end++;
    else if (!isAdjacent(paragraph, end - 1)) break;
    else if (token === undefined || paragraph.isOutside(token)) break;
    else if (isNameWord(token) || hasSign(tokens, end, wordSigns.arabicName)) end++;
    else if (particleList.has(token) && continuesWithName(paragraph, end)) end++;
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

/** "Nurses' Federation": the apostrophe between those who belong to a body and what it is called. */
function joinsMembers({ tokens }: TextParagraph, at: number): boolean {
  const members = tokens[at - 1];
  const mark = tokens[at];
  const body = tokens[at + 1];
  if (mark === undefined || members === undefined || body === undefined) return false;
  if (mark.kind !== 'mark' || mark.start !== members.end || body.start !== mark.end + 1) return false;
  if (mark.text !== "'" && mark.text !== '’') return false;
  return members.lower.endsWith('s') && (body.signs & wordSigns.organisation) !== 0;
}

function continuesWithName(paragraph: TextParagraph, at: number): boolean {
  const { tokens } = paragraph;
  if (!isAdjacent(paragraph, at)) return false;
  const next = tokens[at + 1];
  if (isNameWord(next)) return true;
  return particleList.has(next) && isAdjacent(paragraph, at + 1) && isNameWord(tokens[at + 2]);
}

/** "Department of Defense", "Committee of the Red Cross": an organisation's name goes on over "of (the)" and "and". */
function joinsOrganisation(paragraph: TextParagraph, first: number, at: number): boolean {
  const { tokens } = paragraph;
  const word = tokens[at]?.lower;
  if (word === 'and') return joinsOverAnd(paragraph, first, at);
  if (word === 'of' && joinsDepartment(paragraph, at)) return true;
  if (word !== 'of' && word !== 'for' && word !== 'the' && word !== '&') return false;
  if (word === 'of' && isForTask(tokens, first, at))
    return isAdjacent(paragraph, at) && isNameWord(tokens[at + 1]);
  // "Karl Weiss of the National Rail Union": a person of an organisation.
  if (at - first === 2 && hasSign(tokens, first, wordSigns.givenName)) return false;
  // "Economist Anna Berg of Castle Capital": the newspaper of that name is not meant.
  if (at - first === 3 && offices.has(tokens[first]?.lower ?? '')) return false;
  if (
    !hasSign(tokens, first, wordSigns.organisation) &&
    !hasSign(tokens, at - 1, wordSigns.organisation) &&
    word !== 'the'
  )
    return false;
  if (word === 'the' && tokens[at - 1]?.lower !== 'of' && tokens[at - 1]?.lower !== 'for') return false;
  const next = tokens[at + 1];
  return isAdjacent(paragraph, at) && (isNameWord(next) || next?.lower === 'the');
}

/** "Secretary of State Anna Berg", "Chief of the Army": an office, and over "of (the)" what it is an office of. */
function joinsDepartment(paragraph: TextParagraph, at: number): boolean {
  const { tokens } = paragraph;
  const office = tokens[at - 1];
  if (office?.capital !== true || !offices.has(office.lower) || !isAdjacent(paragraph, at)) return false;
  const next = tokens[at + 1];
  if (next?.lower === 'the') return isAdjacent(paragraph, at + 1) && isDepartment(tokens[at + 2]);
  return isDepartment(next);
}

function isDepartment(token: Token | undefined): boolean {
  return token !== undefined && departmentWords.has(token.text);
}

/** "Institute for the Study of War": what a body is for goes on. */
function isForTask(tokens: readonly Token[], first: number, at: number): boolean {
  if (!servingBodies.has(tokens[first]?.text ?? '')) return false;
  return tokens.slice(first, at).some(({ lower }) => lower === 'for');
}

/** Bodies that are called by two tasks. */
const servingBodies = new Set(
  'Center Centers Centre Centres Office Department Ministry Institute Bureau Agency Committee Commission Council Board Service'.split(
    ' ',
  ),
);

/** "Centers for Disease Control and Prevention", "Office of Health and Safety": what a body is for, and nobody's name. */
function namesTask(token: Token | undefined): boolean {
  return (
    token?.capital === true &&
    /\p{L}{2}(?:tion|sion|ment|ity|ety|ness|ance|ence|ology|alth|fare|tice)$/u.test(token.text)
  );
}

/**
 * "Center for Strategic and International Studies": after "of" or "for" the name may go on over an "and"; so may that of an
 * authority behind its article, "the Food and Drug Administration".
 */
function joinsOverAnd(paragraph: TextParagraph, first: number, at: number): boolean {
  const { tokens } = paragraph;
  if (joinsAuthority(paragraph, first, at)) return true;
  if (servicePairs.get(tokens[at - 1]?.text ?? '') === tokens[at + 1]?.text) return isAdjacent(paragraph, at);
  const hasOf = tokens.slice(first, at).some(({ lower }) => lower === 'of' || lower === 'for');
  if (!hasOf || !isAdjacent(paragraph, at)) return false;
  return (
    (servingBodies.has(tokens[first]?.text ?? '') && namesTask(tokens[at + 1])) ||
    hasSign(tokens, tokens[at + 2] === undefined ? at + 1 : at + 2, wordSigns.organisation)
  );
}

/** Services that are called by two words: "Stanmouth Fire and Rescue". */
const servicePairs: ReadonlyMap<string, string> = new Map([
  ['Fire', 'Rescue'],
  ['Search', 'Rescue'],
  ['Health', 'Safety'],
]);

function joinsAuthority(paragraph: TextParagraph, first: number, and: number): boolean {
  const { tokens } = paragraph;
  // At the start of a sentence the article is read as a part of the name first.
  const start = tokens[and - 2]?.lower === 'the' ? and - 1 : -1;
  if (start < first || standsAlone(tokens[start]!)) return false;
  let end = and + 1;
  while (end < and + 4 && isAdjacent(paragraph, end - 1) && isNameWord(tokens[end])) end++;
  return end - and > 2 && authorityWords.has(tokens[end - 1]?.text ?? '');
}

/** What public bodies are called, as the last word of their name. */
const authorityWords = new Set(
  'Authority Agency Administration Commission Committee Council Executive'.split(' '),
);

/** Names of their own: "the Kremlin and European Commission" are two. */
function standsAlone({ text }: Token): boolean {
  return (
    organisationWords.has(text) ||
    speakingBuildings.has(text) ||
    outletNames.has(text) ||
    placeNames.has(text) ||
    nationalities.has(text)
  );
}
