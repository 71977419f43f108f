// Cuts a paragraph into words, numbers and marks.

import type { Span } from '../model/locator.js';
import { characterKinds, kindsOf } from './character-kinds.js';
import { type Spelling, spellingAt } from './spellings.js';
import { introducingAbbreviations } from './words/abbreviations.js';

/** A spelling where it stands. */
export interface Token extends Span, Spelling {}

/** Whether a token has one of the signs given; false outside the paragraph. */
export function hasSign(tokens: readonly Token[], at: number, wanted: number): boolean {
  const token = tokenOrNone(tokens, at);
  return token !== undefined && (token.signs & wanted) !== 0;
}

/**
 * The token at an index that may lie before the first or behind the last one. Asked before looking: where an index below zero came
 * once, the engine takes it for any property of the list, and every look takes many times as long from then on.
 */
export function tokenOrNone(tokens: readonly Token[], at: number): Token | undefined {
  return at < 0 ? undefined : tokens[at];
}

const { space, plain, letter, capital, digit, joiner, apostrophe } = characterKinds;

/**
 * Words keep inner apostrophes and hyphens ("don't", "Jae-myung"), capitals with their stops ("U.S.") and abbreviations and
 * initials before a name their full stop ("Sen.", "J."); a final 's is a token of its own. Linear; never throws.
 */
export function tokenize(paragraph: string): readonly Token[] {
  // Scanned by character code: with one regular expression for all tokens this took half the time of an analysis.
  const codes = codesOf(paragraph);
  const tokens: Token[] = [];
  let at = 0;
  while (at < paragraph.length) {
    const code = codes[at] as number;
    const kinds = kindsOf(code);
    if ((kinds & space) !== 0) at++;
    else if ((kinds & letter) !== 0) at = pushWord(tokens, paragraph, codes, at);
    else if ((kinds & digit) !== 0) at = push(tokens, paragraph, codes, at, endOfNumber(codes, at));
    else
      at = push(
        tokens,
        paragraph,
        codes,
        at,
        isHighSurrogate(code) && at + 1 < paragraph.length ? at + 2 : at + 1,
      );
  }
  return tokens;
}

/** For paragraphs of usual length, one after the other. */
const sharedCodes = new Uint16Array(2 ** 14);
const sharedBytes = Buffer.from(sharedCodes.buffer);

/** The code units of a paragraph and a 0 behind them: a string that is part of another takes twice as long to read, at each look. */
function codesOf(paragraph: string): Uint16Array {
  const { length } = paragraph;
  const isUsual = length < sharedCodes.length;
  const codes = isUsual ? sharedCodes : new Uint16Array(length + 1);
  // Copied at once, in an eighth of the time that a loop takes; processors are taken to be little-endian.
  (isUsual ? sharedBytes : Buffer.from(codes.buffer)).write(paragraph, 'utf16le');
  codes[length] = 0;
  return codes;
}

function pushWord(tokens: Token[], paragraph: string, codes: Uint16Array, start: number): number {
  const plainEnd = endOfPlain(codes, start);
  if (plainEnd > start && (codes[plainEnd] !== fullStop || is(codes, start, plain)))
    return push(tokens, paragraph, codes, start, plainEnd);
  const end = endOfAcronym(codes, start) ?? endOfWord(codes, start);
  if (end - start > 2 && endsPossessive(codes, end))
    return push(tokens, paragraph, codes, push(tokens, paragraph, codes, start, end - 2), end);
  const takesStop = codes[end] === fullStop && isAbbreviation(paragraph, codes, start, end);
  return push(tokens, paragraph, codes, start, takesStop ? end + 1 : end);
}

/** Adds the token between two positions and gives the second. */
function push(tokens: Token[], paragraph: string, codes: Uint16Array, start: number, end: number): number {
  const { text, lower, kind, capital, signs } = spellingAt(paragraph, codes, start, end);
  tokens.push({ start, end, text, lower, kind, capital, signs });
  return end;
}

/** The end of a word of small letters without accents behind the first one, as most are; its start when it is no such word. */
function endOfPlain(codes: Uint16Array, start: number): number {
  let end = start + 1;
  while (is(codes, end, plain)) end++;
  return is(codes, end, joiner | letter) || (end === start + 1 && !is(codes, start, plain)) ? start : end;
}

const fullStop = 0x2e;

/** "U.S.": two capitals or more, each with its stop; null when there are fewer. */
function endOfAcronym(codes: Uint16Array, start: number): number | null {
  let end = start;
  while (is(codes, end, capital) && codes[end + 1] === fullStop) end += 2;
  return end - start >= 4 ? end : null;
}

/** Letters, with an apostrophe, "&" or hyphen between two of them, and the digits of a name like "G7". */
function endOfWord(codes: Uint16Array, start: number): number {
  let end = start;
  let capitals = true;
  while (is(codes, end, letter)) {
    capitals &&= is(codes, end, capital);
    if (!is(codes, ++end, joiner)) continue;
    if (!is(codes, end + 1, letter)) break;
    capitals = false;
    end++;
  }
  if (capitals) while (is(codes, end, digit)) end++;
  return end;
}

function endOfNumber(codes: Uint16Array, start: number): number {
  let end = start;
  while (is(codes, end, digit) || (isInsideNumber(codes, end) && end > start)) end++;
  return end;
}

function isInsideNumber(codes: Uint16Array, at: number): boolean {
  const code = codes[at];
  return (code === 44 || code === fullStop || code === 58) && is(codes, at + 1, digit);
}

/** Abbreviations, and single capitals before another name ("J. Smith", "George W. Bush"). */
function isAbbreviation(paragraph: string, codes: Uint16Array, start: number, end: number): boolean {
  if (end - start >= 7 || !is(codes, start, capital)) return false;
  const { text, lower } = spellingAt(paragraph, codes, start, end);
  if (text.length === 1) return text !== 'I' && isInitial(codes, end);
  return introducingAbbreviations.has(lower) || text === 'Jr' || text === 'Sr';
}

/** Whether a capital letter follows a full stop, or the space behind it. */
function isInitial(codes: Uint16Array, stop: number): boolean {
  return is(codes, codes[stop + 1] === 32 ? stop + 2 : stop + 1, capital);
}

/** Whether the character at a position is of one of the kinds given. */
function is(codes: Uint16Array, at: number, wanted: number): boolean {
  return (kindsOf(codes[at] as number) & wanted) !== 0;
}

function endsPossessive(codes: Uint16Array, end: number): boolean {
  const last = codes[end - 1];
  return (last === 0x73 || last === 0x53) && is(codes, end - 2, apostrophe);
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
