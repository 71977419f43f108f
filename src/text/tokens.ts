// Cuts a paragraph into words, numbers and marks.

import type { Span } from '../model/locator.js';
import { signsOfPlain, signsOfShaped, wordSigns } from './word-signs.js';
import { introducingAbbreviations } from './words/abbreviations.js';

export interface Token extends Span {
  readonly text: string;
  /** Lower case, straight apostrophes, without the full stop of an abbreviation ("sen", "u.s"). */
  readonly lower: string;
  /** `possessive` is a split-off 's; `mark` is any other single character. */
  readonly kind: 'word' | 'number' | 'possessive' | 'mark';
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** Bits of `wordSigns`. */
  readonly signs: number;
}

/** Whether a token has one of the signs given; false outside the paragraph. */
export function hasSign(tokens: readonly Token[], at: number, wanted: number): boolean {
  const token = tokens[at];
  return token !== undefined && (token.signs & wanted) !== 0;
}

/**
 * Words keep inner apostrophes and hyphens ("don't", "Jae-myung"), capitals with their stops ("U.S.") and abbreviations and
 * initials before a name their full stop ("Sen.", "J."); a final 's is a token of its own. Linear; never throws.
 */
export function tokenize(paragraph: string): readonly Token[] {
  // Scanned by character code: with one regular expression for all tokens this took half the time of an analysis.
  const tokens: Token[] = [];
  let at = 0;
  while (at < paragraph.length) {
    const code = paragraph.charCodeAt(at);
    if (isSpace(code)) at++;
    else if (isDigit(code)) at = push(tokens, 'number', at, paragraph.slice(at, endOfNumber(paragraph, at)));
    else if (isLetter(code)) at = pushWord(tokens, paragraph, at);
    else at = push(tokens, 'mark', at, paragraph.slice(at, at + (isHighSurrogate(code) ? 2 : 1)));
  }
  return tokens;
}

function pushWord(tokens: Token[], paragraph: string, start: number): number {
  const plainEnd = endOfPlain(paragraph, start);
  if (plainEnd > start) {
    const text = paragraph.slice(start, plainEnd);
    const signs = signsOfPlain(paragraph, start, plainEnd);
    tokens.push({ kind: 'word', start, end: plainEnd, text, lower: text, capital: false, signs });
    return plainEnd;
  }
  const end = endOfAcronym(paragraph, start) ?? endOfWord(paragraph, start);
  if (end - start > 2 && endsPossessive(paragraph, end)) {
    const stem = pushShaped(tokens, start, paragraph.slice(start, end - 2));
    return push(tokens, 'possessive', stem, paragraph.slice(stem, end));
  }
  const takesStop = paragraph.charAt(end) === '.' && isAbbreviation(paragraph, start, end);
  return pushShaped(tokens, start, paragraph.slice(start, takesStop ? end + 1 : end));
}

/** A word with capitals, accents, hyphens or apostrophes. */
function pushShaped(tokens: Token[], start: number, text: string): number {
  const end = start + text.length;
  const lower = fold(text);
  const capital = isCapital(text.charCodeAt(0));
  tokens.push({ kind: 'word', start, end, text, lower, capital, signs: signsOfShaped(text, lower, capital) });
  return end;
}

/** The end of a word of nothing but small letters without accents, as most are; its start when it is no such word. */
function endOfPlain(paragraph: string, start: number): number {
  let end = start;
  let code = paragraph.charCodeAt(end);
  while (code >= 97 && code <= 122) code = paragraph.charCodeAt(++end);
  return isJoiner(code) || isLetter(code) ? start : end;
}

/** "U.S.": two capitals or more, each with its stop; null when there are fewer. */
function endOfAcronym(paragraph: string, start: number): number | null {
  let end = start;
  while (isCapital(paragraph.charCodeAt(end)) && paragraph.charAt(end + 1) === '.') end += 2;
  return end - start >= 4 ? end : null;
}

/** Letters, with an apostrophe, "&" or hyphen between two of them, and the digits of a name like "G7". */
function endOfWord(paragraph: string, start: number): number {
  let end = start;
  let capitals = true;
  let code = paragraph.charCodeAt(end);
  while (isLetter(code)) {
    capitals &&= isCapital(code);
    code = paragraph.charCodeAt(++end);
    if (!isJoiner(code)) continue;
    const next = paragraph.charCodeAt(end + 1);
    if (!isLetter(next)) break;
    capitals = false;
    code = next;
    end++;
  }
  if (capitals) while (isDigit(paragraph.charCodeAt(end))) end++;
  return end;
}

function endOfNumber(paragraph: string, start: number): number {
  let end = start;
  while (isDigit(paragraph.charCodeAt(end)) || (isInsideNumber(paragraph, end) && end > start)) end++;
  return end;
}

function isInsideNumber(paragraph: string, at: number): boolean {
  const code = paragraph.charCodeAt(at);
  return (code === 44 || code === 46 || code === 58) && isDigit(paragraph.charCodeAt(at + 1));
}

/** Abbreviations, and single capitals before another name ("J. Smith", "George W. Bush"). */
function isAbbreviation(paragraph: string, start: number, end: number): boolean {
  if (end - start >= 7 || !isCapital(paragraph.charCodeAt(start))) return false;
  const text = paragraph.slice(start, end);
  if (text.length === 1) return text !== 'I' && /^\. ?\p{Lu}/u.test(paragraph.slice(end, end + 3));
  return introducingAbbreviations.has(text.toLowerCase()) || text === 'Jr' || text === 'Sr';
}

function push(tokens: Token[], kind: 'number' | 'possessive' | 'mark', start: number, text: string): number {
  const end = start + text.length;
  const lower = kind === 'possessive' ? "'s" : text;
  const signs = kind === 'possessive' ? wordSigns.determiner : 0;
  tokens.push({ kind, start, end, text, lower, capital: false, signs });
  return end;
}

function fold(text: string): string {
  const lower = text.toLowerCase();
  const straight = lower.includes('’') ? lower.replaceAll('’', "'") : lower;
  return straight.charCodeAt(straight.length - 1) === 0x2e ? straight.slice(0, -1) : straight;
}

function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    (code > 0x1000 && /\s/.test(String.fromCharCode(code)))
  );
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  // General punctuation: quotation marks and dashes are met often and are no letters.
  if (code >= 0x2010 && code <= 0x2027) return false;
  return /[\p{L}\p{M}]/u.test(String.fromCharCode(code));
}

function isCapital(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90;
  const character = String.fromCharCode(code);
  return character !== character.toLowerCase();
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}

/** An apostrophe, "&" or hyphen. */
function isJoiner(code: number): boolean {
  return isApostrophe(code) || code === 0x26 || code === 0x2d;
}

function endsPossessive(paragraph: string, end: number): boolean {
  const last = paragraph.charCodeAt(end - 1);
  return (last === 0x73 || last === 0x53) && isApostrophe(paragraph.charCodeAt(end - 2));
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
