// A hashtag listing: "logo" / "#" / "Latest news with #Tag" / items. It has no main article.

import type { Frame } from '../frame.js';
import { hashtagHeading, logoLine } from '../frame-words.js';
import { readRelatedList } from '../related-list.js';
import type { LayoutReading } from './layout.js';

/** Lines above the heading, besides the logo. */
const hashSign = '#';

/** Reads a listing; its items are complete articles. */
export function readHashtag(frame: Frame): LayoutReading {
  const lines = [...frame.before, ...frame.between, ...frame.after];
  const list = lines.filter(
    ({ text }) => text !== logoLine && text !== hashSign && !hashtagHeading.test(text),
  );
  const { items, strayLines } = readRelatedList(list);
  return { layout: 'hashtag', main: null, related: items, strayLines };
}
