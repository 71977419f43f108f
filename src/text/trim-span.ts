// A span of a text → the same span without the white space at its edges.

import type { Span } from '../model/locator.js';

/** A span of nothing but white space gives an empty one, at the place where its text ends. */
export function trimSpan(text: string, { start, end }: Span): Span {
  const slice = text.slice(start, end);
  const trimmedStart = start + (slice.length - slice.trimStart().length);
  return { start: trimmedStart, end: trimmedStart + slice.trim().length };
}
