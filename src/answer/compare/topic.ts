// What somebody wants to compare, as typed → which amounts are about it.

import { remember } from '../../analysis/remember.js';
import type { Amount, Counted } from '../../model/amount.js';
import { foldWord, isStopWord, stemWord } from '../../search/terms.js';
import { tokenise } from '../../search/tokenise.js';
import { listedKey } from '../../text/actions.js';
import { measuredKey } from '../../text/measured-noun.js';
import { toSameThing, toSingular } from '../../text/nouns.js';
import { actionWords } from '../../text/words/action-words.js';
import { sameThings } from '../../text/words/noun-words.js';
import { readUnit, spellUnits, type TopicUnit } from './topic-units.js';

/** One word of a topic. Any of its marks may stand for it. */
interface TopicWord {
  /** As typed, singular and in lower case. */
  readonly typed: string;
  /** The thing: one stem for all its names ("corpse" and "remains" are "bodi"). */
  readonly thing: string;
  /** The kind of action, when the word names one ("killed"); else null. */
  readonly action: string | null;
  /** The unit, as amounts name it, when the word is one ("euros", "per cent"); else null. */
  readonly unit: TopicUnit | null;
}

export interface Topic {
  readonly words: readonly TopicWord[];
  /** Every name of the things and actions, to search articles by, one at a time. */
  readonly queries: readonly string[];
  /** Its units are printed with signs ("€"), which no search by words finds. */
  readonly hasSigns: boolean;
}

/** Words that ask for a number, or are one, and name nothing. */
const askingWords = new Set(
  'amount count figure figures how many much number numbers total compare hundred thousand million billion trillion'.split(
    ' ',
  ),
);

/** Reads a topic: "bodies", "prisoners of war", "how many North Korean troops". Without a telling word it has no words. */
export function readTopic(typed: string): Topic {
  const folded = tokenise(spellUnits(typed))
    .map(({ text }) => foldWord(text))
    // "The toll of the earthquake" is how many died in it.
    .map((word) => (word === 'toll' ? 'death' : word))
    .filter((word, index, all) => word !== '' && all.indexOf(word) === index && isTelling(word));
  const words = folded.map((word) => ({
    typed: toSingular(word),
    thing: thingOf(word),
    action: listedKey(word) ?? null,
    unit: readUnit(word),
  }));
  return {
    words,
    queries: [...new Set(folded.flatMap((word) => [...namesOf(word), ...(readUnit(word)?.words ?? [])]))],
    hasSigns: words.some(({ unit }) => (unit?.signs.length ?? 0) > 0),
  };
}

/** A unit tells what is numbered even where it is too common to search for: "days". */
function isTelling(word: string): boolean {
  if (askingWords.has(toSingular(word))) return false;
  return !isStopWord(word) || readUnit(word) !== null;
}

/** One stem for all names of a thing. Takes a word in any form; kept, for the numbers of a topic are told in the same words again and again. */
export const thingOf = remember((word: string): string => stemWord(toSameThing(toSingular(foldWord(word)))));

/**
 * Whether an amount is about a topic: what it counts, or what is done with it, is one of the topic's words, and the text around it has the
 * others. What is done with it is none of the topic's actions where that is told and is another one: homes without power are no homes
 * evacuated, whatever else the sentence tells. `around` is the sentence in which the amount stands, with all that goes without saying there.
 */
export function isAbout(amount: Amount, around: string, topic: Topic): boolean {
  const { counted } = amount;
  const things = new Set(
    counted === null
      ? []
      : [counted.head, ...counted.modifiers, ...counted.complement, ...counted.names].map(thingOf),
  );
  const actions = counted === null ? [] : actionsOf(counted);
  const names = ({ thing, action, unit, typed }: TopicWord) =>
    (things.has(thing) && !isMisnamed(counted, typed)) ||
    (action !== null && actions.includes(action)) ||
    unit?.names.has(amount.unit ?? '') === true ||
    (thing === price && isPrice(amount));
  if (!topic.words.some(names)) return false;
  const acting = topic.words.filter(({ action }) => action !== null);
  const isDone = counted?.action != null && counted.action.key !== measuredKey;
  if (isDone && acting.length > 0 && !acting.some(names)) return false;
  const told = tokenise(around).map(({ text }) => text);
  const thingsAround = new Set(told.map(thingOf));
  const actionsAround = new Set(told.map((word) => listedKey(foldWord(word))));
  return topic.words.every(
    (word) =>
      names(word) || thingsAround.has(word.thing) || (word.action !== null && actionsAround.has(word.action)),
  );
}

/** What tells a case of an illness from one of a court. */
const ofIllness = /^(?:new|confirmed|suspected|active|positive|daily|fresh|reported|recorded|infection)$/;

/**
 * Infections are counted as cases; a case that nothing tells to be one is not meant by them. Nor is it a death toll how many dead men somebody
 * played, or brought.
 */
function isMisnamed(counted: Counted | null, typed: string): boolean {
  if (counted === null) return false;
  const { head, complement, modifiers } = counted;
  if (typed === 'death') return head !== 'death' && modifiers.includes('dead');
  if (typed !== 'infection' || head !== 'case' || complement.length > 0) return false;
  return !modifiers.some((word) => ofIllness.test(word));
}

const price = thingOf('price');
const sumForEach = /\p{Sc}\d\S* (?:an?|per|each) \p{Ll}/u;

/** "$86 a barrel": a sum for so much of a thing. */
function isPrice({ kind, counted }: Amount): boolean {
  return kind === 'money' && counted?.modifiers.some((word) => word.startsWith('per ')) === true;
}

/** Whether an amount counts a thing of the topic, or has its unit, rather than something that is of it. */
export function countsThing({ counted, unit }: Amount, { words }: Topic): boolean {
  if (words.some((word) => word.unit?.names.has(unit ?? '') === true)) return true;
  const head = counted === null ? null : thingOf(counted.head);
  return words.some(({ thing }) => thing === head);
}

/** The same, or whether what is done with it is an action of the topic. */
export function counts(amount: Amount, topic: Topic): boolean {
  const actions = amount.counted === null ? [] : actionsOf(amount.counted);
  return (
    countsThing(amount, topic) ||
    topic.words.some(({ action }) => action !== null && actions.includes(action))
  );
}

/** Gives a test whether a sentence has every word of a topic, in any of its names, so that its numbers are worth reading. */
export function createMention(topic: Topic): (sentence: string) => boolean {
  /** Word as printed → the words of the topic that it stands for: news repeats its words. */
  const known = new Map<string, readonly TopicWord[]>();
  const meantBy = (printed: string): readonly TopicWord[] => {
    const found = known.get(printed);
    if (found !== undefined) return found;
    const word = foldWord(printed);
    const thing = thingOf(word);
    const action = listedKey(word);
    const meant = topic.words.filter(
      (wanted) =>
        wanted.thing === thing ||
        (action !== undefined && wanted.action === action) ||
        wanted.unit?.words.has(toSingular(word)) === true,
    );
    known.set(printed, meant);
    return meant;
  };
  return (sentence) => {
    const missing = new Set(topic.words);
    for (const { text } of tokenise(sentence)) {
      for (const word of meantBy(text)) missing.delete(word);
      if (missing.size === 0) return true;
    }
    for (const word of missing)
      if (word.unit?.signs.some((sign) => sentence.includes(sign)) === true) missing.delete(word);
    for (const word of missing) if (word.thing === price && sumForEach.test(sentence)) missing.delete(word);
    return missing.size === 0;
  };
}

/** An action may be two ("claimed or injured"), or a verb with its preposition. */
function actionsOf({ action }: Counted): readonly string[] {
  return action?.key.split(/ or | /) ?? [];
}

/** The word itself, the other names of the thing, and the other words for the action. */
function namesOf(word: string): readonly string[] {
  const singular = toSingular(word);
  const same = sameThings.find((row) => row.includes(singular)) ?? [];
  const key = listedKey(word);
  const actions =
    key === undefined ? [] : (actionWords[key] ?? '').split(', ').filter((other) => !other.includes(' '));
  return [word, ...same, ...actions];
}
