// Live blogs with labels before every entry: "Update: Date: … Title: … Content: …", in one line or in lines.

import type { JunkSpan } from '../../model/page.js';
import { cutEntry, type LiveBlog, type Place } from './entry-parts.js';

/** Labels run together in one paragraph; the date is one word or "32 min ago". */
const inlineLabels = /Update: Date: (\S{1,40}|\d{1,3} \w{1,8} ago) Title: ?/g;
const inlineContent = /(?:^|\s)(Content:)(?:\s|$)/;

/** Longest title between the labels. */
const maxTitleChars = 300;

/** One label on a line of its own, or before the value it names. */
const lineLabel = /^(Update:|Date:|Title:|Content:)(?: (.*))?$/su;

/** An entry's beginning: the heading, if any, is what stands between `from` and `headingEnd`. */
interface Opening {
  readonly from: Place;
  readonly headingEnd: number | null;
  readonly postedAt: string;
  /** Where the labels of this entry begin: there the entry before it ends. */
  readonly labelsAt: Place;
}

/** Undefined when the labels are not there. */
export function readLabelledBlog(paragraphs: readonly string[]): LiveBlog | undefined {
  const openings: Opening[] = [];
  const junk: JunkSpan[] = [];
  const mark = (paragraphIndex: number, start: number, end: number): void => {
    junk.push({ paragraphIndex, start, end, reason: 'live-blog label' });
  };
  for (let index = 0; index < paragraphs.length; index += 1) {
    const text = paragraphs[index]!;
    if (text === 'Update:' && paragraphs[index + 1]?.startsWith('Date:')) {
      openings.push(readLines(paragraphs, index, mark));
      continue;
    }
    for (const match of text.matchAll(inlineLabels)) openings.push(readInline(text, index, match, mark));
  }
  if (openings.length === 0) return undefined;
  const lastIndex = paragraphs.length - 1;
  const end: Place = { paragraphIndex: lastIndex, offset: paragraphs[lastIndex]!.length };
  return {
    junk,
    entries: openings.flatMap(({ from, headingEnd, postedAt }, number) => {
      const to = openings[number + 1]?.labelsAt ?? end;
      const parts = cutEntry(paragraphs, { from, textEnd: to, to, byline: null, postedAt });
      return parts.map((part, index) => ({ ...part, headingEnd: index === 0 ? headingEnd : null }));
    }),
  };
}

type Mark = (paragraphIndex: number, start: number, end: number) => void;

function readInline(text: string, paragraphIndex: number, match: RegExpExecArray, mark: Mark): Opening {
  const labelsEnd = match.index + match[0].length;
  mark(paragraphIndex, match.index, match.index + match[0].trimEnd().length);
  const opening = { postedAt: match[1]!, labelsAt: { paragraphIndex, offset: match.index } };
  const content = inlineContent.exec(text.slice(labelsEnd, labelsEnd + maxTitleChars));
  if (content === null) return { ...opening, from: { paragraphIndex, offset: labelsEnd }, headingEnd: null };
  const contentEnd = labelsEnd + content.index + content[0].trimEnd().length;
  mark(paragraphIndex, contentEnd - content[1]!.length, contentEnd);
  const headingEnd = labelsEnd + content.index;
  return headingEnd > labelsEnd
    ? { ...opening, from: { paragraphIndex, offset: labelsEnd }, headingEnd }
    : { ...opening, from: { paragraphIndex, offset: contentEnd }, headingEnd: null };
}

function readLines(paragraphs: readonly string[], first: number, mark: Mark): Opening {
  const labelsAt = { paragraphIndex: first, offset: 0 };
  let postedAt = '';
  let heading: { from: Place; headingEnd: number } | undefined;
  let index = first;
  for (; index < paragraphs.length; index += 1) {
    const text = paragraphs[index]!;
    const [, label, value = ''] = lineLabel.exec(text) ?? [];
    if (label === undefined || (label === 'Update:' && index > first)) break;
    const hasHeading = label === 'Title:' && value !== '';
    mark(index, 0, hasHeading ? label.length : text.length);
    if (label === 'Date:') postedAt = value;
    if (hasHeading)
      heading = { from: { paragraphIndex: index, offset: label.length + 1 }, headingEnd: text.length };
  }
  return {
    labelsAt,
    postedAt,
    ...(heading ?? { from: { paragraphIndex: index, offset: 0 }, headingEnd: null }),
  };
}
