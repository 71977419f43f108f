// An article with the facts found in it: what analysis hands to the library.

import type { Article } from '../model/article.js';
import type { EventMention } from '../model/event.js';
import type { Locator, Span } from '../model/locator.js';
import type { Quote, RejectedQuote } from '../model/quote.js';

/** One place where a person is named. */
export interface NameMention extends Locator {
  /** The fullest form of the name within the article ("Vladimir Medinsky" for a bare "Medinsky"). */
  readonly name: string;
}

export interface AnalysedArticle {
  readonly article: Article;
  /** `sentences[paragraphIndex]`: spans in order that together cover the paragraph. */
  readonly sentences: readonly (readonly Span[])[];
  readonly quotes: readonly Quote[];
  readonly rejectedQuotes: readonly RejectedQuote[];
  readonly names: readonly NameMention[];
  readonly events: readonly EventMention[];
}
