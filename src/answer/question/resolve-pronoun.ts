// A follow-up with a pronoun → the same question with the name or thing of the question before in its place.

import type { Span } from '../../model/locator.js';
import { toTerm } from '../../search/terms.js';
import { tokenise } from '../../search/tokenise.js';
import { isPlural } from '../../text/nouns.js';
import type { FollowUpContext } from './follow-up-context.js';
import { findCounted, listNames, listThings } from './question-places.js';

/** Pronouns of one kind: what they stand for is looked for in the same place. */
const kinds = [
  { kind: 'person', words: /\b(?:he|she|him)\b/giu, possessive: /\b(?:his|her|hers)\b/giu },
  { kind: 'several', words: /\b(?:they|them)\b/giu, possessive: /\b(?:their|theirs)\b/giu },
  { kind: 'thing', words: /\bit\b/giu, possessive: /\bits\b/giu },
] as const;

type PronounKind = (typeof kinds)[number]['kind'];

/** "It" in these says nothing of anything: "how long did it take", "what does it cost". */
const idleIt = /\bit (?:take|takes|took|taken|cost|costs|rain\w*|seem\w*)\b/iu;

/** Whether a follow-up speaks of "him" or "her" whom the question before asks for, or may not name. */
export function speaksOfPerson(followUp: string): boolean {
  return /\b(?:he|she|him|his|her|hers)\b/iu.test(followUp);
}

/**
 * The follow-up with what its pronoun stands for. Null where the question before does not tell: none, or several that it could be,
 * or pronouns of two kinds.
 */
export function resolvePronoun(before: string, followUp: string, context: FollowUpContext): string | null {
  if (idleIt.test(followUp)) return null;
  const used = kinds.filter(
    ({ words, possessive }) => followUp.search(words) >= 0 || followUp.search(possessive) >= 0,
  );
  const [one] = used;
  if (one === undefined || used.length > 1) return null;
  const meant = findMeant(one.kind, before, context);
  if (meant === null) return null;
  const owner = /s$/iu.test(meant) ? `${meant}’` : `${meant}’s`;
  return followUp.replace(one.words, meant).replace(one.possessive, owner);
}

function findMeant(kind: PronounKind, before: string, { isPerson, answer }: FollowUpContext): string | null {
  const names = listNames(before);
  const nameAt = ({ start, end }: Span): string => before.slice(start, end);
  const people = names.filter((name) => isPerson(nameAt(name)));
  const distinct = [...new Set(people.map(nameAt))];
  if (kind === 'person') {
    const subject = distinct.length < 2 ? people[0] : people.find(({ start }) => isSubject(before, start));
    return subject === undefined ? (distinct.length === 0 ? answer : null) : nameAt(subject);
  }
  const isSeveral = kind === 'several';
  if (isSeveral && distinct.length === 2) return distinct.join(' and ');
  // "Which missile hit Kyiv?": which one it was is told by the rest of that question only.
  if (countsSeveral(before) === isSeveral) return null;
  const things = [...new Set(listThings(before))].filter(
    (words) => isPlural(words.split(' ').at(-1) ?? '') === isSeveral && saysAll(words, before),
  );
  if (things.length > 0 || isSeveral) return things.length === 1 ? (things[0] ?? null) : null;
  const others = [...new Set(names.map(nameAt))].filter((name) => !isPerson(name));
  return others.length === 1 ? (others[0] ?? null) : null;
}

/** Of several people the one whose doing is asked for: "What did Trump say about Putin?". */
function isSubject(before: string, start: number): boolean {
  return /\b(?:did|does|do|has|have|had|is|was|will|would|can|could) (?:\p{L}+ )?$/iu.test(
    before.slice(0, start),
  );
}

/** Whether several things are asked for ("how many bodies", "which countries") or one ("which missile"); null when neither. */
function countsSeveral(before: string): boolean | null {
  const counted = findCounted(before);
  if (counted === null) return null;
  const words = before.slice(counted.start, counted.end).split(' ');
  return /\bhow many\s+$/iu.test(before.slice(0, counted.start)) || words.some(isPlural);
}

/** Words besides a thing's own that a question may have for the thing to stand for all of it. */
const maxOtherWords = 1;

/** A thing with a name in it is told from all others; "the ban" is not, where the question goes on to say which. */
function saysAll(thing: string, before: string): boolean {
  if (/\p{Lu}/u.test(thing)) return true;
  const terms = (text: string): readonly string[] =>
    tokenise(text).flatMap(({ text: word }) => toTerm(word) ?? []);
  const own = new Set(terms(thing));
  return terms(before).filter((term) => !own.has(term)).length <= maxOtherWords;
}
