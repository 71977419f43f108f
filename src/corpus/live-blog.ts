// Paragraphs of a live blog → its entries, and the labels and bylines between them.

import type { JunkSpan, LiveEntry } from '../model/page.js';

export interface LiveBlog {
  readonly entries: readonly LiveEntry[];
  readonly junk: readonly JunkSpan[];
}

export function readLiveBlog(_paragraphs: readonly string[]): LiveBlog {
  return { entries: [], junk: [] };
}
