// Splits a paragraph into sentences.

import type { Span } from '../model/locator.js';
import {
  ambiguousAbbreviations,
  introducingAbbreviations,
  numberedAbbreviations,
} from './words/abbreviations.js';
import { sentenceStarters } from './words/sentence-starters.js';
import { speechVerbForms } from './words/speech-verbs.js';

/**
 * Splits one paragraph into sentences. Spans are UTF-16, end exclusive, in order, and together cover the paragraph exactly;
 * the white space between two sentences belongs to the first of them (see `trim-span.ts`). An empty paragraph gives none.
 * Never throws; linear in the length.
 */
export function splitSentences(paragraph: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  terminators.lastIndex = 0;
  for (let match = terminators.exec(paragraph); match !== null; match = terminators.exec(paragraph)) {
    const afterStop = match.index + match[0].length;
    const afterMarks = skipClosers(paragraph, afterStop);
    const next = skipSpace(paragraph, afterMarks);
    if (next >= paragraph.length) break;
    const stop = { paragraph, start, at: match.index, afterStop, afterMarks, next };
    if (endsSentence(stop)) {
      spans.push({ start, end: next });
      start = next;
    }
    terminators.lastIndex = Math.max(afterStop, start);
  }
  if (start < paragraph.length) spans.push({ start, end: paragraph.length });
  return spans;
}

/** A place where a sentence may end. All numbers are positions in the paragraph. */
interface Stop {
  readonly paragraph: string;
  /** Where the sentence begins. */
  readonly start: number;
  /** The first character of the terminator ("?", "...", "!!"). */
  readonly at: number;
  readonly afterStop: number;
  /** After the closing marks and brackets that stand right behind the terminator. */
  readonly afterMarks: number;
  /** The next character that is not white space. */
  readonly next: number;
}

const terminators = /\.(?: ?\.){2,}|[.!?…]+|[؟۔。！？]+/g;
const closers = new Set([...'\'"”’»)]}']);
const openers = new Set([...'\'"“‘«([{']);
const maxWordLength = 40;

function endsSentence(stop: Stop): boolean {
  const { paragraph, at, afterStop, afterMarks, next } = stop;
  const terminator = paragraph.slice(at, afterStop);
  const nextLetter = skipOpeners(paragraph, next);
  const following = paragraph.slice(nextLetter, nextLetter + maxWordLength);
  if (next === afterMarks) return endsGlued(stop, following);
  if (startsLowerCase(following)) return false;
  if (terminator === '.' && afterMarks === afterStop && isInsideName(stop, following, nextLetter > next))
    return false;
  // `"Really?" Trump asked`: the question belongs to a sentence that goes on with its speaker.
  if (terminator !== '.' && afterMarks > afterStop && nextLetter === next)
    return !tagAhead.test(paragraph.slice(next, next + 60)) || !tagHasVerb(paragraph.slice(next, next + 60));
  return true;
}

const tagAhead = /^(?:\p{Lu}[\p{L}.'’-]*\s+){1,4}\p{Ll}+/u;

function tagHasVerb(ahead: string): boolean {
  const verb = /^(?:\p{Lu}[\p{L}.'’-]*\s+){1,4}(\p{Ll}+)/u.exec(ahead)?.[1];
  return verb !== undefined && speechVerbForms.has(verb);
}

/** No space follows ("force.We", "BreakingNews.ie", "3.5"): only a whole word before and a capitalised one after end a sentence. */
function endsGlued({ paragraph, at, afterStop }: Stop, following: string): boolean {
  if (!/^[.!?…]/.test(paragraph.slice(at, afterStop))) return true;
  if (!/^\p{Lu}(?:\p{Ll}|['’\s,])/u.test(following)) return false;
  const before = paragraph.slice(Math.max(0, at - maxWordLength), at);
  if (/(?:www|[@/])\S*$/.test(before)) return false;
  return /(?:\p{Ll}{2}|\d|[)\]'"”’])$/u.test(before);
}

/** Whether a full stop belongs to an abbreviation, an initial or a list number rather than to the sentence. */
function isInsideName({ paragraph, start, at }: Stop, following: string, quoted: boolean): boolean {
  const word = wordBefore(paragraph, at);
  if (word === '') return false;
  const folded = word.toLowerCase();
  if (introducingAbbreviations.has(folded)) return true;
  if (numberedAbbreviations.has(folded) && /^\d/.test(following)) return true;
  // "1. First point": a number that opens the sentence counts it.
  if (/^\d{1,3}$/.test(word) && at - start < 8) return paragraph.slice(start, at).trim() === word;
  const ambiguous =
    ambiguousAbbreviations.has(folded) && (word !== folded || folded.includes('.') || folded === 'etc');
  const initials = /^(?:\p{Lu}\.)*\p{Lu}$/u.test(word);
  if (!ambiguous && !initials) return false;
  const next = /^[\p{L}]+/u.exec(following)?.[0].toLowerCase() ?? '';
  return !quoted && !sentenceStarters.has(next);
}

/** The run of letters, digits and inner stops that ends right before a position ("U.S", "Sen", "12"). */
function wordBefore(paragraph: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < maxWordLength && isInWord(paragraph, start - 1, end)) start--;
  return paragraph.slice(paragraph.charAt(start) === '.' ? start + 1 : start, end);
}

/** A letter, a digit, or a stop with one of them on its right side, within a word that ends at `end`. */
function isInWord(paragraph: string, at: number, end: number): boolean {
  const code = paragraph.charCodeAt(at);
  if (code < 128)
    return isAsciiAlphanumeric(code) || (code === 46 && at + 1 < end && paragraph.charCodeAt(at + 1) !== 46);
  return /[\p{L}\p{N}]/u.test(paragraph.charAt(at));
}

function isAsciiAlphanumeric(code: number): boolean {
  return (code >= 97 && code <= 122) || isCapitalOfEnglish(code) || (code >= 48 && code <= 57);
}

function isCapitalOfEnglish(code: number): boolean {
  return code >= 65 && code <= 90;
}

/** "al-Sharaa said" starts a sentence in spite of its small letter; so does nothing else written small. */
function startsLowerCase(following: string): boolean {
  // Nearly every sentence begins with such a letter.
  if (isCapitalOfEnglish(following.charCodeAt(0))) return false;
  return (
    /^\p{Ll}/u.test(following) && !/^(?:al|el|bin|ibn|von|van|de|da|di|du|le|la)[- ]\p{Lu}/u.test(following)
  );
}

/** Whether one of some marks stands at a position; nearly always it is a space or a letter. */
function isAmong(marks: ReadonlySet<string>, text: string, position: number): boolean {
  const code = text.charCodeAt(position);
  return code !== 32 && !isAsciiAlphanumeric(code) && marks.has(text.charAt(position));
}

function skipClosers(text: string, from: number): number {
  let position = from;
  while (position < text.length && isAmong(closers, text, position)) position++;
  return position;
}

function skipOpeners(text: string, from: number): number {
  let position = from;
  while (position < text.length && isAmong(openers, text, position)) position++;
  return position;
}

function skipSpace(text: string, from: number): number {
  let position = from;
  while (position < text.length && isSpace(text, position)) position++;
  return position;
}

function isSpace(text: string, position: number): boolean {
  const code = text.charCodeAt(position);
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    (code > 127 && /\s/.test(text.charAt(position)))
  );
}
