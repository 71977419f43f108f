// What an update of the library reports, for tests.

import type { UpdateEntry, UpdateReport } from '../../src/library/update-report.js';

export function anUpdateEntry(set: Partial<UpdateEntry> = {}): UpdateEntry {
  return {
    articleId: 'a1',
    title: 'More prisoners swapped',
    outlet: 'Reuters',
    page: 'swap.txt',
    reason: 'new page',
    ...set,
  };
}

export function anUpdateReport(set: Partial<UpdateReport> = {}): UpdateReport {
  return {
    added: [anUpdateEntry()],
    changed: [],
    removed: [],
    faulty: [],
    before: { pages: 4, articles: 15, quotes: 200 },
    after: { pages: 5, articles: 16, quotes: 214 },
    versions: ['aaaa000000', 'bbbb000000'],
    issues: [],
    durationMs: 1234,
    ...set,
  };
}
