// Page sources → pages, parsed. What has not changed since the last time is neither read nor parsed again.

import { createHash } from 'node:crypto';
import pMap, { pMapSkip } from 'p-map';
import { bringTextPrint } from '../corpus/identity/print-text.js';
import { codeOf } from '../corpus/list-page-files.js';
import type { Issue } from '../model/page.js';
import type { Turns } from '../turns/turns.js';
import type { PageFinding } from './article-jobs.js';
import type { JobRunner } from './job-runner.js';
import { listItems, openPage, type PackedPage } from './packed-page.js';
import type { PageSource } from './page-source.js';
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

type FoundPage = NonNullable<PageFinding['page']>;

/** Pages read at once: far below the usual limit of 1,024 open files, and enough for every thread to have the next one waiting. */
const pagesAtOnce = 32;

/**
 * Reads what is new or may be different; with an empty `known` shelf, everything. A page that cannot be read now stays as it
 * was known, with an issue. Rejects when a source as a whole cannot be listed, or when aborted.
 */
export async function readShelf(
  sources: readonly PageSource[],
  known: Shelf,
  jobs: JobRunner,
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
  let done = 0;
  const unreadable = await pMap(
    unread,
    async ({ source, name, stamp }) => {
      const fullName = source.prefix + name;
      const before = known.get(fullName);
      const content = await readContent(source, name);
      if ('bytes' in content)
        shelf.set(fullName, await shelvePage(fullName, stamp, content.bytes, before, jobs));
      else if (before === undefined) shelf.delete(fullName);
      else shelf.set(fullName, { ...before, stamp: '' });
      await turns.pause();
      done += 1;
      onProgress({ step: 'reading pages', done, total: unread.length });
      return 'fault' in content ? issueOf(fullName, 'a file that can be read', content.fault) : pMapSkip;
    },
    { concurrency: pagesAtOnce },
  );
  return { shelf, issues: [...issues, ...unreadable] };
}

async function readContent(
  source: PageSource,
  name: string,
): Promise<{ readonly bytes: Uint8Array } | { readonly fault: string }> {
  try {
    return { bytes: await source.readPage(name) };
  } catch (error) {
    return { fault: codeOf(error) };
  }
}

async function shelvePage(
  name: string,
  stamp: string,
  bytes: Uint8Array,
  known: ShelvedPage | undefined,
  jobs: JobRunner,
): Promise<ShelvedPage> {
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
  if (known?.hash === hash) return stamp === known.stamp ? known : { ...known, stamp };
  const outcome = await jobs.run('readPage', { name, bytes });
  if ('fault' in outcome)
    return {
      name,
      stamp,
      hash,
      page: null,
      issues: [issueOf(name, 'a page that can be parsed', outcome.fault)],
    };
  const { page, issues } = outcome.found;
  return { name, stamp, hash, page: page && openFound(page, issues), issues };
}

function openFound({ kept, texts, prints }: FoundPage, issues: readonly Issue[]): PackedPage {
  const page = openPage(kept, texts, issues);
  for (const [index, item] of listItems(page).entries()) {
    const print = prints[index];
    if (print !== undefined) bringTextPrint(item, print);
  }
  return page;
}

function issueOf(page: string, expected: string, found: string): Issue {
  return { page, line: 0, expected, found };
}
