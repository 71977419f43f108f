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
  /** A member's Discord id: Discord shows their name, without a ping; elsewhere `text` stands for it. */
  readonly userId?: string;
  /** A channel's or a role's Discord id: Discord shows its name, without a ping; elsewhere `text` stands for it. */
  readonly channelId?: string;
  readonly roleId?: string;
}

/** A cited excerpt. `answer` stands for an answer; `near` is labelled as near and never as an answer. */
export interface Excerpt {
  readonly role: 'answer' | 'near';
  /** The number that people see, from 1, unique within the card. */
  readonly number: number;
  readonly citation: Citation;
  /** Index from 0 of the sentence in which the citation ends, within its paragraph; it begins in `citation.sentenceIndex`. */
  readonly lastSentenceIndex: number;
  /** Where the link of the citation leads, already chosen (own address, aggregator, reader), or null. */
  readonly link: CitationLink | null;
  /** Spans of `citation.text` to set in bold; in order, not overlapping. */
  readonly emphasis: readonly Span[];
  /** Spans of `citation.text` to underline: the words that name the speaker. */
  readonly evidence: readonly Span[];
  /** Who is quoted, when the excerpt shows a quotation. */
  readonly speaker: string | null;
  /** The day of publication as it is printed, in whatever language; in English where absent. */
  readonly publishedWords?: string;
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
  /** How far a piece of work is; `total` 0 while it is not known. */
  | { readonly kind: 'progress'; readonly step: string; readonly done: number; readonly total: number }
  | { readonly kind: 'divider' };

/** A button. `run` calls a command again with this input; `link` opens an address. */
export type Action =
  | ({ readonly kind: 'run'; readonly label: string } & CardCall)
  | { readonly kind: 'link'; readonly label: string; readonly url: string };

/** A text file that goes with a card: everything, where the card shows the beginning. */
export interface Attachment {
  /** Letters, digits, hyphens and one ending: "reindex-17.json". */
  readonly name: string;
  readonly text: string;
}

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
  readonly attachment: Attachment | null;
  /**
   * The call that shows this card again, for a card whose own call must not be repeated because it changed something; pages
   * are turned with it. Null: the card's own call.
   */
  readonly shownBy: CardCall | null;
}

/** A call on a card: command (two words with a subcommand), and option name → raw value, as a person would have typed it. */
export interface CardCall {
  readonly command: string;
  readonly input: Readonly<Record<string, string>>;
}
