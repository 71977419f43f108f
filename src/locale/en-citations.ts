// What stands beside a cited excerpt, in English.

/** English names them alike in a day and alone. */
const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

export const enCitations = {
  near: 'near, not an answer',
  outletUnknown: 'Outlet unknown',
  undated: 'undated',
  /** As they stand between the day and the year. */
  months: englishMonths,
  /** As they stand alone before the year. */
  monthNames: englishMonths,
  /** How a day is known. */
  basis: {
    byline: 'from the page’s byline',
    dateline: 'from the text’s dateline',
    sources: 'from the corpus’s list of sources',
    metadata: 'from the page’s metadata',
    feed: 'from the feed',
  },
  undatedBut: (printed: string) => `undated (the page says “${printed}”, but not when it was saved)`,
  /** Paragraph and sentences, all counted from 1. */
  place: (paragraph: number, first: number, last: number) =>
    `¶${paragraph}, ${last > first ? `sentences ${first}–${last}` : `sentence ${first}`}`,
  aggregator: (host: string) => `${host}, aggregator page`,
  inReader: 'in the reader',
  savedPage: (name: string) => `saved page ${name}`,
  /** On a link; with what `aggregator` adds at most 25 characters besides the host. */
  openAt: (site: string) => `Open at ${site}`,
  openInReader: 'Open in the reader',
  toCopy: (number: number) => `Excerpt ${number} to copy; /verify reads it back:`,
} as const;
