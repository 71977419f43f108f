// Finds everything an article calls by a proper name and says which are people.

import { hasSign, type Token, tokenOrNone } from '../text/tokens.js';
import { WordList } from '../text/word-list.js';
import { printOf, printOfWord, prints, wordSigns } from '../text/word-signs.js';
import { calendarWords } from '../text/words/calendar.js';
import { speakingBuildings } from '../text/words/organisations.js';
import { offices } from '../text/words/titles.js';
import type { Draft, Gender, NamedKind } from './name-draft.js';
import { hasPersonBeside, isInverted, kindOf } from './name-kinds.js';
import { endOfName, startsName } from './name-spans.js';
import { afterTitle, endBeforeLetters } from './name-titles.js';
import { genderOfGivenName, genderOfTitle, isQualifier } from './name-words.js';
import { collectPeople, type People, personOf } from './named-people.js';
import { holderIn } from './office-holder.js';
import type { TextParagraph } from './read-text.js';

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
  /** First token and the one after the last, within the paragraph; letters like "KC" behind the name are counted in. */
  readonly firstToken: number;
  readonly endToken: number;
  /** Where the phrase begins with the title before the name ("Defence Minister Rustem Umerov"). */
  readonly phraseToken: number;
}

/** In reading order, not overlapping. Linear in the length of the text. */
export function findNamed(paragraphs: readonly TextParagraph[]): readonly Named[] {
  const smallWords = collectSmallWords(paragraphs, collectOpeningWords(paragraphs));
  const drafts: Draft[] = [];
  for (const paragraph of paragraphs) addDrafts(drafts, paragraph, smallWords);
  settleCompanies(drafts);
  promoteByPart(drafts);
  const people = collectPeople(drafts);
  return drafts.map((draft) => settle(draft, people));
}

/** Capitalised words where an ordinary word is capitalised too. */
function collectOpeningWords(paragraphs: readonly TextParagraph[]): ReadonlySet<string> {
  const opening = new Set<string>();
  for (const paragraph of paragraphs) {
    for (const at of paragraph.nameStarts) {
      const { capital, lower, signs } = paragraph.tokens[at]!;
      if (capital && (signs & wordSigns.starter) === 0 && isOpening(paragraph, at)) opening.add(lower);
    }
  }
  return opening;
}

/** One for all articles: to make one takes as long as to look through a paragraph. */
const wantedPrints = new Uint8Array(prints);

/** Which of the words given the article also writes small: capitalised at the start of a sentence, they are no names. */
function collectSmallWords(
  paragraphs: readonly TextParagraph[],
  wanted: ReadonlySet<string>,
): ReadonlySet<string> {
  const small = new Set<string>();
  // A print that no word wanted has spares nearly every look-up, and the word's letters need not be read.
  wantedPrints.fill(0);
  for (const word of wanted) wantedPrints[printOfWord(word)] = 1;
  for (const { tokens } of paragraphs)
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at]!;
      if (wantedPrints[printOf(token.signs)] === 0) continue;
      if (!token.capital && token.kind === 'word' && wanted.has(token.lower)) small.add(token.lower);
    }
  return small;
}

function addDrafts(drafts: Draft[], paragraph: TextParagraph, smallWords: ReadonlySet<string>): void {
  let end = 0;
  for (const at of paragraph.nameStarts) {
    if (at < end || !startsName(paragraph, at)) continue;
    end = endOfName(paragraph, at);
    const draft = draftOf(paragraph, at, end, smallWords);
    if (draft !== null) drafts.push(draft);
  }
}

function draftOf(
  paragraph: TextParagraph,
  from: number,
  until: number,
  smallWords: ReadonlySet<string>,
): Draft | null {
  const { tokens } = paragraph;
  const holder = holderIn(tokens, from, until);
  let first = from;
  const mostUnnamed = Math.min(until, holder?.office ?? until);
  while (first < mostUnnamed && startsUnnamed(paragraph, first, until, smallWords)) first++;
  const end = isGluedByline(paragraph, until) ? until - 2 : until;
  if (first >= end) return null;
  if (end - first === 1 && isOfCalendar(tokens[first])) return null;
  const phrase = Math.min(first, holder?.office ?? first);
  const name =
    holder?.first ?? afterTitle(tokens, isTradeBefore(tokens, first, end) ? first + 1 : first, end);
  const gender = genderOfTitle(tokens, first, name) ?? genderOfGivenName(tokens[name]);
  const words = wordsOf(tokens, name, endBeforeLetters(tokens, name, end));
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
  draft.kind = isCompanyBefore(tokens, first - 1, end) ? 'organisation' : kindOf(draft);
  draft.evident =
    draft.kind !== 'place' && draft.kind !== 'organisation' && (name > phrase || hasPersonBeside(draft));
  if (draft.kind === 'unknown' && draft.evident && words.length <= 4) draft.kind = 'person';
  return draft;
}

const calendarList = new WordList([...calendarWords].map((word) => word.toLowerCase().replace('.', '')));

/** "Monday", "August", as written. */
function isOfCalendar(token: Token | undefined): boolean {
  return calendarList.has(token) && calendarWords.has(token?.text ?? '');
}

function wordsOf(tokens: readonly Token[], from: number, until: number): readonly string[] {
  const words: string[] = [];
  for (let at = from; at < until; at++) words.push(tokens[at]!.text);
  return words;
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
  if (token === undefined) return false;
  if ((token.signs & wordSigns.starter) !== 0 && token.text !== 'Will' && token.text !== 'May') return true;
  if (!isOpening(paragraph, at) || (token.signs & wordSigns.givenName) !== 0) return false;
  if ((token.signs & wordSigns.title) !== 0 && offices.has(token.lower) && at + 1 < end) return false;
  if (isCompanyBefore(paragraph.tokens, at, end)) return true;
  if (isTradeBefore(paragraph.tokens, at, end)) return false;
  if (at + 2 < end && hasSign(paragraph.tokens, at + 1, wordSigns.givenName) && !isQualifier(token))
    return true;
  if (speakingBuildings.has(`${token.text} ${paragraph.tokens[at + 1]?.text}`)) return false;
  return smallWords.has(token.lower) || (/(?:ing|ly|ed)$/.test(token.lower) && at + 1 < end);
}

/** "Carmaker Volta": what a company does, before its name. */
function isCompanyBefore(tokens: readonly Token[], at: number, end: number): boolean {
  if (!hasSign(tokens, at, wordSigns.company)) return false;
  return at + 1 < end && !namesBody(tokens, at + 1, end);
}

/** "Biologist Sanne Prins": what somebody does, before at least two words of a name. */
function isTradeBefore(tokens: readonly Token[], at: number, end: number): boolean {
  if (at + 2 >= end || !hasSign(tokens, at, wordSigns.trade)) return false;
  return !hasSign(tokens, at, wordSigns.givenName) && !namesBody(tokens, at + 1, end);
}

/** What was once a carmaker is no person where it speaks. */
function settleCompanies(drafts: readonly Draft[]): void {
  const isNamedByTrade = ({ kind, paragraph, first, end }: Draft) =>
    kind === 'organisation' && isCompanyBefore(paragraph.tokens, first - 1, end);
  const companies = new Set(drafts.filter(isNamedByTrade).map(({ words }) => words.join(' ')));
  if (companies.size === 0) return;
  for (const draft of drafts) if (companies.has(draft.words.join(' '))) draft.kind = 'organisation';
}

function namesBody(tokens: readonly Token[], from: number, end: number): boolean {
  for (let at = from; at < end; at++) if (hasSign(tokens, at, wordSigns.organisation)) return true;
  return false;
}

function isOpening({ tokens, sentenceOf }: TextParagraph, at: number): boolean {
  const previous = tokenOrNone(tokens, at - 1);
  if (previous === undefined || sentenceOf[at] !== sentenceOf[at - 1]) return true;
  return previous.kind === 'mark' && openingMarks.has(previous.text);
}

const openingMarks = new Set('"\'“‘:(-–—…');

/** "Sakaliene said", "'…,' said Sakaliene" and "Dovile, who" tell that the "Dovile Sakaliene" named before is a person too. */
function promoteByPart(drafts: readonly Draft[]): void {
  const single = drafts.filter(({ words }) => words.length === 1);
  const parts = new Set(single.filter(({ kind }) => kind === 'person').map(({ words }) => words[0]));
  const inverted = single.filter(
    ({ paragraph: { tokens }, first, end }) =>
      isInverted(tokens, first) && /^[,.]$/.test(tokens[end]?.text ?? ''),
  );
  const surnames = new Set([...parts, ...inverted.map(({ words }) => words[0])]);
  for (const draft of drafts) {
    const { kind, words } = draft;
    if (kind !== 'unknown' || words.length > 3) continue;
    if (surnames.has(words.at(-1)) || (words.length === 2 && parts.has(words[0]))) draft.kind = 'person';
  }
}

function settle(draft: Draft, people: People): Named {
  const { paragraph, first, end, phrase, words } = draft;
  const person = personOf(draft, people);
  const start = paragraph.tokens[first]?.start ?? 0;
  const nameEnd = paragraph.tokens[first + words.length - 1]?.end ?? start;
  const text = paragraph.text.slice(start, nameEnd);
  return {
    kind: person === null ? draft.kind : 'person',
    paragraphIndex: paragraph.paragraphIndex,
    start,
    end: nameEnd,
    text,
    // In "Nurses' Federation" the apostrophe is a word of its own.
    name: person?.name ?? (words.length > 2 && /s['’] /.test(text) ? text : words.join(' ')),
    gender: draft.gender ?? person?.gender ?? null,
    firstToken: first,
    endToken: end,
    phraseToken: phrase,
  };
}
