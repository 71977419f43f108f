// An event → which outlets have it and which have not, and how many texts stand behind the articles.

import type { AnalysedArticle } from '../../analysis/analysed-article.js';
import { type EventReport, mentionsIn, withoutCopies } from './event-report.js';

export interface OutletOnEvent {
  /** Null for articles whose outlet nobody knows. */
  readonly outlet: string | null;
  readonly articles: readonly AnalysedArticle[];
  /** Sentences on the event. */
  readonly sentenceCount: number;
  /** Articles whose text another outlet of the report carries too. */
  readonly sharedCount: number;
}

export interface OutletCoverage {
  /** Most sentences first, unknown outlets last. */
  readonly having: readonly OutletOnEvent[];
  /** Outlets of the selection that report nothing on it, by name. */
  readonly lacking: readonly string[];
  readonly articleCount: number;
  /** Texts that differ; copies of one text count once. */
  readonly textCount: number;
}

/** "Having" means a sentence that was recognised: an outlet that tells of the event in unknown words may be among the lacking. */
export function listOutletCoverage(report: EventReport): OutletCoverage {
  const { articles, selection } = report;
  const ids = new Set(articles.map(({ article }) => article.id));
  const byOutlet = new Map<string | null, AnalysedArticle[]>();
  for (const analysed of articles) {
    const known = byOutlet.get(analysed.article.outlet);
    if (known === undefined) byOutlet.set(analysed.article.outlet, [analysed]);
    else known.push(analysed);
  }
  const having = [...byOutlet].map(([outlet, ofOutlet]) => ({
    outlet,
    articles: ofOutlet,
    sentenceCount: ofOutlet.reduce((sum, analysed) => sum + mentionsIn(report, analysed).length, 0),
    sharedCount: ofOutlet.filter(({ article }) => article.sameTextIds.some((id) => ids.has(id))).length,
  }));
  return {
    having: having.sort(
      (a, b) =>
        Number(a.outlet === null) - Number(b.outlet === null) ||
        b.sentenceCount - a.sentenceCount ||
        (a.outlet ?? '').localeCompare(b.outlet ?? '', 'en'),
    ),
    lacking: selection.searched.outlets.filter((outlet) => !byOutlet.has(outlet)),
    articleCount: articles.length,
    textCount: withoutCopies(articles).length,
  };
}
