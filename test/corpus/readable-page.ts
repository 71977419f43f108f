// A parsed page as golden files hold it: junk and entries as words instead of offsets, so that a person can check them.

import type { ParsedPage } from '../../src/model/page.js';

export function readablePage(page: ParsedPage): unknown {
  return {
    layout: page.layout,
    main: page.main && readableItem(page.main),
    related: page.related.map(readableItem),
    issues: page.issues.map(
      ({ line, expected, found }) => `line ${line}: expected ${expected}, found ${found}`,
    ),
  };
}

function readableItem(item: NonNullable<ParsedPage['main']>): unknown {
  const words = (paragraphIndex: number, start: number, end: number): string =>
    (item.paragraphs[paragraphIndex] ?? '').slice(start, end);
  return {
    ...item,
    junk: item.junk.map((span) => `${span.reason}: ${words(span.paragraphIndex, span.start, span.end)}`),
    entries: item.entries.map((entry) => ({
      byline: entry.byline,
      postedAt: entry.postedAt,
      heading: entry.headingEnd && words(entry.paragraphIndex, entry.start, entry.headingEnd),
      text: words(entry.paragraphIndex, entry.headingEnd ?? entry.start, entry.end).trim(),
    })),
  };
}
