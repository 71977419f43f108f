// An event that coverage reports, and where it is reported.

import type { Locator } from './locator.js';

export interface EventDefinition {
  /** Stable readable name ("istanbul-talks"). */
  readonly slug: string;
  readonly title: string;
  readonly aliases: readonly string[];
  /** First and last day, `YYYY-MM-DD`; null when unknown. */
  readonly from: string | null;
  readonly to: string | null;
  readonly place: string | null;
  readonly participants: readonly string[];
  /** One sentence of what it is, in our own words; null for an event that was discovered, of which we say nothing ourselves. */
  readonly summary: string | null;
}

/** One sentence that reports on an event. */
export interface EventMention extends Locator {
  readonly slug: string;
  readonly sentenceIndex: number;
  /** How surely and centrally the sentence is about the event, above 0; higher is better. Comparable within one event. */
  readonly weight: number;
}

/** A discovered event: articles that report the same. Plain data, kept so that its slug outlives a reindex. */
export interface Story {
  readonly slug: string;
  /** In the order of ids. */
  readonly articleIds: readonly string[];
}
