// The events of a corpus: which one a typed name means, and how often each is reported.

import type { EventDefinition } from '../model/event.js';

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
