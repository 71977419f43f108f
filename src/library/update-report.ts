// What an update of the library did, article by article, in plain data: for cards, attachments and the history of runs.

import type { Issue } from '../model/page.js';

/** One article (or, among the faulty, one page), and why it stands in the report. */
export interface UpdateEntry {
  /** Null for a page that gives no article. */
  readonly articleId: string | null;
  /** Title of the article, or name of the page. */
  readonly title: string;
  readonly outlet: string | null;
  /** The page it is read from, or was. */
  readonly page: string;
  /** One clause for people: "new page", "its text changed in 14 words", "its page is gone". */
  readonly reason: string;
}

export interface LibraryCounts {
  /** Pages listed by the sources, sound and faulty. */
  readonly pages: number;
  /** Articles that can be asked for; hidden ones do not count. */
  readonly articles: number;
  readonly quotes: number;
}

/** Of a dry run: what an update would have done. Entries are in the order of page names. */
export interface UpdateReport {
  readonly added: readonly UpdateEntry[];
  readonly changed: readonly UpdateEntry[];
  readonly removed: readonly UpdateEntry[];
  /** One entry for each page with a fault, old and new; the pages without one are served. */
  readonly faulty: readonly UpdateEntry[];
  readonly before: LibraryCounts;
  readonly after: LibraryCounts;
  /** Corpus versions; the same when nothing changed. Before the first library: empty. */
  readonly versions: readonly [before: string, after: string];
  /** Everything that was not as expected. */
  readonly issues: readonly Issue[];
  readonly durationMs: number;
}

/** In the order in which they come; people read them in their own language. */
export type UpdateStep =
  | 'starting'
  | 'looking for changes'
  | 'reading pages'
  | 'telling articles apart'
  | 'reading articles'
  | 'indexing';

/** How far an update is. */
export interface UpdateProgress {
  readonly step: UpdateStep;
  readonly done: number;
  /** 0 while it is not known. */
  readonly total: number;
}
