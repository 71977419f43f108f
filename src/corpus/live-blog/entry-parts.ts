// A live-blog entry that runs over several paragraphs → one part per paragraph.

import type { JunkSpan, LiveEntry } from '../../model/page.js';
import { findHeadlineEnd, hasSentenceEnd } from '../run-on-headline.js';

/** What reading a live blog comes to. */
export interface LiveBlog {
  /** In reading order, not overlapping. */
  readonly entries: readonly LiveEntry[];
  readonly junk: readonly JunkSpan[];
}

/** A place between two characters of an article. */
export interface Place {
  readonly paragraphIndex: number;
  readonly offset: number;
}

/** An entry before it is cut at paragraph ends; `textEnd` is where its own words end and a byline may follow. */
export interface EntryRange {
  readonly from: Place;
  readonly textEnd: Place;
  readonly to: Place;
  readonly byline: string | null;
  readonly postedAt: string | null;
}

/** Longest paragraph that can be a heading. */
const maxHeadingChars = 160;

/** Cuts an entry at paragraph ends and leaves out what is blank. The first part tells the heading's end where it is sure. */
export function cutEntry(paragraphs: readonly string[], entry: EntryRange): readonly LiveEntry[] {
  const { from, to, byline, postedAt } = entry;
  const parts: LiveEntry[] = [];
  for (let index = from.paragraphIndex; index <= to.paragraphIndex; index += 1) {
    const text = paragraphs[index] ?? '';
    const first = index === from.paragraphIndex ? from.offset : 0;
    const last = index === to.paragraphIndex ? to.offset : text.length;
    const start = first + (text.slice(first, last).length - text.slice(first, last).trimStart().length);
    const end = first + text.slice(first, last).trimEnd().length;
    if (end <= start) continue;
    const headingEnd =
      parts.length === 0 ? findHeadingEnd(paragraphs, entry, { paragraphIndex: index, offset: start }) : null;
    parts.push({ paragraphIndex: index, start, end, headingEnd, byline, postedAt });
  }
  return parts;
}

/** A line without a full stop that other lines follow is a heading; so is the beginning of a run-together entry. */
function findHeadingEnd(paragraphs: readonly string[], entry: EntryRange, start: Place): number | null {
  const text = paragraphs[start.paragraphIndex] ?? '';
  const isLastParagraph = start.paragraphIndex === entry.textEnd.paragraphIndex;
  const end = isLastParagraph ? entry.textEnd.offset : text.length;
  const own = text.slice(start.offset, end).trimEnd();
  if (!isLastParagraph) return isHeading(own) ? start.offset + own.length : null;
  if (own.length <= maxHeadingChars && own !== '' && !hasSentenceEnd(own) && !/[.]['"”’)]*$/.test(own))
    return start.offset + own.length;
  return findHeadlineEnd(text, start.offset, end) ?? null;
}

/** Whether a whole paragraph reads as a heading: short, several words, no full stop at its end. */
export function isHeading(paragraph: string): boolean {
  return (
    paragraph.length <= maxHeadingChars && /\S\s\S/.test(paragraph) && !/[.,;:]['"”’)]*$/.test(paragraph)
  );
}
