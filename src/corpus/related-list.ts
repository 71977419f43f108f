// Lines after the frame block → related items. One grammar for both layouts:
//   plain:  [Outlet] / 9 minutes ago / [- Outlet] / Title / body
//   logo:   Title / [Title] / [Outlet] / time9 minutes ago / [• Category] / [• Outlet] / Title / body

import type { Line } from './decode-page.js';
import { timeIconWord } from './frame-words.js';
import { type PrintedTime, parsePrintedTime } from './relative-time.js';
import { isSameLine } from './same-line.js';

/** An item as printed, before its text is looked at. */
export interface RawItem extends PrintedTime {
  readonly title: string;
  readonly outlet: string | null;
  readonly body: readonly Line[];
  /** Number of the line the item begins with. */
  readonly lineNumber: number;
}

export interface RelatedList {
  readonly items: readonly RawItem[];
  /** Lines before the first item: what is left of an item whose time and outlet are gone. */
  readonly strayLines: readonly Line[];
}

/** Header of an item, as indexes into the list's lines; `titleEnd` is where the body begins. */
interface Header {
  readonly start: number;
  readonly end: number;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly time: PrintedTime;
}

/** Longest outlet name believed without a second mention. */
const maxOutletChars = 60;

/** Longest title; a longer line after the header is the body of an item that has lost its title. */
const maxTitleChars = 350;

/** Sections a hashtag listing prints as a bullet before the outlet's; alone they name no outlet. */
const categories: ReadonlySet<string> = new Set([
  'Business',
  'Entertainment',
  'General',
  'Health',
  'Lifestyle',
  'Politics',
  'Science',
  'Sports',
  'Technology',
  'World',
]);

const noTime: PrintedTime = { relativeTime: null, publishedOn: null, unreadable: null };

/**
 * Reads the related list; expects no blank lines, since their number says nothing. An item is known by its time line,
 * or by an outlet printed twice ("X", "- X"); it loses neither text nor title when one of these is missing.
 */
export function readRelatedList(lines: readonly Line[]): RelatedList {
  const headers: Header[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const anchor = findAnchor(lines, index, headers.at(-1)?.end ?? 0);
    if (anchor === undefined) continue;
    const header = readHeader(lines, anchor, headers.at(-1)?.end ?? 0);
    headers.push(header);
    index = Math.max(index, header.end - 1);
  }
  const items = headers.flatMap((header, number): RawItem[] => {
    const body = lines.slice(header.end, headers[number + 1]?.start ?? lines.length);
    const title = header.title ?? body[0]?.text;
    if (title === undefined) return [];
    return [
      {
        ...header.time,
        title,
        outlet: header.outlet,
        body: skipTitle(body, title),
        lineNumber: lines[header.start]!.number,
      },
    ];
  });
  return { items, strayLines: lines.slice(0, headers[0]?.start ?? lines.length) };
}

/** Lines of an item's header that hold its time and its bullets. */
interface Anchor {
  readonly start: number;
  readonly end: number;
  readonly time: PrintedTime;
  readonly bullets: readonly string[];
}

/** The anchor that begins at a line: a time with the bullets around it, or a bullet that repeats the outlet above it. */
function findAnchor(lines: readonly Line[], index: number, from: number): Anchor | undefined {
  const first = lines[index]!;
  const opensAnchor = readTime(first.text) !== undefined || isRepeatedOutlet(lines, index, from);
  if (!opensAnchor) return undefined;
  let time: PrintedTime | undefined;
  const bullets: string[] = [];
  let end = index;
  for (; end < lines.length; end += 1) {
    const { raw, text } = lines[end]!;
    const printed = readTime(text);
    const bullet = readBullet(raw);
    if (printed !== undefined) time ??= printed;
    else if (bullet !== undefined) bullets.push(bullet);
    else if (!isOutletBeforeBullet(lines, end)) break;
  }
  return { start: index, end, time: time ?? noTime, bullets };
}

/** An outlet line that slipped between the time and its bullet. */
function isOutletBeforeBullet(lines: readonly Line[], index: number): boolean {
  const next = lines[index + 1];
  return next !== undefined && readBullet(next.raw) === lines[index]!.text;
}

function isRepeatedOutlet(lines: readonly Line[], index: number, from: number): boolean {
  const bullet = readBullet(lines[index]!.raw);
  return bullet !== undefined && index > from && lines[index - 1]!.text === bullet;
}

function readTime(text: string): PrintedTime | undefined {
  return (
    parsePrintedTime(text) ??
    (text.startsWith(timeIconWord) ? parsePrintedTime(text.slice(timeIconWord.length).trim()) : undefined)
  );
}

/** "- Outlet" or "  • Outlet" → the name; undefined for any other line, and for one too long to be a name. */
function readBullet(raw: string): string | undefined {
  const match = /^(?:- |\s*•\s)(.*)$/su.exec(raw.trimEnd());
  const name = match?.[1]?.trim();
  return name === undefined || name === '' || name.length > maxOutletChars ? undefined : name;
}

/** Reads what stands around an anchor, not reaching back over `from`, where the previous item's body begins. */
function readHeader(lines: readonly Line[], anchor: Anchor, from: number): Header {
  const titleBelow = readTitleBelow(lines, anchor);
  // The last bullet is the outlet, any before it are categories.
  const named = anchor.bullets.at(-1) ?? null;
  let start = anchor.start;
  let outlet = named;
  const above = (back: number): string => (start - back >= from ? lines[start - back]!.text : '');
  const isTitle = (text: string): boolean => titleBelow !== null && isSameLine(text, titleBelow);

  if (named !== null && above(1) === named) start -= 1;
  else if (named !== null && isTitle(above(1)) && categories.has(named)) outlet = null;
  else if (named === null && !isTitle(above(1)) && isLoneOutlet(above(1))) {
    // The first line below a previous header is that item's body, if only a short one.
    const opensList = from === 0 && start === 1;
    if (opensList || above(2) !== '') {
      outlet = above(1);
      start -= 1;
    }
  }
  // Further copies of the same line, then the title above: alternative text and link.
  while (outlet !== null && above(1) === outlet) start -= 1;
  const pair = above(1) !== '' && isSameLine(above(1), above(2)) ? above(1) : null;
  const titleAbove = pair ?? (isTitle(above(1)) ? above(1) : null);
  while (titleAbove !== null && isSameLine(above(1), titleAbove)) start -= 1;
  const hasTitleBelow = titleBelow !== null && (titleAbove === null || isTitle(titleAbove));
  return {
    start,
    end: anchor.end + (hasTitleBelow ? 1 : 0),
    title: hasTitleBelow ? titleBelow : titleAbove,
    outlet,
    time: anchor.time,
  };
}

/** The line below an anchor, when it can be a title; null at the end of the list and for a line as long as a body. */
function readTitleBelow(lines: readonly Line[], anchor: Anchor): string | null {
  const line = lines[anchor.end];
  return line === undefined || line.text.length > maxTitleChars ? null : line.text;
}

/** Whether the line above a time can be an outlet that no bullet repeats. */
function isLoneOutlet(text: string): boolean {
  return text !== '' && text.length <= maxOutletChars && !/[.!?:"'”’]$/.test(text);
}

function skipTitle(body: readonly Line[], title: string): readonly Line[] {
  const first = body.findIndex((line) => !isSameLine(line.text, title));
  return first < 0 ? [] : body.slice(first);
}
