// Cuts a paragraph into words, numbers and marks.

import type { Span } from '../model/locator.js';
import { introducingAbbreviations } from './words/abbreviations.js';

export interface Token extends Span {
  readonly text: string;
  /** Lower case, straight apostrophes, without the full stop of an abbreviation ("sen", "u.s"). */
  readonly lower: string;
  /** `possessive` is a split-off 's; `mark` is any other single character. */
  readonly kind: 'word' | 'number' | 'possessive' | 'mark';
  /** Begins with a capital letter. */
  readonly capital: boolean;
}

const pattern =
  /(?:\p{Lu}\.){2,}|\p{Lu}+\p{Nd}+|\p{L}[\p{L}\p{M}]*(?:['’&-]\p{L}[\p{L}\p{M}]*)*|\p{Nd}+(?:[.,:]\p{Nd}+)*|\S/gu;

/**
 * Words keep inner apostrophes and hyphens ("don't", "Jae-myung"), capitals with their stops ("U.S.") and abbreviations and
 * initials before a name their full stop ("Sen.", "J."); a final 's is a token of its own. Linear; never throws.
 */
export function tokenize(paragraph: string): readonly Token[] {
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(paragraph); match !== null; match = pattern.exec(paragraph)) {
    const end = addToken(tokens, paragraph, match.index, match[0]);
    pattern.lastIndex = end;
  }
  return tokens;
}

function addToken(tokens: Token[], paragraph: string, start: number, text: string): number {
  const first = text.charCodeAt(0);
  if (isDigit(first)) return push(tokens, 'number', start, text, text);
  if (!isLetter(text)) return push(tokens, 'mark', start, text, text);
  if (text.length > 2 && /^['’]s$/i.test(text.slice(-2))) {
    const stem = text.slice(0, -2);
    push(tokens, 'word', start, stem, fold(stem));
    return push(tokens, 'possessive', start + stem.length, text.slice(-2), "'s");
  }
  const end = start + text.length;
  if (paragraph.charAt(end) === '.' && takesStop(paragraph, text, end))
    return push(tokens, 'word', start, `${text}.`, fold(text));
  return push(tokens, 'word', start, text, fold(text));
}

/** Abbreviations, and single capitals before another name ("J. Smith", "George W. Bush"). */
function takesStop(paragraph: string, text: string, end: number): boolean {
  if (text.length === 1)
    return text !== 'I' && text === text.toUpperCase() && /^\. ?\p{Lu}/u.test(paragraph.slice(end, end + 3));
  return (
    text.length < 7 &&
    text !== text.toLowerCase() &&
    (introducingAbbreviations.has(text.toLowerCase()) || /^(?:Jr|Sr)$/.test(text))
  );
}

function push(tokens: Token[], kind: Token['kind'], start: number, text: string, lower: string): number {
  const end = start + text.length;
  const capital = kind === 'word' && text.charAt(0) !== text.charAt(0).toLowerCase();
  tokens.push({ kind, start, end, text, lower, capital });
  return end;
}

function fold(text: string): string {
  const lower = text.toLowerCase().replaceAll('’', "'");
  return lower.endsWith('.') ? lower.slice(0, -1) : lower;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isLetter(text: string): boolean {
  return text.charCodeAt(0) < 128 ? /^[A-Za-z]/.test(text) : /^\p{L}/u.test(text);
}
