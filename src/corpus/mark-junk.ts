// Paragraphs → the spans in them that belong to the publisher's page and not to the story.

import type { JunkSpan } from '../model/page.js';
import { trimSpan } from '../text/trim-span.js';
import { junkRules } from './junk/junk-rules.js';

/**
 * Applies every rule to every paragraph and adds the spans already known from a live blog. The result is in reading
 * order, without overlaps, and never begins or ends in white space.
 */
export function markJunk(paragraphs: readonly string[], known: readonly JunkSpan[]): readonly JunkSpan[] {
  const found = known.filter(({ start, end }) => end > start);
  for (const [index, paragraph] of paragraphs.entries()) {
    const place = { index, count: paragraphs.length, next: paragraphs[index + 1] };
    for (const { reason, find } of junkRules)
      for (const span of find(paragraph, place)) {
        const { start, end } = trimSpan(paragraph, span);
        if (end > start) found.push({ start, end, paragraphIndex: index, reason });
      }
  }
  return mergeSpans(found);
}

/** Joins spans that overlap; the one that begins first, or was found first, gives the reason. */
function mergeSpans(spans: readonly JunkSpan[]): readonly JunkSpan[] {
  const sorted = [...spans].sort((a, b) => a.paragraphIndex - b.paragraphIndex || a.start - b.start);
  const merged: JunkSpan[] = [];
  for (const span of sorted) {
    const last = merged.at(-1);
    if (last !== undefined && last.paragraphIndex === span.paragraphIndex && span.start < last.end)
      merged[merged.length - 1] = { ...last, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}
