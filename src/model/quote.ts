// A quotation: words that the article gives as somebody's, with the evidence for whose they are.

import type { Locator, ParagraphSpan } from './locator.js';

export type QuoteKind = 'direct' | 'mixed' | 'indirect';

export interface Quote extends Locator {
  /** The words, without the quotation marks: the slice that the locator names. */
  readonly text: string;
  readonly kind: QuoteKind;
  /** Fullest name (or role, or organisation) the article allows; null when it names none or is in doubt. */
  readonly speaker: string | null;
  /** The words that name the speaker as they stand beside the quotation ("he", "Medinsky"); null when none do. */
  readonly speakerMention: string | null;
  readonly mentionAt: ParagraphSpan | null;
  /** The words that introduce it ("said", "according to"), or null when none do. */
  readonly cue: string | null;
  readonly cueAt: ParagraphSpan | null;
  /** The article passes it on with reserve ("is said to have claimed", "reportedly"). */
  readonly hedged: boolean;
  /** Somebody else is quoted as having heard it ("X quoted Y as saying"). */
  readonly relayed: boolean;
  /** Written on a social network or in a message, not spoken. */
  readonly post: boolean;
  /** Stands in the headline. */
  readonly headline: boolean;
  /** Runs of one utterance share a number, from 0 within the article. */
  readonly group: number;
  /** The operators have set, or taken away, the speaker; absent where the article alone says who speaks. */
  readonly corrected?: true;
}

/** A run between quotation marks that is not speech, and why: for maintainers and tests. */
export interface RejectedQuote extends Locator {
  readonly text: string;
  readonly reason: string;
}
