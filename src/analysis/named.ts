// Finds everything an article calls by a proper name and says which are people.

import type { Token } from '../text/tokens.js';
import { calendarWords } from '../text/words/calendar.js';
import { femaleGivenNames, maleGivenNames, neutralGivenNames } from '../text/words/given-names.js';
import { organisationWords, outletNames, speakingBuildings } from '../text/words/organisations.js';
import { nationalities, placeNames } from '../text/words/places.js';
import { sentenceStarters } from '../text/words/sentence-starters.js';
import { personalVerbForms } from '../text/words/speech-verbs.js';
import {
  femaleHonorifics,
  leadingFamilyNames,
  maleHonorifics,
  neutralHonorifics,
  offices,
  personNouns,
} from '../text/words/titles.js';
import type { TextParagraph } from './read-text.js';

export type NamedKind = 'person' | 'organisation' | 'place' | 'unknown';
export type Gender = 'male' | 'female';

/** A capitalised name where it stands. */
export interface Named {
  readonly kind: NamedKind;
  readonly paragraphIndex: number;
  readonly start: number;
  readonly end: number;
  /** As printed. */
  readonly text: string;
  /** The fullest form within the article; `text` itself for what is no person. */
  readonly name: string;
  readonly gender: Gender | null;
  /** First token and the one after the last, within the paragraph. */
  readonly firstToken: number;
  readonly endToken: number;
  /** Where the phrase begins with the title before the name ("Defence Minister Rustem Umerov"). */
  readonly phraseToken: number;
}

interface Draft {
  kind: NamedKind;
  readonly paragraph: TextParagraph;
  first: number;
  end: number;
  phrase: number;
  words: readonly string[];
  gender: Gender | null;
  /** Something beside it tells a person: a title, a verb of speech, an age. */
  evident: boolean;
}

/** In reading order, not overlapping. Linear in the length of the text. */
export function findNamed(paragraphs: readonly TextParagraph[]): readonly Named[] {
  const smallWords = collectSmallWords(paragraphs);
  const drafts = paragraphs.flatMap((paragraph) => draftsOf(paragraph, smallWords));
  promoteBySurname(drafts);
  const people = collectPeople(drafts);
  return drafts.map((draft) => settle(draft, people));
}

/** Words that the article also writes small: capitalised at the start of a sentence, they are no names. */
function collectSmallWords(paragraphs: readonly TextParagraph[]): ReadonlySet<string> {
  const small = new Set<string>();
  for (const { tokens } of paragraphs)
    for (const token of tokens) if (token.kind === 'word' && !token.capital) small.add(token.lower);
  return small;
}

const particles = new Set([
  'de',
  'da',
  'di',
  'du',
  'del',
  'della',
  'van',
  'von',
  'der',
  'den',
  'ter',
  'bin',
  'ibn',
  'al',
  'el',
  'la',
  'le',
  'dos',
  'abu',
]);
const startingParticles = new Set(['von', 'bin', 'ibn', 'al']);

function draftsOf(paragraph: TextParagraph, smallWords: ReadonlySet<string>): Draft[] {
  const { tokens } = paragraph;
  const drafts: Draft[] = [];
  for (let at = 0; at < tokens.length; ) {
    if (!startsName(paragraph, at)) {
      at++;
      continue;
    }
    const end = endOfName(paragraph, at);
    const draft = draftOf(paragraph, at, end, smallWords);
    if (draft !== null) drafts.push(draft);
    at = end;
  }
  return drafts;
}

function startsName(paragraph: TextParagraph, at: number): boolean {
  const token = paragraph.tokens[at];
  if (token === undefined || token.kind !== 'word') return false;
  if (!isNameWord(token) && !startsSmall(paragraph, at, token)) return false;
  return !paragraph.isOutside(token);
}

function startsSmall(paragraph: TextParagraph, at: number, token: Token): boolean {
  return (
    (startingParticles.has(token.lower) &&
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

function endOfName(paragraph: TextParagraph, first: number): number {
  const { tokens, sentenceOf } = paragraph;
  let end = first + 1;
  while (end < tokens.length && sentenceOf[end] === sentenceOf[first] && isAdjacent(paragraph, end - 1)) {
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
  // "David French of the National Retail Federation": a person of an organisation.
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

function draftOf(
  paragraph: TextParagraph,
  from: number,
  until: number,
  smallWords: ReadonlySet<string>,
): Draft | null {
  const { tokens } = paragraph;
  let first = from;
  while (first < until && startsUnnamed(paragraph, first, until, smallWords)) first++;
  const end = isGluedByline(paragraph, until) ? until - 2 : until;
  if (first >= end) return null;
  if (end - first === 1 && calendarWords.has(tokens[first]?.text ?? '')) return null;
  const phrase = first;
  const name = afterTitle(tokens, first, end);
  const gender = genderOfTitle(tokens, first, name) ?? genderOfGivenName(tokens[name]?.text ?? '');
  const words = tokens.slice(name, end).map(({ text }) => text);
  const draft: Draft = {
    kind: 'unknown',
    paragraph,
    first: name,
    end,
    phrase,
    words,
    gender,
    evident: false,
  };
  draft.kind = kindOf(draft);
  draft.evident =
    draft.kind !== 'place' && draft.kind !== 'organisation' && (name > phrase || hasPersonBeside(draft));
  if (draft.kind === 'unknown' && draft.evident && words.length <= 4) draft.kind = 'person';
  return draft;
}

/** "Katie Hawkinson19 August 2025": who wrote a live-blog entry, its time glued on. */
function isGluedByline({ tokens }: TextParagraph, end: number): boolean {
  const next = tokens[end];
  return next?.kind === 'number' && next.start === tokens[end - 1]?.end;
}

/** At the start of a sentence or a quotation, an ordinary word is capitalised too. */
function startsUnnamed(
  paragraph: TextParagraph,
  at: number,
  end: number,
  smallWords: ReadonlySet<string>,
): boolean {
  const token = paragraph.tokens[at];
  const previous = paragraph.tokens[at - 1];
  if (token === undefined) return false;
  if (sentenceStarters.has(token.lower) && token.text !== 'Will' && token.text !== 'May') return true;
  const opens =
    previous === undefined ||
    paragraph.sentenceOf[at] !== paragraph.sentenceOf[at - 1] ||
    /^["'“‘:(\-–—…]$/.test(previous.text);
  if (!opens || isGivenName(token.text)) return false;
  if (offices.has(token.lower) && at + 1 < end) return false;
  if (at + 2 < end && isGivenName(paragraph.tokens[at + 1]?.text ?? '') && !isQualifier(token)) return true;
  return smallWords.has(token.lower) || (/(?:ing|ly|ed)$/.test(token.lower) && at + 1 < end);
}

/** Index of the first token of the name itself, behind titles, offices and what they belong to. */
function afterTitle(tokens: readonly Token[], first: number, end: number): number {
  const given = tokens.slice(first, end).findIndex(({ text }) => isGivenName(text));
  for (let at = end - 2; at >= first; at--)
    if (isTitle(tokens[at]) && (given < 0 || first + given > at)) return at + 1;
  for (let at = first + 1; at < end - 1; at++)
    if (isGivenName(tokens[at]?.text ?? '') && tokens.slice(first, at).every(isQualifier)) return at;
  return first;
}

function isTitle(token: Token | undefined): boolean {
  if (token === undefined) return false;
  const { lower } = token;
  return (
    offices.has(lower) ||
    (lower.endsWith('s') && offices.has(lower.slice(0, -1))) ||
    maleHonorifics.has(lower) ||
    femaleHonorifics.has(lower) ||
    neutralHonorifics.has(lower)
  );
}

function isQualifier({ text }: Token): boolean {
  return (
    organisationWords.has(text) ||
    nationalities.has(text) ||
    placeNames.has(text) ||
    outletNames.has(text) ||
    /^\p{Lu}{2,}$/u.test(text)
  );
}

function genderOfTitle(tokens: readonly Token[], first: number, name: number): Gender | null {
  for (let at = first; at < name; at++) {
    const lower = tokens[at]?.lower ?? '';
    if (femaleHonorifics.has(lower) || /woman$|^empress$|^actress$/.test(lower)) return 'female';
    if (maleHonorifics.has(lower) || /[a-z]man$/.test(lower)) return 'male';
  }
  return null;
}

function genderOfGivenName(word: string): Gender | null {
  if (neutralGivenNames.has(word)) return null;
  if (maleGivenNames.has(word)) return femaleGivenNames.has(word) ? null : 'male';
  return femaleGivenNames.has(word) ? 'female' : null;
}

function isGivenName(word: string): boolean {
  return maleGivenNames.has(word) || femaleGivenNames.has(word) || neutralGivenNames.has(word);
}

/** Surnames that are also words of organisations: after a given name they are surnames. */
const ambiguousSurnames = new Set([
  'White',
  'May',
  'Green',
  'West',
  'North',
  'Law',
  'Hall',
  'Day',
  'Lake',
  'King',
  'Price',
  'Sessions',
  'Bush',
  'Church',
  'Street',
  'Park',
  'Wood',
  'Post',
  'Lane',
  'Rivers',
]);

function kindOf({ words, first, phrase, paragraph }: Draft): NamedKind {
  const [head = ''] = words;
  const last = words.at(-1) ?? '';
  const whole = words.join(' ');
  if (words.length === 1 && first > phrase) return 'person';
  if (speakingBuildings.has(whole)) return 'organisation';
  if (placeNames.has(whole) || placeNames.has(capitalised(whole))) return 'place';
  if (nationalities.has(whole) || outletNames.has(whole)) return 'organisation';
  if (words.length === 1)
    return /^\p{Lu}[\p{Lu}\d.&]+$/u.test(whole) || organisationWords.has(whole) ? 'organisation' : 'unknown';
  const organised = words.some((word, index) => organisationWords.has(word) && !isPartOfName(words, index));
  if (organised || words.includes('of') || words.includes('for')) return 'organisation';
  if (paragraph.tokens[phrase - 1]?.lower === 'the' && first === phrase) return 'unknown';
  const eastAsian = leadingFamilyNames.has(head) && words.length <= 3;
  const initial = words.slice(0, -1).some((word) => /^\p{Lu}\.$/u.test(word));
  if (words.length <= 4 && (isGivenName(head) || initial || eastAsian) && !placeNames.has(last))
    return 'person';
  if (nationalities.has(head) || placeNames.has(head) || placeNames.has(last)) return 'unknown';
  return first > phrase && words.length <= 4 ? 'person' : 'unknown';
}

/** "WASHINGTON" at the head of an agency's report is "Washington". */
function capitalised(name: string): string {
  return name.charAt(0) + name.slice(1).toLowerCase();
}

/** "Bill", "Grant" as a given name, "May", "Green" as a surname. */
function isPartOfName(words: readonly string[], index: number): boolean {
  const word = words[index] ?? '';
  if (index === 0) return isGivenName(word);
  return index === words.length - 1 && ambiguousSurnames.has(word);
}

/** A verb of speech, an age, "who", an apposition, or a lower-case role in front ("spokesman Dmitry Peskov"). */
function hasPersonBeside({ paragraph: { tokens }, first, end, words }: Draft): boolean {
  const previous = tokens[first - 1];
  if (previous !== undefined && !previous.capital && personNouns.has(previous.lower)) return true;
  // "Google's human resources executive, Laszlo Bock,"
  const role = tokens[first - 2];
  if (previous?.text === ',' && role !== undefined && !role.capital && personNouns.has(role.lower))
    return words.length > 1 && tokens[end]?.kind === 'mark';
  const invites = previous?.lower === 'said' || previous?.lower === 'says';
  if (invites && words.length > 1 && tokens[first - 2]?.kind === 'mark') return true;
  const next = tokens[end];
  if (next === undefined) return false;
  if (personalVerbForms.has(next.lower) || next.lower === 'himself' || next.lower === 'herself') return true;
  const opensSentence = previous === undefined || /^[.!?:"'”’]$/.test(previous.text);
  return next.text === ',' && !(words.length === 1 && opensSentence) && describesPerson(tokens, end + 1);
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

/** "Sakaliene said" tells that the "Dovile Sakaliene" named before is a person too. */
function promoteBySurname(drafts: readonly Draft[]): void {
  const surnames = new Set(
    drafts.filter(({ kind, words }) => kind === 'person' && words.length === 1).map(({ words }) => words[0]),
  );
  for (const draft of drafts)
    if (draft.kind === 'unknown' && draft.words.length <= 3 && surnames.has(draft.words.at(-1)))
      draft.kind = 'person';
}

interface Person {
  readonly name: string;
  readonly words: readonly string[];
  count: number;
  gender: Gender | null;
}

/** People by the words that mean them: whole names, surnames, and the family name that stands first in Korean and Chinese names. */
type People = ReadonlyMap<string, Person>;

function collectPeople(drafts: readonly Draft[]): People {
  const full = new Map<string, Person>();
  for (const draft of drafts) {
    if (draft.kind !== 'person' || draft.words.length < 2) continue;
    const key = nameKey(draft.words);
    const known = full.get(key);
    const gender = known?.gender ?? draft.gender;
    if (known === undefined || draft.words.length > known.words.length)
      full.set(key, {
        name: draft.words.join(' '),
        words: draft.words,
        count: (known?.count ?? 0) + 1,
        gender,
      });
    else {
      known.count++;
      known.gender = gender;
    }
  }
  return indexPeople(full);
}

/** First and last word: "Donald J. Trump" and "Donald Trump" are one name. */
function nameKey(words: readonly string[]): string {
  return `${words[0]} ${lastWord(words)}`;
}

function lastWord(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return /^(?:Jr|Sr|II|III|IV)\.?$/.test(last) ? (words.at(-2) ?? last) : last;
}

function indexPeople(full: ReadonlyMap<string, Person>): People {
  const index = new Map<string, Person>();
  const offer = (word: string, person: Person): void => {
    const known = index.get(word);
    if (known === undefined || person.count > known.count) index.set(word, person);
  };
  for (const [key, person] of full) {
    index.set(key, person);
    offer(lastWord(person.words), person);
    const particle = person.words.findIndex((word, at) => at > 0 && particles.has(word.toLowerCase()));
    if (particle > 0) offer(person.words.slice(particle).join(' '), person);
  }
  for (const person of full.values()) {
    const head = person.words[0] ?? '';
    if (!index.has(head)) index.set(head, person);
  }
  return index;
}

function settle(draft: Draft, people: People): Named {
  const { paragraph, first, end, phrase, words } = draft;
  const person = personOf(draft, people);
  const text = paragraph.text.slice(paragraph.tokens[first]?.start, paragraph.tokens[end - 1]?.end);
  return {
    kind: person === null ? draft.kind : 'person',
    paragraphIndex: paragraph.paragraphIndex,
    start: paragraph.tokens[first]?.start ?? 0,
    end: paragraph.tokens[end - 1]?.end ?? 0,
    text,
    name: person?.name ?? words.join(' '),
    gender: draft.gender ?? person?.gender ?? null,
    firstToken: first,
    endToken: end,
    phraseToken: phrase,
  };
}

function personOf(draft: Draft, people: People): Person | null {
  const { words, kind } = draft;
  if (kind === 'place' || kind === 'organisation') return null;
  const person =
    words.length === 1
      ? people.get(words[0] ?? '')
      : (people.get(nameKey(words)) ?? people.get(words.join(' ')));
  if (person === undefined) return null;
  // "Mrs Clinton" is not the Bill Clinton named so far.
  const differs = draft.gender !== null && person.gender !== null && draft.gender !== person.gender;
  return differs ? null : person;
}
