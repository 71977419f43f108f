// The Guardian's newsletter boxes, run into the body: "Sign up to … after newsletter promotion".

import type { Span } from '../../model/locator.js';

const closing = 'after newsletter promotion';
const opening = /\bSign up (?:to|for) /g;

/** Longest box; the longest seen has 165 characters. */
const maxChars = 500;

/** Finds each box from its last "Sign up to" before the closing words; closing words without it are marked alone. */
export function findNewsletterBoxes(paragraph: string): readonly Span[] {
  const spans: Span[] = [];
  for (let at = paragraph.indexOf(closing); at >= 0; at = paragraph.indexOf(closing, at + closing.length)) {
    const from = Math.max(spans.at(-1)?.end ?? 0, at - maxChars);
    const start = [...paragraph.slice(from, at).matchAll(opening)].at(-1)?.index;
    spans.push({ start: start === undefined ? at : from + start, end: at + closing.length });
  }
  return spans;
}
