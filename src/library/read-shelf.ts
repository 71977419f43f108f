// Page sources → pages, parsed. What has not changed since the last time is neither read nor parsed again.

import { createHash } from 'node:crypto';
import { codeOf } from '../corpus/list-page-files.js';
import { parsePage } from '../corpus/parse-page.js';
import type { Issue } from '../model/page.js';
import type { Turns } from '../turns/turns.js';
import { type PackedPage, packPage } from './packed-page.js';
import type { PageSource } from './page-source.js';
import { toIssue } from './to-issue.js';
import type { UpdateProgress } from './update-report.js';

/** A page that was read. */
export interface ShelvedPage {
  /** The source's prefix and the name within it. */
  readonly name: string;
  /** As the source gave it when the page was read; empty where it must be read again. */
  readonly stamp: string;
  /** Of the bytes: the same page under another stamp need not be parsed. */
  readonly hash: string;
  /** Null for what is no page; `issues` then say why. */
  readonly page: PackedPage | null;
  readonly issues: readonly Issue[];
}

/** By full name, in the order of sources and names. */
export type Shelf = ReadonlyMap<string, ShelvedPage>;

export interface ShelfReading {
  readonly shelf: Shelf;
  /** What lies in the sources and is no page, and what could not be read. Issues of a page stay with it. */
  readonly issues: readonly Issue[];
}

/** Pages read at once: far below the usual limit of 1,024 open files. */
const pagesAtOnce = 32;

/**
 * Reads what is new or may be different; with an empty `known` shelf, everything. A page that cannot be read now stays as it
 * was known, with an issue. Rejects when a source as a whole cannot be listed, or when aborted.
 */
export async function readShelf(
  sources: readonly PageSource[],
  known: Shelf,
  turns: Turns,
  onProgress: (progress: UpdateProgress) => void,
): Promise<ShelfReading> {
  const shelf = new Map<string, ShelvedPage>();
  const issues: Issue[] = [];
  const unread: { readonly source: PageSource; readonly name: string; readonly stamp: string }[] = [];
  for (const source of sources) {
    const listing = await source.listPages();
    await turns.next();
    for (const issue of listing.issues) issues.push({ ...issue, page: source.prefix + issue.page });
    for (const { name, stamp } of listing.pages) {
      const fullName = source.prefix + name;
      const before = known.get(fullName);
      if (shelf.has(fullName))
        issues.push(issueOf(fullName, 'a name that no other source uses', 'a second page'));
      else {
        // A place is taken for every page, so that the shelf keeps its order.
        shelf.set(fullName, before ?? { name: fullName, stamp: '', hash: '', page: null, issues: [] });
        if (before === undefined || stamp === '' || before.stamp !== stamp)
          unread.push({ source, name, stamp });
      }
    }
  }
  for (let from = 0; from < unread.length; from += pagesAtOnce) {
    const batch = unread.slice(from, from + pagesAtOnce);
    const contents = await Promise.allSettled(batch.map(({ source, name }) => source.readPage(name)));
    for (const [index, { source, name, stamp }] of batch.entries()) {
      await turns.pause();
      const fullName = source.prefix + name;
      const content = contents[index];
      if (content?.status === 'fulfilled')
        shelf.set(fullName, shelvePage(fullName, stamp, content.value, known.get(fullName)));
      else {
        issues.push(issueOf(fullName, 'a file that can be read', codeOf(content?.reason)));
        const before = known.get(fullName);
        if (before === undefined) shelf.delete(fullName);
        else shelf.set(fullName, { ...before, stamp: '' });
      }
      onProgress({ step: 'reading pages', done: from + index + 1, total: unread.length });
    }
  }
  return { shelf, issues };
}

function shelvePage(
  name: string,
  stamp: string,
  bytes: Uint8Array,
  known: ShelvedPage | undefined,
): ShelvedPage {
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
  if (known?.hash === hash) return stamp === known.stamp ? known : { ...known, stamp };
  try {
    const result = parsePage(name, bytes);
    return result.kind === 'page'
      ? { name, stamp, hash, page: packPage(result.page), issues: result.page.issues }
      : { name, stamp, hash, page: null, issues: [result.issue] };
  } catch (error) {
    return { name, stamp, hash, page: null, issues: [toIssue(name, 'a page that can be parsed', error)] };
  }
}

function issueOf(page: string, expected: string, found: string): Issue {
  return { page, line: 0, expected, found };
}
