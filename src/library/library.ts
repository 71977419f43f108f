// The library: one immutable snapshot of everything that can be asked. A reindex builds a new one and swaps it whole.

import type { AnalysedArticle } from '../analysis/analysed-article.js';
import type { ArticleNames } from '../analysis/article-names.js';
import type { EventDirectory } from '../analysis/event-directory.js';
import type { PeopleDirectory } from '../analysis/people-directory.js';
import type { EventMention } from '../model/event.js';
import type { Issue } from '../model/page.js';
import type { Quote } from '../model/quote.js';
import type { PassageIndex } from '../search/passage-index.js';
import type { SearchIndex } from '../search/search-index.js';

export interface Library {
  /** Short checksum of the articles and their texts: the corpus version that cards print. */
  readonly version: string;
  readonly builtAt: Date;
  /** Newest first, undated last; within one day and among the undated by id. */
  readonly articles: readonly AnalysedArticle[];
  /** Pages read, sound and faulty. */
  readonly pageCount: number;
  /** Faults met while reading; never a reason not to serve. */
  readonly issues: readonly Issue[];
  readonly people: PeopleDirectory;
  readonly events: EventDirectory;
  readonly index: SearchIndex;
  /** The sentences of `articles`, in the same order, as columns for ranking: `createPassageIndex(articles)`. */
  readonly passages: PassageIndex;
  /** By id or by any id it was ever shown under. */
  findArticle(id: string): AnalysedArticle | undefined;
  /** Ids under which an article with these ids stood before and that nothing in the sources leads to any more; mostly none. */
  listFormerIds(ids: readonly string[]): readonly string[];
  /** Whether an id leads to an article that is in the sources and that the operators have taken out of everything shown. */
  isHidden(id: string): boolean;
  /** Whom an article (by id, not alias) names and quotes, in brief: read without decoding it. Empty for an article it has not. */
  namesIn(articleId: string): ArticleNames;
  /** Quotations of one person, in the order of `articles`; empty when there are none. */
  listQuotesBy(personId: string): readonly Quote[];
  /** Mentions of one event, in the order of `articles`; empty when there are none. */
  listMentionsOf(slug: string): readonly EventMention[];
}
