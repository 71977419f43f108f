// Live blogs with a bare time before every entry: "09:40:01" on a line of its own, or between two sentences.

import { cutEntry, type EntryRange, type LiveBlog, type Place } from './entry-parts.js';

const zone = 'am|pm|BST|GMT|UTC|CET|CEST|ET|EDT|EST';

/** A one-digit hour needs its zone: "5:57" alone is the length of a video. */
const clockLine = new RegExp(`^(?:\\d{2}:\\d{2}:\\d{2}|\\d{2}[:.]\\d{2}|\\d{1,2}[:.]\\d{2} ?(?:${zone}))$`);

/** Inside a line only a time with seconds is sure: "5:57" is the length of a video and "17:30" may be story. */
const inlineClock = /(?:^|[.!?]['"”’)]* )(\d{2}:\d{2}:\d{2})(?= ['"‘“]?\p{Lu})/gu;

/** A single time may be anything; live blogs have several. */
const minTimes = 2;

interface Clock {
  readonly at: Place;
  readonly end: Place;
  readonly postedAt: string;
}

/** Undefined when fewer than two times stand where entries begin. */
export function readClockBlog(paragraphs: readonly string[]): LiveBlog | undefined {
  const lines = paragraphs.flatMap((text, index) => (clockLine.test(text) ? [clock(text, index, 0)] : []));
  const clocks =
    lines.length >= minTimes
      ? lines
      : paragraphs.flatMap((text, index) =>
          [...text.matchAll(inlineClock)].map((match) =>
            clock(match[1]!, index, match.index + match[0].length - match[1]!.length),
          ),
        );
  if (clocks.length < minTimes) return undefined;
  const lastIndex = paragraphs.length - 1;
  const textEnd: Place = { paragraphIndex: lastIndex, offset: paragraphs[lastIndex]!.length };
  return {
    junk: clocks.map(({ at, end }) => ({
      paragraphIndex: at.paragraphIndex,
      start: at.offset,
      end: end.offset,
      reason: 'live-blog time',
    })),
    entries: clocks.flatMap(({ end, postedAt }, number) => {
      const to = clocks[number + 1]?.at ?? textEnd;
      const range: EntryRange = { from: end, textEnd: to, to, byline: null, postedAt };
      return cutEntry(paragraphs, range);
    }),
  };
}

function clock(postedAt: string, paragraphIndex: number, offset: number): Clock {
  return {
    at: { paragraphIndex, offset },
    end: { paragraphIndex, offset: offset + postedAt.length },
    postedAt,
  };
}
