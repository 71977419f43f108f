// "And the Russians?", "and in June?", "what about Reuters?" → the question before with the new name, time or outlet in its place.

import type { Span } from '../../model/locator.js';
import { findDates } from '../../text/dates.js';
import { foldOutlet } from '../../text/fold-outlet.js';
import { findAskedQuotation } from './asked-quotation.js';
import type { FollowUpContext } from './follow-up-context.js';
import { askingPart, capitalise, endSentence, findCounted, listNames } from './question-places.js';

/** Which of several: one such word takes another's place ("the second round", "and the first?"). */
const ordinal =
  /\bthe (?:first|second|third|fourth|fifth|last|next|latest|newest|previous|earlier|largest|smallest)\b/iu;

/** Puts a phrase without a question word into the place of what it replaces; without such a place both stand side by side. */
export function putInPlace(before: string, typed: string, context: FollowUpContext): string {
  const phrase = typed.replace(/ ones?$/iu, '');
  const outlet = context.outlets.find(
    (one) => foldOutlet(one) === foldOutlet(phrase.replace(/^(?:in|at|from|by|according to) /iu, '')),
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
  const other = ordinal.exec(before);
  if (other !== null && ordinal.exec(phrase)?.[0] === phrase)
    return { start: other.index, end: other.index + other[0].length };
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
