// What the reader's pages, feeds and the JSON API are drawn from: plain data, made from one snapshot of the library.

import type { Block, Excerpt } from '../../card/card.js';
import type { Capture, PublishedDate } from '../../model/article.js';
import type { Citation, Searched } from '../../model/citation.js';
import type { EventDefinition } from '../../model/event.js';
import type { ParagraphSpan, Span } from '../../model/locator.js';

/** What is asked for, and in what language the page is to speak; English when absent. The coverage stays as it is. */
export type ReadingRequest = Asked & { readonly language?: string };

type Asked =
  /** `id`: any id the article was ever shown under. `place`: the words to point out, null for none. */
  | { readonly kind: 'article'; readonly id: string; readonly place: ParagraphSpan | null }
  /** What changed in the text of that article. */
  | { readonly kind: 'history'; readonly id: string }
  | { readonly kind: 'event'; readonly slug: string }
  | { readonly kind: 'person'; readonly id: string }
  | { readonly kind: 'search'; readonly query: string }
  | ({ readonly kind: 'articles' | 'events' | 'people' } & Part);

/** A part of a list: so many, after so many. */
export interface Part {
  readonly offset: number;
  readonly limit: number;
}

export type Reading =
  | ArticleReading
  | HiddenReading
  | WithdrawnReading
  | HistoryReading
  | EventReading
  | PersonReading
  | SearchReading
  | ArticleList
  | EventList
  | PeopleList;

/** What is known of an article without its text. */
export interface ArticleSummary {
  readonly id: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly published: PublishedDate | null;
  readonly language: string;
  /** The publisher's address. */
  readonly url: string | null;
  /** The aggregator's page it was read from. */
  readonly aggregatorUrl: string | null;
  /** The words it opens with; null when nothing of it can be quoted. */
  readonly opening: Citation | null;
}

/** The operators have taken the article out of everything shown. */
export interface HiddenReading {
  readonly kind: 'hidden';
}

/** The article has left its source: it was there, and nothing of its text is shown any more. */
export interface WithdrawnReading {
  readonly kind: 'withdrawn';
  readonly title: string;
  readonly outlet: string | null;
  readonly publishedOn: string | null;
  /** ISO-8601 UTC. */
  readonly withdrawnAt: string;
}

/** What each text of an article changed of the one before, the latest change first. */
export interface HistoryReading extends ArticleSummary {
  readonly kind: 'history';
  readonly blocks: readonly Block[];
}

/** A run of text that is marked in one way. */
export interface Segment {
  readonly text: string;
  /** Of the words that the address points at. */
  readonly isCited: boolean;
  /** Whose words they are; null for the outlet's own. */
  readonly speaker: string | null;
  /** The person whom this run names, at the first mention shown; else null. */
  readonly personId: string | null;
}

/** A sentence, or what is shown of it. */
export interface ShownSentence extends Span {
  /** From 1. */
  readonly number: number;
  readonly segments: readonly Segment[];
}

export interface ShownParagraph {
  /** From 1. */
  readonly number: number;
  readonly sentences: readonly ShownSentence[];
  /** Whether something of the paragraph before its first sentence shown, or after the last, is left out. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

export interface ArticleReading extends ArticleSummary {
  readonly kind: 'article';
  readonly relativeTime: string | null;
  readonly seenOn: Capture;
  readonly otherCaptures: readonly Capture[];
  /** What may be shown of the text: all of it, or excerpts. */
  readonly extent: 'whole' | 'excerpts';
  readonly paragraphs: readonly ShownParagraph[];
  readonly paragraphCount: number;
  /** The words that the address points at; null when it points at none, or at none that this text has. */
  readonly cited: Citation | null;
  /** The address points at a place that this text does not have. */
  readonly isPlaceUnknown: boolean;
  readonly quotations: readonly ArticleQuotation[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly events: readonly ArticleEvent[];
  readonly sameText: readonly ArticleSummary[];
  /** Texts the article had before, oldest first; empty when it had none or none are kept. ISO-8601 UTC. */
  readonly earlierTexts: readonly { readonly firstSeenAt: string; readonly replacedAt: string }[];
}

export interface ArticleQuotation {
  readonly speaker: string;
  /** Null for a speaker who is no person of the directory. */
  readonly personId: string | null;
  /** The first words said, verbatim. */
  readonly citation: Citation;
  readonly notes: readonly string[];
}

export interface ArticleEvent {
  readonly slug: string;
  readonly title: string;
  /** What other outlets have on it, newest first. */
  readonly others: readonly ArticleSummary[];
}

/** A part of an event's page: what the card of the same view shows. */
export interface EventSection {
  readonly view: 'overview' | 'quotes' | 'outlets' | 'sources';
  readonly blocks: readonly Block[];
  readonly leftOut: string | null;
}

/** A sentence at its place on the axis of time. Days are `YYYY-MM-DD`. */
export interface TimelinePoint {
  readonly from: string;
  readonly to: string;
  /** The day is what the sentence tells of, or only when it was published. */
  readonly kind: 'happened' | 'published';
  readonly excerpt: Excerpt;
}

/** One outlet's number for something counted. */
export interface NumberRow {
  readonly outlet: string | null;
  readonly publishedOn: string | null;
  /** The number and what it counts, verbatim. */
  readonly phrase: string;
  /** Both ends; null for an indefinite number. */
  readonly low: number | null;
  readonly high: number | null;
  readonly citation: Citation;
}

/** Numbers that count the same thing. */
export interface NumberGroup {
  readonly heading: string;
  readonly rows: readonly NumberRow[];
}

export interface EventReading {
  readonly kind: 'event';
  readonly event: EventDefinition;
  readonly isListed: boolean;
  readonly articleCount: number;
  readonly sections: readonly EventSection[];
  /** By day; sentences whose day cannot be told are left out. */
  readonly timeline: readonly TimelinePoint[];
  readonly numbers: readonly NumberGroup[];
  readonly speakers: readonly { readonly id: string; readonly name: string }[];
}

export interface PersonReading {
  readonly kind: 'person';
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  /** Who the person is in the coverage. */
  readonly introduction: readonly Block[];
  /** What the person said. */
  readonly quotations: readonly Block[];
  readonly events: readonly { readonly slug: string; readonly title: string }[];
}

export interface SearchReading {
  readonly kind: 'search';
  readonly query: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly footer: string | null;
  readonly isFound: boolean;
  /** People and events whose names the query is or begins. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly events: readonly { readonly slug: string; readonly title: string }[];
}

export interface ArticleList {
  readonly kind: 'articles';
  readonly total: number;
  readonly corpusVersion: string;
  readonly searched: Searched;
  readonly items: readonly ArticleSummary[];
}

export interface EventList {
  readonly kind: 'events';
  readonly total: number;
  readonly items: readonly {
    readonly event: EventDefinition;
    readonly isListed: boolean;
    readonly articleCount: number;
  }[];
}

export interface PeopleList {
  readonly kind: 'people';
  readonly total: number;
  readonly items: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string | null;
    readonly quoteCount: number;
    readonly articleCount: number;
  }[];
}
