// Paragraphs of a live blog → its entries, and the labels and bylines between them.

import { readClockBlog } from './clock.js';
import type { LiveBlog } from './entry-parts.js';
import { readLabelledBlog } from './labelled.js';
import { readSignedBlog } from './signed.js';

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
