// A saved page of the aggregator Daily8 → ParsedPage.

import type { Issue, PageItem, ParsedPage } from '../../model/page.js';
import { shorten } from '../../text/shorten.js';
import type { Line } from '../decode-page.js';
import { detectLayout } from '../detect-layout.js';
import { type Frame, findFrame } from '../frame.js';
import { readHashtag } from '../layouts/hashtag.js';
import type { LayoutReading } from '../layouts/layout.js';
import { readLogo } from '../layouts/logo.js';
import { readPlain } from '../layouts/plain.js';
import { createPageItem } from '../page-item.js';
import type { RawItem } from '../related-list.js';

const readers: Readonly<Record<LayoutReading['layout'], (frame: Frame) => LayoutReading>> = {
  plain: readPlain,
  logo: readLogo,
  hashtag: readHashtag,
};

/** Characters of a found line that an issue repeats. */
const maxShownChars = 60;

/** Undefined when nothing on the page shows that it is the aggregator's. Oddities become issues. Never throws. */
export function parseDaily8(page: string, lines: readonly Line[]): ParsedPage | undefined {
  const frame = findFrame(lines);
  const layout = detectLayout(lines, frame);
  if (layout === undefined) return undefined;
  const reading = readers[layout](frame);
  const toItem = (raw: RawItem): PageItem =>
    createPageItem({
      ...raw,
      publishedBasis: 'byline',
      lines: raw.body.map((line) => line.text),
      url: null,
      language: null,
      frameLanguage: frame.language ?? 'en',
    });
  return {
    layout,
    main: reading.main && toItem(reading.main),
    related: reading.related.map(toItem),
    issues: listIssues(page, frame, reading),
  };
}

function listIssues(page: string, frame: Frame, reading: LayoutReading): readonly Issue[] {
  const { layout, main, related, strayLines } = reading;
  const items = main === null ? related : [main, ...related];
  const issues: Issue[] = [];
  const report = (line: number, expected: string, found: string): void => {
    issues.push({ page, line, expected, found });
  };
  if (layout !== 'hashtag') {
    if (main === null) report(0, 'a title and an article above the related list', 'none');
    if (!frame.hasBlock) report(0, 'the lines that close an article ("Try Our AI Features" …)', 'none');
    else if (related.length === 0) report(0, 'related articles', 'none');
  } else if (related.length === 0) report(0, 'articles below the heading of the listing', 'none');
  for (const { text, number } of frame.displaced)
    report(number, 'story, or nothing', `the frame line "${text}"`);
  for (const item of items) {
    if (item.body.length === 0) report(item.lineNumber, 'an article below its title', 'a title only');
    if (item.unreadable !== null) report(item.lineNumber, 'a date DD-MM-YYYY', item.unreadable);
  }
  for (const { text, number } of strayLines)
    report(number, 'an outlet, a time or a title of a related article', shorten(text, maxShownChars));
  return issues.sort((a, b) => a.line - b.line);
}
