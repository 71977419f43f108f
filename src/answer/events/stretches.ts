// The articles of a discovered event → the stretches of time in which it was reported: a yearly summit is reported once a year.

import type { AnalysedArticle } from '../../analysis/analysed-article.js';
import { daysBetween } from '../../text/calendar.js';
import { compareCodeUnits } from '../../text/code-unit-order.js';

export interface Stretch {
  /** Days of publication, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  readonly articles: readonly AnalysedArticle[];
}

/**
 * Days of silence after which what is reported may be another happening of the same kind. Events are not parted there when they are
 * discovered: five of 35 labelled ones have such a gap, and a grouping that bridges no gap of 200 days, or of 60, scores over three points less.
 */
const maxSilentDays = 90;

/** Newest first; undated articles are in none, so articles that are all undated give an empty list. */
export function listStretches(articles: readonly AnalysedArticle[]): readonly Stretch[] {
  const dated = articles
    .flatMap((analysed) => {
      const on = analysed.article.published?.on;
      return on === undefined ? [] : [{ on, analysed }];
    })
    .sort((a, b) => compareCodeUnits(b.on, a.on));
  const stretches: Stretch[] = [];
  for (const { on, analysed } of dated) {
    const last = stretches.at(-1);
    if (last === undefined || daysBetween(on, last.from) > maxSilentDays)
      stretches.push({ from: on, to: on, articles: [analysed] });
    else stretches[stretches.length - 1] = { ...last, from: on, articles: [...last.articles, analysed] };
  }
  return stretches;
}
