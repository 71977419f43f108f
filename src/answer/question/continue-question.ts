// A question and what somebody asks next → the next question with what it leaves out.

import { isStopWord, termOfWord } from '../../search/terms.js';
import { tokenise } from '../../search/tokenise.js';
import { askOfTheSame } from './ask-of-the-same.js';
import type { FollowUpContext } from './follow-up-context.js';
import { putInPlace } from './put-in-place.js';
import { capitalise, endSentence, listNames } from './question-places.js';
import { resolvePronoun } from './resolve-pronoun.js';

/**
 * The follow-up as a question of its own. `previous` are the earlier questions, oldest first; each may itself go on from the one
 * before. A follow-up that is whole ("Who is Umerov?") comes back unchanged, and so does any when there is no earlier one.
 *
 * "And the Russians?" puts the name in the place of the name that was asked about; "and children?" the thing in the place of the
 * thing counted or spoken of; "what about Reuters?" and "and in June?" narrow to that; "when was that?" and "in which city?" ask it
 * of the same; "how long did they last?" says what "they" are. Where no place is found, the earlier question stands before the
 * follow-up, so that its words are sought as well.
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
  /^(?:(?:in|at|on|by|for|from|since|until|to|with|against|of|about|under|during|according to|through|via) )?(?:who|whom|whose|what|which|when|where|why|how)\b|^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)\b/iu;
/** Words that stand for something said before; "that" and "there" inside a sentence mostly do not ("said that there is"). */
const pronoun =
  /\b(?:its?(?! (?:take|takes|took|taken|cost|costs)\b)|they|them|their|he|him|his|she|her|hers|then|there(?=\s*(?:[?!.,]|$))|(?:that|this|those|these)(?=\s*(?:[?!.,]|$|(?:is|was|are|were|happen\w*|mean\w*)\b)))(?!\w)/iu;
/** "Did Zelenskyy accept it?": beside a name only the last word can be one that points back. */
const endsInPronoun = /\b(?:it|them|that|this|these|those)$/iu;
/** "What did he say about Putin?": whoever is spoken of first was named before. */
const opensWithPronoun =
  /^(?:\S+ ){0,2}(?:did|does|do|has|have|had|is|was|are|were|will|would|can|could) (?:he|she|they|it)\b(?! (?:take|takes|took|taken|cost|costs)\b)/iu;
/** A question word with nothing behind it but small words: "how many were there?", "when was that?", "in which city?". */
const bareQuestion =
  /^(?:(?:in|at|on|by|for|from|since|until|to|with|against|of|about|under|during|according to|through|via) )?(?:who|whom|what(?: for)?|which(?: ones?)?|when|where|why|how(?: many| much| long| old| often| come)?|(?:what|which) (?:cit(?:y|ies)|countr(?:y|ies)|towns?|places?|days?|dates?|months?|years?|buildings?|outlets?|palace|people|sides?|reasons?))(?: (?:exactly|else|was|were|is|are|did|does|do|has|have|it|that|this|there|they|them|of|so|then|one|ones|happen(?:ed)?|say|says|said))*$/iu;
/** A thing with "the" before it may have been named before: "who made the list?". */
const pointedThing =
  /\b(?:the|this|that|these|those) (?!(?:is|are|was|were|be|there|he|she|it|they|we|you|i|ones?|has|have|had|will|would)\b)(?<noun>[\p{L}’'-]+)/giu;
/** A question with more telling words than these says itself what it is about. */
const maxTellingWords = 2;

/** The questions of a text, in order; what stands before a question without being one belongs to it. */
export function splitQuestions(text: string): readonly string[] {
  return text
    .split(/(?<=\?["”’]?)\s+/u)
    .map((question) => question.trim())
    .filter((question) => question !== '');
}

/** Whether a text leaves out what only an earlier question can tell; one that points at a thing ("the list") may. */
export function isFollowUp(text: string): boolean {
  const { opening, rest } = readFollowUp(text);
  if (rest === '') return false;
  if (bareQuestion.test(rest)) return true;
  if (!questionWord.test(rest)) return opening !== '' || isPhrase(rest);
  if (listNames(rest).length > 0) return endsInPronoun.test(rest) || opensWithPronoun.test(rest);
  return pronoun.test(rest) || listPointedThings(rest).length > 0;
}

function continueOne(before: string, followUp: string, context: FollowUpContext): string {
  const { opening, rest } = readFollowUp(followUp);
  if (!isFollowUp(followUp)) return opening === '' ? followUp : `${capitalise(rest)}?`;
  if (!questionWord.test(rest)) return putInPlace(before, rest, context);
  const resolved = resolvePronoun(before, rest, context);
  if (resolved !== null) return `${capitalise(resolved)}?`;
  if (bareQuestion.test(rest)) return askOfTheSame(before, rest);
  if (pronoun.test(rest)) return `${endSentence(before)} ${capitalise(rest)}?`;
  const known = new Set(tokenise(before).map(({ text }) => termOfWord(text)));
  return listPointedThings(rest).some((noun) => known.has(termOfWord(noun)))
    ? `${endSentence(before)} ${capitalise(rest)}?`
    : followUp;
}

/** Nouns that a short question points at. */
function listPointedThings(rest: string): readonly string[] {
  const telling = tokenise(rest).filter(({ text }) => !isStopWord(text.toLowerCase()));
  return telling.length > maxTellingWords
    ? []
    : [...rest.matchAll(pointedThing)].flatMap(({ groups }) => groups?.noun ?? []);
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
