// Paragraphs of a live blog → its entries, and the labels and bylines between them.

import type { JunkSpan, LiveEntry } from '../../model/page.js';
import { readClockBlog } from './clock.js';
import { readLabelledBlog } from './labelled.js';
import { readSignedBlog } from './signed.js';

export interface LiveBlog {
  /** In reading order, not overlapping. */
  readonly entries: readonly LiveEntry[];
  readonly junk: readonly JunkSpan[];
}

/** The kinds of live blog seen, surest sign first: labels no story contains, then signed times, then bare times. */
const kinds = [readLabelledBlog, readSignedBlog, readClockBlog];

/** Reads a live blog of any kind; a text that is none gives no entries and no junk. Linear. */
export function readLiveBlog(paragraphs: readonly string[]): LiveBlog {
  for (const read of kinds) {
    const blog = read(paragraphs);
    if (blog !== undefined) return blog;
  }
  return { entries: [], junk: [] };
}
