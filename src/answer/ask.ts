// A question → the nearest passages.

import type { Card } from '../card/card.js';
import { listExcerpts } from '../card/create-card.js';
import type { AnswerContext } from './answer-context.js';
import { type Filters, selectArticles } from './filters.js';
import { nothingFoundCard } from './notices.js';
import { answerSearch } from './search-answer.js';

export async function answerQuestion(
  context: AnswerContext,
  question: string,
  filters: Filters,
): Promise<Card> {
  const near = listExcerpts(await answerSearch(context, question, filters)).slice(0, 3);
  return nothingFoundCard({
    title: `No passage answers “${question}”`,
    selection: selectArticles(context.library, filters),
    near: near.map((excerpt) => ({ ...excerpt, role: 'near' })),
    confidence: 0,
  });
}
