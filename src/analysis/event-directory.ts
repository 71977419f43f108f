// The events of a corpus, listed and discovered: which one a typed name means, and what reports it.

import type { EventDefinition, EventMention } from '../model/event.js';
import type { Steps } from '../turns/steps.js';
import type { AnalysedArticle } from './analysed-article.js';
import { noStories, type Stories } from './clusters/name-stories.js';
import type { EventEntry } from './event-entry.js';
import { listEventStems, toEventKey } from './event-names.js';
import type { KnownEvent } from './known-events.js';
import { createNameFinder, spellNames } from './name-finder.js';
import { listStoryEvents } from './story-events.js';

export type EventMatch =
  | { readonly kind: 'one'; readonly event: EventDefinition }
  | { readonly kind: 'several'; readonly events: readonly EventDefinition[] }
  | { readonly kind: 'none'; readonly similar: readonly EventDefinition[] };

export interface EventDirectory {
  /** Listed events first, then by the number of articles, then by title. */
  list(): readonly EventEntry[];
  /** By slug, also by one under which a discovered event was once shown. */
  get(slug: string): EventEntry | undefined;
  /** A listed event wins over a discovered one that bears the same words. */
  match(typed: string): EventMatch;
  suggest(typed: string, limit: number): readonly EventEntry[];
  /** Does beforehand what the first name that somebody types would have to wait for. */
  prepare(): Steps<void>;
}

/** Much faster than `localeCompare`, which looks the language up for every pair. */
const byTitle = new Intl.Collator('en');

/** Most events offered as "did you mean". */
const similarLimit = 5;

/**
 * Builds the directory. A typed name matches by slug, title or alias in any order and ending, else by the events whose names hold all its
 * words; several are never resolved silently. Without listed events and stories it is empty.
 */
export function createEventDirectory(
  articles: readonly AnalysedArticle[],
  known: readonly KnownEvent[],
  stories: Stories = noStories,
): EventDirectory {
  const listed = listKnown(articles, known);
  const discovered = listStoryEvents(articles, stories, listed);
  const entries = [...listed, ...discovered.entries].sort(
    (a, b) =>
      Number(b.isListed) - Number(a.isListed) ||
      b.articles.length - a.articles.length ||
      byTitle.compare(a.event.title, b.event.title),
  );
  const bySlug = new Map(entries.map((entry) => [entry.event.slug, entry]));
  const get = (slug: string) => bySlug.get(slug) ?? bySlug.get(discovered.successors.get(slug) ?? '');
  const names = rememberEach(entries, ({ event }) =>
    [event.title, ...event.aliases, event.slug.replaceAll('-', ' ')].map((name) => ({
      name,
      key: toEventKey(name),
      stems: new Set(listEventStems(name)),
    })),
  );
  const finder = createNameFinder(entries, (entry) => spellNames(names(entry).map(({ name }) => name)));
  return {
    list: () => entries,
    get,
    match(typed) {
      const exact = get(typed.trim().toLowerCase());
      if (exact !== undefined) return { kind: 'one', event: exact.event };
      const key = toEventKey(typed);
      const stems = listEventStems(typed);
      for (const group of [listed, discovered.entries]) {
        const called =
          key === '' ? [] : group.filter((entry) => names(entry).some((name) => name.key === key));
        const holding =
          called.length > 0 || key === ''
            ? called
            : group.filter((entry) =>
                names(entry).some((name) => stems.every((stem) => name.stems.has(stem))),
              );
        const [only, ...others] = holding.map(({ event }) => event);
        if (only !== undefined)
          return others.length === 0
            ? { kind: 'one', event: only }
            : { kind: 'several', events: [only, ...others] };
      }
      let similar: readonly EventDefinition[] | null = null;
      return {
        kind: 'none',
        /** Looked for when it is asked for: all names are compared, and most who ask only want to know whether it is one. */
        get similar() {
          similar ??= [...new Set([...sharingWords(stems), ...finder.listSimilar(typed)])]
            .slice(0, similarLimit)
            .map(({ event }) => event);
          return similar;
        },
      };
    },
    suggest(typed, limit) {
      const starting = finder.listStarting(typed, limit);
      return starting.length > 0 ? starting : finder.listSimilar(typed).slice(0, limit);
    },
    *prepare() {
      for (const entry of entries) {
        names(entry);
        yield;
      }
      yield* finder.prepare();
    },
  };

  /** Entries whose names share words with what was typed, most shared words first. */
  function sharingWords(stems: readonly string[]): readonly EventEntry[] {
    return entries
      .map((entry) => {
        const held = names(entry).map((name) => name.stems);
        return { entry, shared: stems.filter((stem) => held.some((name) => name.has(stem))).length };
      })
      .filter(({ shared }) => shared > 0)
      .sort((a, b) => b.shared - a.shared)
      .map(({ entry }) => entry);
  }
}

/** What is worked out of an entry when it is first needed: most names are never typed. */
function rememberEach<Value>(
  entries: readonly EventEntry[],
  workOut: (entry: EventEntry) => Value,
): (entry: EventEntry) => Value {
  const known = new Map<EventEntry, Value>();
  return (entry) => {
    const value = known.get(entry) ?? workOut(entry);
    if (known.size < entries.length) known.set(entry, value);
    return value;
  };
}

function listKnown(
  articles: readonly AnalysedArticle[],
  known: readonly KnownEvent[],
): readonly EventEntry[] {
  const bySlug = new Map(
    known.map(({ slug }) => [slug, { articles: new Set<AnalysedArticle>(), mentions: [] as EventMention[] }]),
  );
  for (const analysed of articles)
    for (const mention of analysed.events) {
      const found = bySlug.get(mention.slug);
      found?.articles.add(analysed);
      found?.mentions.push(mention);
    }
  return known.map(({ signs: _, ...event }) => ({
    event,
    isListed: true,
    articles: [...(bySlug.get(event.slug)?.articles ?? [])],
    mentions: bySlug.get(event.slug)?.mentions ?? [],
  }));
}
