// The plain layout: [image residue] / Title / [Title] / paragraphs / frame block / related list.

import type { Line } from '../decode-page.js';
import type { Frame } from '../frame.js';
import { type RawItem, readRelatedList } from '../related-list.js';
import { hasSameWords } from '../same-line.js';
import type { LayoutReading } from './layout.js';

/** What is left of an image address on the first line of a few pages: "&w=3840&q=100)]". */
const imageResidue = /^&w=\d+&q=\d+\)\]?$/;

/** Reads a plain page. It never prints the outlet or the date of its main article. */
export function readPlain(frame: Frame): LayoutReading {
  const { items, strayLines } = readRelatedList(frame.after);
  return {
    layout: 'plain',
    main: readMain([...frame.before, ...frame.between]),
    related: items,
    strayLines,
  };
}

function readMain(lines: readonly Line[]): RawItem | null {
  const story = lines.filter((line, index) => index > 0 || !imageResidue.test(line.text));
  const [title, ...body] = story;
  if (title === undefined) return null;
  const repeated = body.findIndex((line) => !hasSameWords(line.text, title.text));
  return {
    title: title.text,
    outlet: null,
    ...{ relativeTime: null, publishedOn: null, unreadable: null },
    body: repeated < 0 ? [] : body.slice(repeated),
    lineNumber: title.number,
  };
}
