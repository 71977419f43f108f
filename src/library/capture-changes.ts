// The pages before and now, with what is known of them → the captures that came, went or changed.

import { type CapturedItem, capturePage } from '../corpus/identity/capture-pages.js';
import type { CaptureChanges } from '../corpus/identity/identity-index.js';
import type { PageSource, Sources } from '../corpus/sources.js';
import type { Shelf } from './read-shelf.js';

/** The captures of one page, and what they were made of. */
export interface CapturedPage {
  readonly hash: string;
  /** The page's entry in sources.json; undefined without one. */
  readonly source: PageSource | undefined;
  readonly items: readonly CapturedItem[];
}

/** By name of the page. */
export type Captures = ReadonlyMap<string, CapturedPage>;

/** Captures that say the same as before stay the same objects and are in neither list. */
export function findCaptureChanges(
  shelf: Shelf,
  sources: Sources['pages'],
  before: Captures,
): { readonly captures: Captures; readonly changes: CaptureChanges } {
  const captures = new Map<string, CapturedPage>();
  const added: CapturedItem[] = [];
  const removed: CapturedItem[] = [];
  for (const [name, { page, hash }] of shelf) {
    if (page === null) continue;
    const source = sources.get(name);
    const known = before.get(name);
    if (known?.hash === hash && isSame(known.source, source)) {
      captures.set(name, known);
      continue;
    }
    const earlier = known?.items ?? [];
    const items = capturePage({ name, page }, source).map((item, index) => {
      const same = earlier[index];
      return same !== undefined && isSame(same, item) ? same : item;
    });
    captures.set(name, { hash, source, items });
    added.push(...items.filter((item) => !earlier.includes(item)));
    removed.push(...earlier.filter((item) => !items.includes(item)));
  }
  for (const [name, { items }] of before) if (!captures.has(name)) removed.push(...items);
  return { captures, changes: { added, removed: removed.map(({ capture }) => capture) } };
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
