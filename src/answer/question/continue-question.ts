// A question and what somebody asks next → the next question with what it leaves out.

import type { Span } from '../../model/locator.js';
import { findDates } from '../../text/dates.js';
import { foldOutlet } from '../../text/fold-outlet.js';
import { findAskingSentence } from '../evidence/question.js';
import { findAsked } from '../evidence/question-kinds.js';
import { findAskedQuotation } from './asked-quotation.js';

/** What has to be known to tell what a follow-up puts in whose place. */
export interface FollowUpContext {
  /** Outlets of the corpus. */
  readonly outlets: readonly string[];
  /** Whether a name is a person's. */
  isPerson(name: string): boolean;
}

/**
 * The follow-up as a question of its own. `previous` are the earlier questions, oldest first; each may itself go on from the one
 * before. A follow-up that is whole ("Who is Umerov?") comes back unchanged, and so does any when there is no earlier one.
 *
 * "And the Russians?" puts the name in the place of the name that was asked about; "and children?" the thing in the place of the
 * thing counted or spoken of; "what about Reuters?" and "and in June?" narrow to that; "when was that?" asks it of the same.
 * Where no place is found, the earlier question stands before the follow-up, so that its words are sought as well.
 */
export function continueQuestion(
  previous: readonly string[],
  followUp: string,
  context: FollowUpContext,
): string {
  const [first, ...others] = previous
    .map((question) => question.trim())
    .filter((question) => question !== '');
  if (first === undefined) return followUp;
  return [...others, followUp.trim()].reduce((before, next) => continueOne(before, next, context), first);
}

const lead = /^(?:(?:and|but|so|ok(?:ay)?|then|also)\b[,\s]*)*(?:(?:what|how) about\b\s*)?/iu;
const questionWord =
  /^(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)\b/iu;
/** Words that stand for something said before; "that" and "there" inside a sentence mostly do not ("said that there is"). */
const pronoun =
  /\b(?:its?(?! (?:take|takes|took|taken|cost|costs)\b)|they|them|their|he|him|his|she|her|hers|then|there(?=\s*(?:[?!.,]|$))|(?:that|this|those|these)(?=\s*(?:[?!.,]|$|(?:is|was|are|were|happen\w*|mean\w*)\b)))(?!\w)/iu;
/** A question word with nothing behind it but small words: "how many were there?", "when was that?", "who said so?". */
const bareQuestion =
  /^(?:who|what|which(?: ones?)?|when|where|why|how(?: many| much| long| old| often)?)(?: (?:exactly|else|was|were|is|are|did|does|do|has|have|it|that|this|there|they|them|of|so|then|one|ones|happen(?:ed)?|said|say))*$/iu;

/** The questions of a text, in order; what stands before a question without being one belongs to it. */
export function splitQuestions(text: string): readonly string[] {
  return text
    .split(/(?<=\?["”’]?)\s+/u)
    .map((question) => question.trim())
    .filter((question) => question !== '');
}

/** Whether a text leaves out what only an earlier question can tell. */
export function isFollowUp(text: string): boolean {
  const { opening, rest } = readFollowUp(text);
  if (rest === '') return false;
  if (bareQuestion.test(rest)) return true;
  if (!questionWord.test(rest)) return opening !== '' || isPhrase(rest);
  return pronoun.test(rest) && listNames(rest).length === 0;
}

function continueOne(before: string, followUp: string, context: FollowUpContext): string {
  const { opening, rest } = readFollowUp(followUp);
  if (!isFollowUp(followUp)) return opening === '' ? followUp : `${capitalise(rest)}?`;
  if (bareQuestion.test(rest)) return askOfTheSame(before, rest);
  return questionWord.test(rest) ? resolvePronoun(before, rest, context) : putInPlace(before, rest, context);
}

/** Cuts off what leads from one question to the next. */
function readFollowUp(text: string): { readonly opening: string; readonly rest: string } {
  const opening = lead.exec(text.trim())?.[0] ?? '';
  return {
    opening,
    rest: text
      .trim()
      .slice(opening.length)
      .replace(/[\s?!.]+$/u, ''),
  };
}

/** A few words without a verb form of a whole sentence: "the Russians", "in June". */
function isPhrase(text: string): boolean {
  return text.split(/\s+/).length <= 4;
}

/** "When was that?" of "How many bodies did Russia hand over?" is "When did Russia hand over bodies?". */
function askOfTheSame(before: string, rest: string): string {
  const sentence = askingPart(before);
  const word = /^(?:how (?:many|much|long)|who|what|which|when|where|why)/iu.exec(rest)?.[0] ?? rest;
  if (/^(?:when|where|why)$/iu.test(word)) {
    const plain = sentence.replace(/[\s?]+$/u, '');
    const counted =
      /^how many (?<things>.+?) (?<verb>did|do|does|are|were|was|is|will|have|has) (?<rest>.+)$/iu.exec(
        plain,
      );
    if (counted?.groups !== undefined) {
      const { things = '', verb = '', rest: done = '' } = counted.groups;
      const moved = /^(?:did|do|does)$/iu.test(verb)
        ? `${verb} ${done} ${things}`
        : `${verb} ${things} ${done}`;
      return `${capitalise(word)} ${moved}?`;
    }
    const quoted = findAskedQuotation(sentence);
    // Asked as "when was that?" beside the earlier question, a day would answer that stands next to the words but is not theirs.
    if (quoted !== null && quoted.about !== '' && quoted.form !== 'naming')
      return `${capitalise(word)} did ${quoted.speaker} speak about ${quoted.about}?`;
    const other = /^(?:when|where|why|how) (?<rest>(?:did|do|does|are|were|was|is|will|have|has) .+)$/iu.exec(
      plain,
    );
    if (other?.groups?.rest !== undefined) return `${capitalise(word)} ${other.groups.rest}?`;
  }
  return `${endSentence(before)} ${capitalise(rest)}?`;
}

/** A name, a thing, an outlet or a time in the place of the one that was asked about. */
function putInPlace(before: string, phrase: string, context: FollowUpContext): string {
  const outlet = context.outlets.find(
    (one) => foldOutlet(one) === foldOutlet(phrase.replace(/^(?:in|at|from|by) /iu, '')),
  );
  if (outlet !== undefined) {
    const plain = before.replace(/[\s?]+$/u, '').replace(/,? according to .+$/iu, '');
    return `${plain}, according to ${outlet}?`;
  }
  const time = findDates(phrase)[0];
  if (time !== undefined) return replaceTime(before, phrase);
  const about = /^(?:about|on|of|regarding) (?<subject>.+)$/iu.exec(phrase)?.groups?.subject;
  const place = about === undefined ? findPlace(before, phrase, context) : findSubject(before);
  if (place === null) return `${endSentence(before)} ${capitalise(phrase)}?`;
  return `${before.slice(0, place.start)}${about ?? phrase}${before.slice(place.end)}`;
}

function replaceTime(before: string, phrase: string): string {
  const known = findDates(before)[0];
  const plain = before.replace(/[\s?]+$/u, '');
  if (known === undefined) return `${plain} ${phrase}?`;
  const start =
    /\b(?:in|on|since|before|after|until|by|during)\s+$/iu.exec(plain.slice(0, known.start))?.index ??
    known.start;
  return `${plain.slice(0, start)}${phrase}${plain.slice(known.end)}?`;
}

/** Where in the question before the thing stands that the new one takes the place of; null when that is in doubt. */
function findPlace(before: string, phrase: string, context: FollowUpContext): Span | null {
  const bare = phrase.replace(/^(?:the|a|an|by|from|for|in|to|with) /iu, '');
  if (!/^\p{Lu}/u.test(bare)) return findSubject(before) ?? findCounted(before);
  const names = listNames(before);
  const alike = names.filter(
    ({ start, end }) => context.isPerson(before.slice(start, end)) === context.isPerson(bare),
  );
  const place = alike[0] ?? (names.length === 1 ? names[0] : undefined);
  return place === undefined ? null : { start: place.start, end: place.end };
}

/** What somebody's words are to be about: the end of "What did X say about Y?". */
function findSubject(before: string): Span | null {
  const about = findAskedQuotation(askingPart(before))?.about ?? '';
  const start = about === '' ? -1 : before.lastIndexOf(about);
  return start < 0 ? null : { start, end: start + about.length };
}

/** The noun behind "how many" or "which". */
function findCounted(before: string): Span | null {
  const asking = findAskingSentence(before);
  const { focusStart, focusEnd } = findAsked(before.slice(asking.start, asking.end));
  const focus = before.slice(asking.start + focusStart, asking.start + focusEnd);
  const start = asking.start + focusStart + (focus.length - focus.trimStart().length);
  return focus.trim() === '' ? null : { start, end: asking.start + focusEnd };
}

/** Runs of capitalised words that do not open the question, with their article and possessive left out. */
function listNames(text: string): readonly Span[] {
  return [
    ...text.matchAll(
      /(?<!^|[.?!:]\s)(?<=[\s“"‘'(])(?:the )?\p{Lu}[\p{L}\p{N}.-]*(?:\s+\p{Lu}[\p{L}\p{N}.-]*)*/gu,
    ),
  ].map(({ index, 0: name }) => ({ start: index, end: index + name.replace(/[.?!]+$/u, '').length }));
}

/** "What did he say?": the one person of the question before; other pronouns stand for more than one name can tell. */
function resolvePronoun(before: string, rest: string, { isPerson }: FollowUpContext): string {
  const people = listNames(before)
    .map(({ start, end }) => before.slice(start, end))
    .filter(isPerson);
  const [person] = people;
  const other = rest.replace(/\b(?:he|she|him)\b/giu, '');
  if (person === undefined || people.length > 1 || pronoun.test(other))
    return `${endSentence(before)} ${capitalise(rest)}?`;
  return `${capitalise(rest.replace(/\b(?:he|she|him)\b/giu, person))}?`;
}

function askingPart(text: string): string {
  const { start, end } = findAskingSentence(text);
  return text.slice(start, end).trim();
}

function endSentence(text: string): string {
  return /[.?!]$/u.test(text) ? text : `${text}?`;
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
