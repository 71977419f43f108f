// The logo layout: "logo" / [Title] / Title / [Outlet + time, glued] / paragraphs / picture / frame block / related list.

import type { Line } from '../decode-page.js';
import type { Frame } from '../frame.js';
import { logoLine } from '../frame-words.js';
import { splitGluedByline } from '../glued-byline.js';
import { type RawItem, readRelatedList } from '../related-list.js';
import { isSameLine } from '../same-line.js';
import type { LayoutReading } from './layout.js';

/** Reads a logo page. The byline is missing on one page in five: then outlet and time stay unknown. */
export function readLogo(frame: Frame): LayoutReading {
  const { items, strayLines } = readRelatedList(frame.after);
  const lines = [...frame.before, ...frame.between].filter((line) => line.text !== logoLine);
  return { layout: 'logo', main: readMain(lines), related: items, strayLines };
}

function readMain(lines: readonly Line[]): RawItem | null {
  const first = lines[0];
  if (first === undefined) return null;
  // Alternative text and heading may differ in a quotation mark: the heading, printed last, is the title.
  let bylineAt = 1;
  while (lines[bylineAt] !== undefined && isSameLine(lines[bylineAt]!.text, first.text)) bylineAt += 1;
  const title = lines[bylineAt - 1]!;
  const byline = splitGluedByline(lines[bylineAt]?.text ?? '');
  let bodyAt = bylineAt;
  while (byline !== undefined && lines[bodyAt]?.text === lines[bylineAt]!.text) bodyAt += 1;
  return {
    title: title.text,
    outlet: byline?.outlet ?? null,
    relativeTime: byline?.relativeTime ?? null,
    publishedOn: byline?.publishedOn ?? null,
    unreadable: byline?.unreadable ?? null,
    body: lines.slice(bodyAt),
    lineNumber: first.number,
  };
}
