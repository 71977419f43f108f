// A filter that is not saved yet → what it would have let through of the latest articles, and of all.

import type { AnalysedArticle } from '../../analysis/analysed-article.js';
import type { Arrival } from '../../card/digest.js';
import type { Library } from '../../library/library.js';
import type { SubscriptionFilter } from '../../model/subscription.js';
import type { DigestContext } from './digest-request.js';
import { explainMatch, passesFilter } from './explain-match.js';
import { matchTopic } from './match-topic.js';
import { readArrivals } from './read-arrivals.js';

export interface FilterSurvey {
  /** How many of the latest articles the library has. */
  readonly looked: number;
  readonly told: number;
  /** Copies of what is told. */
  readonly copies: number;
  /** Not about the topic. */
  readonly offTopic: number;
  /** About the topic, but with an excluded word. */
  readonly excluded: number;
  /** The articles of the whole library that pass, newest first. */
  readonly passing: readonly AnalysedArticle[];
  /** How many of the whole library are about the topic, excluded or not. */
  readonly onTopic: number;
}

/** Looks at every article of the library once. Rejects only as `findArrivals` does. */
export async function surveyFilter(
  { library, findArrivals }: Pick<DigestContext, 'library' | 'findArrivals'>,
  filter: SubscriptionFilter,
  latest: readonly Arrival[],
): Promise<FilterSurvey> {
  const ids = latest.map(({ articleId }) => articleId);
  const seqOf = await readArrivals(library, ids, findArrivals);
  const deciding = new Map<string, number>();
  for (const { articleId, seq } of latest) {
    const { verdict, steps, analysed } = explainMatch(library, articleId, { filter, after: seq - 1, seqOf });
    if (analysed === null) continue;
    const key = verdict === 'left out' ? (steps.at(-1)?.stage ?? '') : verdict;
    deciding.set(key, (deciding.get(key) ?? 0) + 1);
  }
  const count = (key: string) => deciding.get(key) ?? 0;
  const passing = library.articles.filter((analysed) => passesFilter(library, analysed, filter));
  return {
    looked: [...deciding.values()].reduce((sum, some) => sum + some, 0),
    told: count('tells'),
    copies: count('copy'),
    offTopic: count('topic'),
    excluded: count('exclude'),
    passing,
    onTopic: filter.exclude.length === 0 ? passing.length : countOnTopic(library, filter),
  };
}

function countOnTopic(library: Library, { topic }: SubscriptionFilter): number {
  return library.articles.filter((analysed) => matchTopic(library, analysed, topic).passes).length;
}
