// An article's texts → the page that says what changed in them.

import { type AnswerContext, messagesOf } from '../answer-context.js';
import { describeHistory } from '../article-history.js';
import { type AbsentArticle, readAbsentArticle } from './read-absent-article.js';
import type { HistoryReading } from './reading.js';
import { summariseArticle } from './summarise-article.js';

/** Null for an id under which no article was ever shown. */
export async function readHistory(
  context: AnswerContext,
  id: string,
): Promise<HistoryReading | AbsentArticle | null> {
  const analysed = context.library.findArticle(id);
  if (analysed === undefined) return readAbsentArticle(context, id);
  const revisions = await context.revisions?.listRevisions(analysed.article.aliases);
  return {
    kind: 'history',
    ...summariseArticle(analysed),
    blocks: describeHistory(revisions ?? null, messagesOf(context)),
  };
}
