// The outlets of the corpus, with how much of each there is.

import type { AnalysedArticle } from '../analysis/analysed-article.js';
import type { Card } from '../card/card.js';
import { outletWords } from '../card/citation-words.js';
import { createCard, factsBlock } from '../card/create-card.js';
import { formatDaySpan } from '../card/day.js';
import type { Messages } from '../locale/language.js';
import { type AnswerContext, messagesOf } from './answer-context.js';
import { describeSearched, selectArticles } from './filters.js';
import { nothingFoundCard, searchedLine } from './notices.js';

/** Outlets with most articles first; articles whose outlet nobody knows come last. */
export function answerOutlets(context: AnswerContext): Card {
  const messages = messagesOf(context);
  const words = messages.library.outlets;
  const selection = selectArticles(context.library, {});
  if (selection.articles.length === 0) return nothingFoundCard({ title: words.miss, selection }, messages);
  const byOutlet = groupByOutlet(selection.articles);
  const rows = [...byOutlet]
    .sort(
      ([a, ofA], [b, ofB]) =>
        Number(a === null) - Number(b === null) ||
        ofB.length - ofA.length ||
        (a ?? '').localeCompare(b ?? '', 'en'),
    )
    .map(([outlet, articles]) => ({
      label: outletWords(outlet, messages.citations),
      value: describeArticles(articles, messages),
    }));
  return createCard({
    title: words.title(selection.searched.outlets.length),
    blocks: [factsBlock(rows)],
    footer: searchedLine(selection, messages),
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

function describeArticles(
  articles: readonly AnalysedArticle[],
  { library: { outlets: words }, citations }: Messages,
): string {
  const { from, to } = describeSearched(articles);
  const undated = articles.filter(({ article }) => article.published === null).length;
  return [
    words.articles(articles.length),
    ...(from === null || to === null ? [] : [formatDaySpan(from, to, citations.months)]),
    ...(undated === 0 ? [] : [undated === articles.length ? citations.undated : words.undated(undated)]),
  ].join(', ');
}
