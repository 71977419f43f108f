// Everything that can be asked of a library, one method per kind of question, each giving a card.

import type { Card } from '../card/card.js';
import type { ArticleView } from './article-answer.js';
import type { EventRequest } from './event-answer.js';
import type { Filters } from './filters.js';
import type { FoundQuotation } from './quotations/find-quotations.js';

export interface QuotesRequest extends Filters {
  /** Name as typed, in any spelling or script. */
  readonly person: string;
  /** Only quotations about this. */
  readonly about?: string | undefined;
  readonly order?: 'newest' | 'best' | undefined;
  /** Only word for word, or only in the outlets' words; everything when absent. */
  readonly kind?: 'direct' | 'reported' | 'all' | undefined;
  /** Only where the outlet spells the name as typed; letter case does not count. */
  readonly exact?: boolean | undefined;
}

export interface SaidRequest extends Filters {
  /** Words as somebody remembers them. */
  readonly phrase: string;
  /** Only quotations with these very words. */
  readonly exact?: boolean | undefined;
}

/** Answers drawn from one library. Nothing found is a card that says so, never an error. */
export interface Answers {
  /** `after`: the questions before, oldest first, which a follow-up ("and the Russians?") goes on from. */
  ask(question: string, filters: Filters, after?: string): Promise<Card>;
  search(query: string, filters: Filters): Promise<Card>;
  event(request: EventRequest): Promise<Card>;
  /** The events of the coverage, those last reported first. */
  events(filters: Filters): Card;
  quotes(request: QuotesRequest): Promise<Card>;
  who(name: string, filters: Filters): Promise<Card>;
  compare(topic: string, filters: Filters): Promise<Card>;
  said(request: SaidRequest): Promise<Card>;
  /** Who said what the text of a message quotes, or what it says. */
  whoSaid(text: string): Promise<Card>;
  /** What the coverage has on each claim of a message. */
  checkClaims(text: string): Promise<Card>;
  /** Checks a pasted citation or sentence against the corpus. */
  verify(text: string): Promise<Card>;
  /** The quotations that places, a copied citation or words mean; see `findQuotations`. */
  findQuotations(text: string): readonly FoundQuotation[];
  /** One quotation by article and words; null when it is not there (any more). */
  findQuotation(
    key: Pick<FoundQuotation, 'articleId' | 'paragraphHash' | 'quoteText'>,
  ): FoundQuotation | null;
  article(title: string, view?: ArticleView): Promise<Card>;
  latest(filters: Filters): Card;
  outlets(): Card;
  status(): Card;
  about(): Card;
}
