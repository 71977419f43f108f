// The events of a corpus: which one a typed name means, and how often each is reported.

import type { EventDefinition } from '../model/event.js';
import type { AnalysedArticle } from './analysed-article.js';
import { listEventStems, toEventKey } from './event-names.js';
import type { KnownEvent } from './known-events.js';
import { listSpellings, rankSimilar, rankStarting } from './similar-names.js';

export type EventMatch =
  | { readonly kind: 'one'; readonly event: EventDefinition }
  | { readonly kind: 'several'; readonly events: readonly EventDefinition[] }
  | { readonly kind: 'none'; readonly similar: readonly EventDefinition[] };

export interface EventEntry {
  readonly event: EventDefinition;
  /** Sentences that report on it. */
  readonly mentionCount: number;
  readonly articleCount: number;
}

export interface EventDirectory {
  /** Most reported first, then by title. */
  list(): readonly EventEntry[];
  get(slug: string): EventEntry | undefined;
  match(typed: string): EventMatch;
  suggest(typed: string, limit: number): readonly EventEntry[];
}

/** Most events offered as "did you mean". */
const similarLimit = 5;

/**
 * Builds the directory of the listed events. A typed name matches by slug, title or alias in any order and ending, else
 * by the events whose names hold all its words; several are never resolved silently. Without a list it is empty.
 */
export function createEventDirectory(
  articles: readonly AnalysedArticle[],
  known: readonly KnownEvent[],
): EventDirectory {
  const entries = countEntries(articles, known);
  const bySlug = new Map(entries.map((entry) => [entry.event.slug, entry]));
  const names = new Map(entries.map(({ event }) => [event.slug, namesOf(event)]));
  const namesOfEntry = ({ event }: EventEntry) => names.get(event.slug)!;
  const spellings = new Map(entries.map((entry) => [entry.event.slug, listSpellings(namesOfEntry(entry))]));
  const spellingsOf = ({ event }: EventEntry) => spellings.get(event.slug)!;
  const findAll = (accepts: (name: string) => boolean) =>
    entries.filter((entry) => namesOfEntry(entry).some(accepts)).map(({ event }) => event);
  return {
    list: () => entries,
    get: (slug) => bySlug.get(slug),
    match(typed) {
      const exact = bySlug.get(typed.trim().toLowerCase());
      if (exact !== undefined) return { kind: 'one', event: exact.event };
      const key = toEventKey(typed);
      const stems = listEventStems(typed);
      const called = key === '' ? [] : findAll((name) => toEventKey(name) === key);
      const holding =
        called.length > 0 || key === ''
          ? called
          : findAll((name) => {
              const held = new Set(listEventStems(name));
              return stems.every((stem) => held.has(stem));
            });
      if (holding.length === 1) return { kind: 'one', event: holding[0]! };
      if (holding.length > 1) return { kind: 'several', events: holding };
      const near = [...new Set([...sharingWords(stems), ...rankSimilar(typed, entries, spellingsOf)])];
      return { kind: 'none', similar: near.slice(0, similarLimit).map(({ event }) => event) };
    },
    suggest(typed, limit) {
      const starting = rankStarting(typed, entries, spellingsOf);
      return (starting.length > 0 ? starting : rankSimilar(typed, entries, spellingsOf)).slice(0, limit);
    },
  };

  /** Entries whose names share words with what was typed, most shared words first. */
  function sharingWords(stems: readonly string[]): readonly EventEntry[] {
    return entries
      .map((entry) => {
        const held = new Set(namesOfEntry(entry).flatMap(listEventStems));
        return { entry, shared: stems.filter((stem) => held.has(stem)).length };
      })
      .filter(({ shared }) => shared > 0)
      .sort((a, b) => b.shared - a.shared)
      .map(({ entry }) => entry);
  }
}

function namesOf({ slug, title, aliases }: EventDefinition): readonly string[] {
  return [title, ...aliases, slug.replaceAll('-', ' ')];
}

function countEntries(
  articles: readonly AnalysedArticle[],
  known: readonly KnownEvent[],
): readonly EventEntry[] {
  const mentions = articles.flatMap(({ events }) => events);
  const counts = new Map<string, { sentences: number; articles: Set<string> }>();
  for (const { slug, articleId } of mentions) {
    const count = counts.get(slug) ?? { sentences: 0, articles: new Set<string>() };
    count.sentences += 1;
    count.articles.add(articleId);
    counts.set(slug, count);
  }
  return known
    .map(({ signs: _, ...event }) => ({
      event,
      mentionCount: counts.get(event.slug)?.sentences ?? 0,
      articleCount: counts.get(event.slug)?.articles.size ?? 0,
    }))
    .sort((a, b) => b.mentionCount - a.mentionCount || a.event.title.localeCompare(b.event.title, 'en'));
}
