// Plain text → rows of quotations, as `dragoman quotes FILE --json` prints them.

import type { Quote } from '../../model/quote.js';
import { splitArticleSentences } from '../sentences.js';
import { findQuotes } from './find-quotes.js';

/** One quoted run or indirect quotation. Offsets are UTF-16 within the paragraph named and leave the marks out. */
export interface QuoteRow {
  readonly quote: string;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly speaker: string | null;
  readonly speakerMention: string | null;
  /** The paragraph the mention stands in, which may be another one; null without a mention. */
  readonly speakerParagraph: number | null;
  readonly speakerStart: number | null;
  readonly speakerEnd: number | null;
  readonly cue: string | null;
  readonly kind: Quote['kind'];
  readonly hedged: boolean;
  readonly relayed: boolean;
  readonly post: boolean;
  readonly headline: boolean;
  readonly group: number;
}

/**
 * Quotations of a text with one paragraph per non-empty line (outer white space left off), in reading order; an empty text gives
 * none. The first paragraph counts as a headline when more follow and it looks like one (see `isHeadline`).
 */
export function quotesOfText(text: string): readonly QuoteRow[] {
  const paragraphs = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const article = { id: 'text', paragraphs, junk: [], entries: [] };
  const headline = isHeadline(paragraphs);
  return findQuotes(article, splitArticleSentences(article)).quotes.map((quote) => toRow(quote, headline));
}

/** Short, one line without a full stop at its end, with text below it. */
function isHeadline([first, second]: readonly string[]): boolean {
  return first !== undefined && second !== undefined && first.length <= 160 && !/[.…:]["'”’]?$/.test(first);
}

function toRow(quote: Quote, headline: boolean): QuoteRow {
  const { text, paragraphIndex, start, end, speaker, speakerMention, mentionAt, cue, kind } = quote;
  return {
    quote: text,
    paragraph: paragraphIndex,
    start,
    end,
    speaker,
    speakerMention,
    speakerParagraph: mentionAt?.paragraphIndex ?? null,
    speakerStart: mentionAt?.start ?? null,
    speakerEnd: mentionAt?.end ?? null,
    cue,
    kind,
    hedged: quote.hedged,
    relayed: quote.relayed,
    post: quote.post,
    headline: headline && paragraphIndex === 0,
    group: quote.group,
  };
}
