// Text → words with their places: one tokeniser for the index, the passages and the questions, so that they always agree.

import type { Span } from '../model/locator.js';

/** A word as it stands in the text: `text.slice(start, end)`. */
export interface Token extends Span {
  readonly text: string;
}

/**
 * What a word is: initials run together (U.S., J.K.), numbers with their separators and glued unit (6,000; 1.2; 155mm), words
 * with inner apostrophes.
 */
export const wordPattern =
  /(?:\p{Lu}\.){2,}|\p{N}+(?:[.,]\p{N}+)*[\p{L}\p{M}]*|[\p{L}\p{M}\p{N}]+(?:['’ʼ]\p{L}+)*/gu;

/**
 * Finds the words of a text in reading order, in any script; text without letters and digits gives none. Never throws.
 * Hyphens part words ("30-mile" is two); an apostrophe inside a word does not ("O'Brien", "Ukraine's").
 */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const kind = kindAt(text, at);
    // Letters beyond the first plane are rare enough for the slow way.
    if (kind === kinds.half) return matchWords(text);
    if (kind === kinds.other) {
      at++;
      continue;
    }
    const end = findWordEnd(text, at, kind);
    tokens.push({ text: text.slice(at, end), start: at, end });
    at = end;
  }
  return tokens;
}

function matchWords(text: string): readonly Token[] {
  return [...text.matchAll(wordPattern)].map(({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }));
}

const kinds = { unknown: 0, other: 1, letter: 2, capital: 3, number: 4, mark: 5, half: 6 } as const;
type Kind = (typeof kinds)[keyof typeof kinds];

/** Kinds of code units, filled as they are met: `wordPattern` alone takes twice as long (bench). */
const known = new Uint8Array(0x10000);

function kindAt(text: string, at: number): Kind {
  const code = text.charCodeAt(at);
  // Behind the end.
  if (Number.isNaN(code)) return kinds.other;
  if (known[code] === kinds.unknown) known[code] = classify(code);
  return known[code] as Kind;
}

function classify(code: number): Kind {
  if (code >= 0xd800 && code <= 0xdfff) return kinds.half;
  const character = String.fromCharCode(code);
  if (/\p{Lu}/u.test(character)) return kinds.capital;
  if (/\p{L}/u.test(character)) return kinds.letter;
  if (/\p{N}/u.test(character)) return kinds.number;
  return /\p{M}/u.test(character) ? kinds.mark : kinds.other;
}

const isLetter = (kind: Kind): boolean => kind === kinds.letter || kind === kinds.capital;

/** Follows `wordPattern`, alternative by alternative. */
function findWordEnd(text: string, start: number, kind: Kind): number {
  if (kind === kinds.capital) {
    const end = findInitialsEnd(text, start);
    if (end > start) return end;
  }
  if (kind === kinds.number) return findNumberEnd(text, start);
  let end = start;
  while (isPart(kindAt(text, end))) end++;
  while (isApostrophe(text.charCodeAt(end)) && isLetter(kindAt(text, end + 1))) {
    end++;
    while (isLetter(kindAt(text, end))) end++;
  }
  return end;
}

function findInitialsEnd(text: string, start: number): number {
  let end = start;
  while (kindAt(text, end) === kinds.capital && text.charCodeAt(end + 1) === fullStop) end += 2;
  return end - start > 2 ? end : start;
}

function findNumberEnd(text: string, start: number): number {
  let end = start;
  for (;;) {
    while (kindAt(text, end) === kinds.number) end++;
    const separator = text.charCodeAt(end);
    const goesOn = (separator === fullStop || separator === comma) && kindAt(text, end + 1) === kinds.number;
    if (!goesOn) break;
    end++;
  }
  for (let kind = kindAt(text, end); isLetter(kind) || kind === kinds.mark; kind = kindAt(text, end)) end++;
  return end;
}

const [fullStop, comma] = [0x2e, 0x2c];

const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019 || code === 0x2bc;

const isPart = (kind: Kind): boolean => kind !== kinds.other && kind !== kinds.half;
