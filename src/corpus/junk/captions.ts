// Photo captions and credits inside a body.

import type { Span } from '../../model/locator.js';
import { photoAgencies } from '../words/photo-agencies.js';
import { findAll } from './junk-rule.js';
import { findFragmentStart } from './sentence-bounds.js';

const agency = `(?:${photoAgencies.join('|')})`;
const person = `\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+){0,3}`;
const source = `(?:${person} ?\\/ ?)?${agency}(?: ?\\/ ?(?:${agency}|${person}))*(?![\\p{L}\\p{N}])`;
const label = '(?:Credit|Photograph|Photo|Picture|Pic|Image credit|Photo credit|PHOTO|CREDIT)';

/** "Credit: Getty", "Photograph: Sean Gallup/Getty Images". */
const labelled = new RegExp(`\\b${label}: ?(?:by )?${source}`, 'gu');

const labelHint = new RegExp(`${label}:`);

/** "(Alex Brandon/AP)", "(AP Photo/Alex Brandon)", "[Reuters/Handout]"; not "(Reuters) - ", which is a dateline. */
const bracketed = new RegExp(
  `[([](?:Photo(?:s|graph)?(?: by|:)? )?(?:[^()[\\]]{0,80}\\/ ?${agency}(?: via ${agency})?|${agency} ?\\/[^()[\\]]{1,60}|${agency} via ${agency}|(?:Photo by|Photo:) [^()[\\]]{1,60}|Getty(?: Images)?|Shutterstock)[)\\]](?!\\s*[-–—])`,
  'gu',
);
const bracketHint = /[([]/;

/** Longest caption; a longer stretch before a credit is story. */
const maxCaptionChars = 300;

/**
 * Finds credits and the captions they close. A caption is the fragment without a full stop before the credit, or, where
 * the credit stands in brackets, the sentence before it.
 */
export function findCaptions(paragraph: string): readonly Span[] {
  const spans: Span[] = [];
  for (const match of findAll(paragraph, labelled, labelHint)) {
    const end = match.index + match[0].length;
    spans.push({ start: findCaptionStart(paragraph, match.index, spans), end });
  }
  for (const match of findAll(paragraph, bracketed, bracketHint)) {
    const textEnd = paragraph.slice(0, match.index).trimEnd().length;
    const closesSentence = /[.!?]['"”’]*$/.test(paragraph.slice(Math.max(0, textEnd - 3), textEnd));
    const from = closesSentence ? textEnd - 1 : match.index;
    spans.push({ start: findCaptionStart(paragraph, from, spans), end: match.index + match[0].length });
  }
  return spans.sort((a, b) => a.start - b.start);
}

function findCaptionStart(paragraph: string, at: number, before: readonly Span[]): number {
  const start = findFragmentStart(paragraph, at, maxCaptionChars) ?? at;
  // Captions follow one another: one does not reach back over the one before.
  const floor = before.at(-1)?.end ?? 0;
  const from = start < floor && floor <= at ? floor : start;
  return from + (paragraph.slice(from, at).length - paragraph.slice(from, at).trimStart().length);
}
