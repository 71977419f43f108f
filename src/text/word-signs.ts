// What a word may be, by its spelling alone: looked up once, so that finders pass over most words with one comparison.

import { listSpeechVerbForms } from './speech-verb-kind.js';
import { auxiliaryTenses, clauseOpeners } from './words/clause-words.js';
import { framingWords, hedgedVerbs, hedgingWords } from './words/framing-words.js';
import { givenNames } from './words/given-names.js';
import { startingParticles } from './words/name-particles.js';
import { organisationWords, outletNames, speakingBuildings } from './words/organisations.js';
import { nationalities, placeNames } from './words/places.js';
import { governing } from './words/prepositions.js';
import { determiners, finiteVerbs, firstPersons } from './words/quoted-run-words.js';
import { sentenceStarters } from './words/sentence-starters.js';
import {
  adverbsBeforeSaying,
  answeringWithBack,
  isCrowd,
  isParent,
  plainSaying,
  speakerNouns,
  speakerPronouns,
} from './words/speaker-words.js';
import {
  femaleHonorifics,
  maleHonorifics,
  memberTitles,
  neutralHonorifics,
  offices,
  personNouns,
} from './words/titles.js';
import { isCompanyNoun, isTradeNoun } from './words/trade-words.js';

/** One bit for each; a word may have several. They say where looking is worth while, not what the word is there. */
export const wordSigns = {
  /** A verb of speech or thought, or a word that makes one with the next ("according", "shot"). */
  cue: 1 << 0,
  /** A finite verb of plain saying ("said"). */
  says: 1 << 1,
  /** An adverb that may stand between a noun and such a verb. */
  adverb: 1 << 2,
  /** A pronoun or a noun for one who speaks. */
  speaker: 1 << 3,
  /** Passes something on with reserve ("reportedly"), or does behind "is" ("said" in "is said to"). */
  hedge: 1 << 4,
  hedgedVerb: 1 << 5,
  /** Tells of words at second hand or on a social network. */
  frame: 1 << 6,
  /** Written as a word of a name is. */
  name: 1 << 7,
  /** Begins a name though it is written small: at once ("al-Sharaa"), or before a word of a name ("von"). */
  arabicName: 1 << 8,
  particle: 1 << 9,
  givenName: 1 << 10,
  preposition: 1 << 11,
  finiteVerb: 1 << 12,
  firstPerson: 1 << 13,
  determiner: 1 << 14,
  /** "is", "would", "didn't": tells the tense of its clause. */
  auxiliary: 1 << 15,
  /** Opens a clause of time, reason or contrast. */
  clauseOpener: 1 << 16,
  /** "carmaker", "biologist": what a company or somebody does. */
  company: 1 << 17,
  trade: 1 << 18,
  /** Opens a sentence with a capital and is no name. */
  starter: 1 << 19,
  /** The nine bits between are the print's. Stands before a name or says who somebody is: a title, an office, a noun for a person. */
  title: 1 << 29,
  /** Told by its capital, too: a word of bodies ("Committee"). */
  organisation: 1 << 30,
  /** Likewise: the first word of a place, a people, an outlet or a building that speaks. */
  listedName: 1 << 31,
} as const;

/** Among the signs stand some bits of the word's letters: words of different prints are different, whatever their capitals. */
const printShift = 20;
const printBits = 9;

/** How many prints there are. */
export const prints = 1 << printBits;

/** The print of a word with these signs, from 0 to before `prints`. */
export function printOf(signs: number): number {
  return (signs >>> printShift) & (prints - 1);
}

const signsOfWord = new Map<string, number>();
const add = (sign: number, words: Iterable<string>): void => {
  for (const word of words) signsOfWord.set(word, (signsOfWord.get(word) ?? 0) | sign);
};
add(wordSigns.cue, listSpeechVerbForms());
add(wordSigns.cue, ['according']);
add(wordSigns.cue, answeringWithBack);
add(wordSigns.says, plainSaying);
add(wordSigns.adverb, adverbsBeforeSaying);
add(wordSigns.speaker, speakerPronouns.keys());
add(wordSigns.speaker, speakerNouns.keys());
add(wordSigns.hedge, hedgingWords);
add(wordSigns.hedgedVerb, hedgedVerbs);
add(wordSigns.frame, framingWords);
add(wordSigns.particle, startingParticles);
add(wordSigns.preposition, governing);
add(wordSigns.finiteVerb, finiteVerbs);
add(wordSigns.firstPerson, firstPersons);
add(wordSigns.determiner, determiners);
add(wordSigns.auxiliary, auxiliaryTenses.keys());
add(wordSigns.clauseOpener, clauseOpeners);
add(wordSigns.starter, sentenceStarters);
for (const titles of [offices, maleHonorifics, femaleHonorifics, neutralHonorifics, personNouns])
  add(wordSigns.title, titles);
for (const office of offices) add(wordSigns.title, [`${office}s`]);

/** Signs of words that must be written as here. */
const signsOfCapitalised = new Map<string, number>();
const addCapitalised = (sign: number, words: Iterable<string>): void => {
  for (const word of words) signsOfCapitalised.set(word, (signsOfCapitalised.get(word) ?? 0) | sign);
};
addCapitalised(wordSigns.givenName, givenNames.keys());
addCapitalised(wordSigns.title, memberTitles);
addCapitalised(wordSigns.organisation, organisationWords);
for (const names of [outletNames, nationalities, placeNames, speakingBuildings])
  addCapitalised(
    wordSigns.listedName,
    [...names].map((name) => name.replace(/ .*/, '')),
  );

/** The signs of a word as printed and in lower case. */
export function signsOfSpelling(text: string, lower: string, capital: boolean): number {
  const listed = signsOfWord.get(lower) ?? (isCrowd(lower) || isParent(lower) ? wordSigns.speaker : 0);
  const own = listed | signsOfTrade(lower) | (printOfWord(lower) << printShift);
  if (!capital) return isArabicName(text) ? own | wordSigns.arabicName : own;
  const name = lower === 'i' || isContraction(lower) ? 0 : wordSigns.name;
  return own | name | (signsOfCapitalised.get(text) ?? 0);
}

/** Those of what is no word: its print. */
export function signsOfOther(text: string): number {
  return printOfWord(text) << printShift;
}

function signsOfTrade(lower: string): number {
  return (isCompanyNoun(lower) ? wordSigns.company : 0) | (isTradeNoun(lower) ? wordSigns.trade : 0);
}

/** The print of a word in lower case. */
export function printOfWord(lower: string): number {
  let sum = lower.length;
  for (let at = 0; at < lower.length; at++) sum = (Math.imul(sum, 31) + lower.charCodeAt(at)) | 0;
  return (sum ^ (sum >>> printBits)) & (prints - 1);
}

/** "I'm", "They're". */
function isContraction(lower: string): boolean {
  const { length } = lower;
  return (lower[length - 2] === "'" || lower[length - 3] === "'") && /'(?:m|re|ve|ll|d|t)$/.test(lower);
}

/** "al-Sharaa", "ash-Shabab". */
function isArabicName(text: string): boolean {
  return (text[2] === '-' || text[3] === '-') && /^(?:al|el|ad|as|ar|ash)-\p{Lu}/u.test(text);
}
