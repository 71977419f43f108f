// A card: what an answer looks like before any screen knows of it. Discord, the web and the terminal render the same card.

import type { Citation, Searched } from '../model/citation.js';
import type { Span } from '../model/locator.js';

/** Plain text with light styling. Every string is plain text: renderers escape it for the place it is shown. */
export type RichText = string | readonly Inline[];

export interface Inline {
  readonly text: string;
  readonly style?: 'strong' | 'emphasis' | 'code' | 'muted';
  /** http(s) only; anything else is rendered as plain text. */
  readonly url?: string;
}

/** A cited excerpt. `answer` stands for an answer; `near` is labelled as near and never as an answer. */
export interface Excerpt {
  readonly role: 'answer' | 'near';
  /** The number that people see, from 1, unique within the card. */
  readonly number: number;
  readonly citation: Citation;
  /** Where the link of the citation leads, already chosen (own address, aggregator, reader), or null. */
  readonly link: CitationLink | null;
  /** Spans of `citation.text` to set in bold; in order, not overlapping. */
  readonly emphasis: readonly Span[];
  /** Spans of `citation.text` to underline: the words that name the speaker. */
  readonly evidence: readonly Span[];
  /** Who is quoted, when the excerpt shows a quotation. */
  readonly speaker: string | null;
  /** Short remarks shown with it: "hedged by the outlet", "reported speech", "spelled Zelenskyy". */
  readonly notes: readonly string[];
}

export interface CitationLink {
  readonly url: string;
  /** What the link is: the publisher's page, the aggregator's page (named as such), or our own reader. */
  readonly to: 'publisher' | 'aggregator' | 'reader';
  /** Name of the site behind it ("daily8.com"). */
  readonly host: string;
}

export type Block =
  | { readonly kind: 'text'; readonly text: RichText }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'excerpt'; readonly excerpt: Excerpt }
  | { readonly kind: 'facts'; readonly rows: readonly { readonly label: string; readonly value: RichText }[] }
  | { readonly kind: 'list'; readonly items: readonly RichText[] }
  | { readonly kind: 'divider' };

/** A button. `run` calls a command again with this input; `link` opens an address. */
export type Action =
  | {
      readonly kind: 'run';
      readonly label: string;
      readonly command: string;
      /** Option name → raw value, as a person would have typed it. */
      readonly input: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'link'; readonly label: string; readonly url: string };

export type Tone = 'answer' | 'near' | 'notice' | 'error';

export interface Card {
  readonly tone: Tone;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly actions: readonly Action[];
  /** One muted closing line, or null. */
  readonly footer: string | null;
  /** False for an honest miss. */
  readonly found: boolean;
  /** 0…1 where the command estimates one, else null. */
  readonly confidence: number | null;
  /** What was searched, or null where nothing was. */
  readonly searched: Searched | null;
}
