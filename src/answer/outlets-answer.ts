// The outlets of the corpus, with how much of each there is.

import type { AnalysedArticle } from '../analysis/analysed-article.js';
import type { Card } from '../card/card.js';
import { createCard, factsBlock } from '../card/create-card.js';
import { formatDaySpan } from '../card/day.js';
import type { AnswerContext } from './answer-context.js';
import { describeSearched, selectArticles } from './filters.js';
import { counted, nothingFoundCard, searchedLine } from './notices.js';

/** Outlets with most articles first; articles whose outlet nobody knows come last. */
export function answerOutlets({ library }: AnswerContext): Card {
  const selection = selectArticles(library, {});
  if (selection.articles.length === 0)
    return nothingFoundCard({ title: 'The corpus has no articles', selection });
  const byOutlet = groupByOutlet(selection.articles);
  const rows = [...byOutlet]
    .sort(
      ([a, ofA], [b, ofB]) =>
        Number(a === null) - Number(b === null) ||
        ofB.length - ofA.length ||
        (a ?? '').localeCompare(b ?? '', 'en'),
    )
    .map(([outlet, articles]) => ({ label: outlet ?? 'Outlet unknown', value: describeArticles(articles) }));
  return createCard({
    title: counted(selection.searched.outlets.length, 'outlet'),
    blocks: [factsBlock(rows)],
    footer: searchedLine(selection),
    searched: selection.searched,
  });
}

function groupByOutlet(
  articles: readonly AnalysedArticle[],
): ReadonlyMap<string | null, readonly AnalysedArticle[]> {
  const groups = new Map<string | null, AnalysedArticle[]>();
  for (const analysed of articles) {
    const group = groups.get(analysed.article.outlet);
    if (group === undefined) groups.set(analysed.article.outlet, [analysed]);
    else group.push(analysed);
  }
  return groups;
}

function describeArticles(articles: readonly AnalysedArticle[]): string {
  const { from, to } = describeSearched(articles);
  const undated = articles.filter(({ article }) => article.published === null).length;
  return [
    counted(articles.length, 'article'),
    ...(from === null || to === null ? [] : [formatDaySpan(from, to)]),
    ...(undated === 0 ? [] : [undated === articles.length ? 'undated' : `${undated} undated`]),
  ].join(', ');
}
