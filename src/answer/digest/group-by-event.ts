// Articles of a digest → groups that tell of one event each, and those that belong to none.

import type { AnalysedArticle } from '../../analysis/analysed-article.js';
import type { EventEntry } from '../../analysis/event-entry.js';
import type { Library } from '../../library/library.js';

export interface ArticleGroup {
  /** Null for articles that no event has. */
  readonly entry: EventEntry | null;
  /** In the order given; never empty. */
  readonly articles: readonly AnalysedArticle[];
}

/**
 * Puts every article into one group: again and again the event with most of those that are left takes them, listed events before
 * discovered ones of the same size; `first` (what a subscription is about) goes before all. Articles of no event come last.
 */
export function groupByEvent(
  library: Library,
  articles: readonly AnalysedArticle[],
  first: EventEntry | null,
): readonly ArticleGroup[] {
  const entriesOf = eventsByArticle(library);
  let left = articles;
  const groups: ArticleGroup[] = [];
  for (let entry = first ?? largest(left, entriesOf); entry !== null; entry = largest(left, entriesOf)) {
    const takes = (analysed: AnalysedArticle) => entriesOf.get(analysed.article.id)?.includes(entry) === true;
    const taken = left.filter(takes);
    if (taken.length > 0) groups.push({ entry, articles: taken });
    left = left.filter((analysed) => !takes(analysed));
  }
  return left.length === 0 ? groups : [...groups, { entry: null, articles: left }];
}

function largest(
  articles: readonly AnalysedArticle[],
  entriesOf: ReadonlyMap<string, readonly EventEntry[]>,
): EventEntry | null {
  const counts = new Map<EventEntry, number>();
  for (const { article } of articles)
    for (const entry of entriesOf.get(article.id) ?? []) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  let best: EventEntry | null = null;
  for (const [entry, count] of counts) {
    const most = best === null ? 0 : (counts.get(best) ?? 0);
    if (best === null || count > most || (count === most && entry.isListed && !best.isListed)) best = entry;
  }
  return best;
}

/** Read once for each snapshot: thousands of digests may be composed from one. */
const known = new WeakMap<Library, ReadonlyMap<string, readonly EventEntry[]>>();

function eventsByArticle(library: Library): ReadonlyMap<string, readonly EventEntry[]> {
  const before = known.get(library);
  if (before !== undefined) return before;
  const entries = new Map<string, EventEntry[]>();
  for (const entry of library.events.list())
    for (const { article } of entry.articles) {
      const others = entries.get(article.id);
      if (others === undefined) entries.set(article.id, [entry]);
      else others.push(entry);
    }
  known.set(library, entries);
  return entries;
}

/** Whether an article is one of an event's. */
export function reportsOn(library: Library, { article }: AnalysedArticle, entry: EventEntry): boolean {
  return eventsByArticle(library).get(article.id)?.includes(entry) === true;
}
