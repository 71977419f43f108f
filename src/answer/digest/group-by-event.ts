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
 * Puts every article to the event that most of its sentences report on, else to the discovered event that has it; to `first`, which a
 * subscription is about, wherever that may be. Groups with most articles come first, `first` before all, articles of no event last.
 */
export function groupByEvent(
  library: Library,
  articles: readonly AnalysedArticle[],
  first: EventEntry | null,
): readonly ArticleGroup[] {
  const entriesOf = eventsByArticle(library);
  const groups = new Map<EventEntry | null, AnalysedArticle[]>();
  for (const analysed of articles) {
    const entry = chooseEvent(analysed, entriesOf.get(analysed.article.id) ?? [], first);
    const others = groups.get(entry);
    if (others === undefined) groups.set(entry, [analysed]);
    else others.push(analysed);
  }
  return [...groups]
    .map(([entry, members]) => ({ entry, articles: members }))
    .sort(
      (a, b) =>
        Number(a.entry === null) - Number(b.entry === null) ||
        Number(b.entry === first) - Number(a.entry === first) ||
        b.articles.length - a.articles.length,
    );
}

/** More events than this, and those with one article are told together. */
const maxAlone = 6;

/** Of many groups, those of one article join the articles of no event, at the end. */
export function joinSmallGroups(
  groups: readonly ArticleGroup[],
  first: EventEntry | null,
): readonly ArticleGroup[] {
  if (groups.length <= maxAlone) return groups;
  const isSmall = ({ entry, articles }: ArticleGroup) =>
    entry === null || (articles.length === 1 && entry !== first);
  const small = groups.filter(isSmall).flatMap(({ articles }) => articles);
  const large = groups.filter((group) => !isSmall(group));
  return small.length === 0 ? large : [...large, { entry: null, articles: small }];
}

/** `entries` are in the order of the directory, which decides between equals. */
function chooseEvent(
  { events }: AnalysedArticle,
  entries: readonly EventEntry[],
  first: EventEntry | null,
): EventEntry | null {
  if (first !== null && entries.includes(first)) return first;
  let best: EventEntry | null = null;
  let most = -1;
  for (const entry of entries) {
    const count = events.filter(({ slug }) => slug === entry.event.slug).length;
    if (count > most) [best, most] = [entry, count];
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
