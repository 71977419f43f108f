// The id of an article that the library does not show → why, as far as that is known.

import type { AnswerContext } from '../answer-context.js';
import { findWithdrawn } from '../withdrawn-article.js';
import type { HiddenReading, WithdrawnReading } from './reading.js';

export type AbsentArticle = HiddenReading | WithdrawnReading;

/** Null for an id under which no article was ever shown. */
export async function readAbsentArticle(context: AnswerContext, id: string): Promise<AbsentArticle | null> {
  if (context.library.isHidden(id)) return { kind: 'hidden' };
  const gone = await findWithdrawn(context, id);
  if (gone === null) return null;
  const { title, outlet, publishedOn, withdrawnAt } = gone;
  return { kind: 'withdrawn', title, outlet, publishedOn, withdrawnAt };
}
