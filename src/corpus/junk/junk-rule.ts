// What a junk rule is, and the pieces most rules are made of.

import type { Span } from '../../model/locator.js';

export interface JunkRule {
  /** Why the words are no story, in words a maintainer can read. */
  readonly reason: string;
  /** Spans of junk in one paragraph, in order; none for a paragraph without. Linear. */
  readonly find: (paragraph: string, place: ParagraphPlace) => readonly Span[];
}

/** Where a paragraph stands in its article. */
export interface ParagraphPlace {
  readonly index: number;
  readonly count: number;
  /** The paragraph that follows; undefined at the end. */
  readonly next: string | undefined;
}

/**
 * Pattern source: here a sentence has just ended, or the paragraph begins. Every mark begins with a capital, a digit or
 * a bullet; asking for that first spares the costly look back at every other character.
 */
export const afterSentence = `(?=[A-Z\\d•])(?<=^|[.!?…:]['"”’)\\]]*\\s)`;

/** Pattern source: here a sentence begins, or the paragraph ends. */
export const beforeSentence = `(?=\\s*$|\\s+['"‘“(]?[\\p{Lu}\\p{N}])`;

/** Marks a paragraph that as a whole matches. Paragraphs longer than `maxChars` are story whatever they say. */
export function wholeLine(reason: string, pattern: RegExp, maxChars = 300): JunkRule {
  return {
    reason,
    find: (paragraph) =>
      paragraph.length <= maxChars && pattern.test(paragraph) ? [{ start: 0, end: paragraph.length }] : [],
  };
}

/**
 * Marks every match of a pattern (with the flags g and u), wherever it stands. Most paragraphs hold none: those without the `hint` are
 * passed over. A hint neither looks around nor reads code points, and so is found several times faster.
 */
export function anywhere(reason: string, pattern: RegExp, hint: RegExp = pattern): JunkRule {
  return {
    reason,
    find: (paragraph) =>
      findAll(paragraph, pattern, hint).map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
      })),
  };
}

/** Marks phrases that stand between two sentences, or alone. */
export function betweenSentences(reason: string, phrases: readonly string[]): JunkRule {
  const phrase = `(?:${phrases.join('|')})`;
  return anywhere(reason, new RegExp(`${afterSentence}${phrase}${beforeSentence}`, 'gu'), new RegExp(phrase));
}

/** `search` knows no place to begin from, unlike `test`; it spares `matchAll` its copy of the pattern. */
export function findAll(paragraph: string, pattern: RegExp, hint: RegExp): readonly RegExpExecArray[] {
  return paragraph.search(hint) < 0 ? [] : [...paragraph.matchAll(pattern)];
}
