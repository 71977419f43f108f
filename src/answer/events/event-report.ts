// An event and the articles that pass the filters → what there is to tell of it; every view reads this.

import type { AnalysedArticle } from '../../analysis/analysed-article.js';
import type { EventEntry } from '../../analysis/event-entry.js';
import type { EventMention } from '../../model/event.js';
import type { Selection } from '../filters.js';

export interface EventReport {
  readonly entry: EventEntry;
  readonly selection: Selection;
  /** Sentences on the event, in the order of the library, then of the text; never empty. */
  readonly mentions: readonly EventMention[];
  /** The articles of these sentences, in the order of the library. */
  readonly articles: readonly AnalysedArticle[];
}

/** Null when no sentence on the event passes the filters. */
export function readEventReport(entry: EventEntry, selection: Selection): EventReport | null {
  const mentions = entry.mentions.filter(({ articleId }) => selection.accepts(articleId));
  if (mentions.length === 0) return null;
  const ids = new Set(mentions.map(({ articleId }) => articleId));
  return {
    entry,
    selection,
    mentions,
    articles: entry.articles.filter(({ article }) => ids.has(article.id)),
  };
}

/** The mentions of one article. */
export function mentionsIn(
  { mentions }: Pick<EventReport, 'mentions'>,
  { article }: AnalysedArticle,
): readonly EventMention[] {
  return mentions.filter(({ articleId }) => articleId === article.id);
}

/** Of articles that carry one text, the first: the same words are told once. */
export function withoutCopies(articles: readonly AnalysedArticle[]): readonly AnalysedArticle[] {
  const taken = new Set<string>();
  return articles.filter(({ article }) => {
    const isCopy = article.sameTextIds.some((id) => taken.has(id));
    taken.add(article.id);
    return !isCopy;
  });
}
