// Live blogs whose entries end in a signed time, glued: "… Katie Hawkinson19 August 2025 17:09 Next heading …".

import type { JunkSpan } from '../../model/page.js';
import { hasSentenceEnd } from '../run-on-headline.js';
import { cutEntry, type EntryRange, isHeading, type LiveBlog, type Place } from './entry-parts.js';

const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
const stampTime = new RegExp(`\\d{1,2} (?:${months}) \\d{4} \\d{2}:\\d{2}`, 'g');

/** The capitalised words a text ends in: a name, perhaps with the end of a headline before it. */
const trailingNames = /(?:\p{Lu}[\p{L}'’.-]*\s){0,3}\p{Lu}[\p{L}'’.-]*$/u;

/** Up to four capitalised words after the end of a sentence. */
const namesBetweenSentences = /[.!?]['"”’)]*\s((?:\p{Lu}[\p{L}'’.-]*\s){0,3}\p{Lu}[\p{L}'’.-]*)/gu;

/** Characters looked at for a name before a time; the longest byline seen has 17. */
const maxBylineChars = 60;

/** Words of a byline when a headline runs into it, so that more capitalised words precede. */
const usualBylineWords = 2;

/** What an entry may end in before its byline: the label of a video or link that was lost. */
const lostLink =
  /(?:^|\s)((?:Watch live|Watch|Read more|Full story|Keep reading|More here|Read the full story(?: here)?):?)\s*$/;

/** The label of a link to another story; the teaser that follows runs to the byline. */
const teaserLabel = /\b(?:Keep reading|Read more):\s/g;

/** The end of an entry. */
interface Stamp {
  readonly paragraphIndex: number;
  /** Where the byline begins, and where the time ends. */
  readonly start: number;
  readonly end: number;
  readonly byline: string | null;
  readonly postedAt: string | null;
}

/** Undefined when no name is glued to a time, which is the sign of this kind. */
export function readSignedBlog(paragraphs: readonly string[]): LiveBlog | undefined {
  const timed = paragraphs.flatMap(findTimedStamps);
  if (!timed.some((stamp) => stamp.byline !== null)) return undefined;
  const names = new Set(timed.flatMap((stamp) => stamp.byline ?? []));
  const bare = paragraphs.flatMap((text, index) => findBareBylines(text, index, names));
  const stamps = [...timed, ...bare].sort((a, b) => a.paragraphIndex - b.paragraphIndex || a.start - b.start);
  const junk: JunkSpan[] = stamps.map(({ paragraphIndex, start, end }) => ({
    paragraphIndex,
    start,
    end,
    reason: 'live-blog byline',
  }));
  const opening = findOpening(paragraphs, stamps[0]!);
  if (opening?.pinned !== undefined) junk.push(opening.pinned);
  const ranges = stamps.map((stamp, number): EntryRange | undefined => {
    const before = stamps[number - 1];
    const from =
      before === undefined ? opening?.from : { paragraphIndex: before.paragraphIndex, offset: before.end };
    const { paragraphIndex, byline, postedAt } = stamp;
    const textEnd = { paragraphIndex, offset: stamp.start };
    return from && { from, textEnd, to: { paragraphIndex, offset: stamp.end }, byline, postedAt };
  });
  for (const range of ranges) if (range !== undefined) junk.push(...findLostLinks(paragraphs, range));
  return {
    entries: ranges.flatMap((range) => (range === undefined ? [] : cutEntry(paragraphs, range))),
    junk,
  };
}

/** Times with a name glued to them, or without one after the end of a sentence or a label. */
function findTimedStamps(text: string, paragraphIndex: number): readonly Stamp[] {
  return [...text.matchAll(stampTime)].flatMap((match): readonly Stamp[] => {
    const end = match.index + match[0].length;
    const goesOn = /^\s+[^\p{Lu}\d'"‘“]/u.test(text.slice(end, end + 3));
    if (goesOn) return [];
    const before = text.slice(Math.max(0, match.index - maxBylineChars), match.index);
    if (/[\p{L}.]$/u.test(before) && !/[.!?]$/.test(before)) {
      const byline = readByline(before);
      return [{ paragraphIndex, start: match.index - byline.length, end, byline, postedAt: match[0] }];
    }
    const standsAlone = /(?:^|[.!?:]['"”’)]*\s+)$/.test(before) || /[.!?]['"”’)]*$/.test(before);
    return standsAlone ? [{ paragraphIndex, start: match.index, end, byline: null, postedAt: match[0] }] : [];
  });
}

/** The name at the end of a text; the words before it belong to it only when a sentence or a label ends before them. */
function readByline(before: string): string {
  const names = trailingNames.exec(before)?.[0] ?? '';
  const lead = before.slice(0, before.length - names.length);
  if (lead === '' || /[.!?:]['"”’)]*\s*$/.test(lead)) return names;
  return names.split(/\s/).slice(-usualBylineWords).join(' ');
}

/** A known byline between two sentences, its time lost: "… the release said. Katie Hawkinson Watch live: …". */
function findBareBylines(text: string, paragraphIndex: number, names: ReadonlySet<string>): readonly Stamp[] {
  return [...text.matchAll(namesBetweenSentences)].flatMap((match): readonly Stamp[] => {
    const words = match[1]!.split(' ');
    const lengths = words.map((_, index) => words.slice(0, index + 1).join(' '));
    const byline = lengths.find((name) => names.has(name));
    if (byline === undefined) return [];
    const start = match.index + match[0].length - match[1]!.length;
    const end = start + byline.length;
    const sentenceFollows = /^(?:\s+['"‘“]?\p{Lu}|$)/u.test(text.slice(end, end + 3));
    return sentenceFollows ? [{ paragraphIndex, start, end, byline, postedAt: null }] : [];
  });
}

/** Where the first entry begins, below the opening summary: at "Pinned", or at the nearest heading line. */
function findOpening(
  paragraphs: readonly string[],
  first: Stamp,
): { readonly from: Place; readonly pinned?: JunkSpan } | undefined {
  const text = paragraphs[first.paragraphIndex]!;
  const pinned = /(?:^|[.!?]['"”’)]*\s)(Pinned)\s(?=['"‘“]?\p{Lu})/u.exec(text.slice(0, first.start));
  if (pinned !== null) {
    const end = pinned.index + pinned[0].trimEnd().length;
    const at = { paragraphIndex: first.paragraphIndex, start: end - 'Pinned'.length, end };
    return {
      from: { paragraphIndex: first.paragraphIndex, offset: end },
      pinned: { ...at, reason: 'live-blog label' },
    };
  }
  if (first.start > 0) return undefined;
  const heading = paragraphs.findLastIndex((line, index) => index < first.paragraphIndex && isHeading(line));
  return heading < 0 ? undefined : { from: { paragraphIndex: heading, offset: 0 } };
}

/** What is left of links and videos at the end of an entry. */
function findLostLinks(paragraphs: readonly string[], { from, textEnd }: EntryRange): readonly JunkSpan[] {
  const { paragraphIndex, offset: limit } = textEnd;
  const first = from.paragraphIndex === paragraphIndex ? from.offset : 0;
  const text = paragraphs[paragraphIndex]!.slice(first, limit);
  const end = first + text.trimEnd().length;
  const teaser = [...text.matchAll(teaserLabel)].at(-1);
  if (
    teaser !== undefined &&
    !hasSentenceEnd(text.slice(teaser.index).trimEnd()) &&
    end > first + teaser.index
  )
    return [{ paragraphIndex, start: first + teaser.index, end, reason: 'link to another story' }];
  const label = lostLink.exec(text)?.[1];
  return label === undefined || label.length === text.trim().length
    ? []
    : [{ paragraphIndex, start: end - label.length, end, reason: 'label of a lost link' }];
}
