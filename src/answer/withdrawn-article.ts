// The id of an article that is gone → a word about when it went; nothing of its text.

import type { Card } from '../card/card.js';
import { dayWords, outletWords } from '../card/citation-words.js';
import { createCard, textBlock } from '../card/create-card.js';
import type { ArticleRevision } from '../model/revision.js';
import { type AnswerContext, messagesOf } from './answer-context.js';

/** How the revisions of an article say that it is gone: its last text, withdrawn; null for one that stands or was never kept. */
export async function findWithdrawn(
  { revisions }: AnswerContext,
  id: string,
): Promise<WithdrawnArticle | null> {
  const last = (await revisions?.listRevisions([id]))?.at(-1);
  return last === undefined || last.withdrawnAt === null ? null : { ...last, withdrawnAt: last.withdrawnAt };
}

export interface WithdrawnArticle extends ArticleRevision {
  /** ISO-8601 UTC. */
  readonly withdrawnAt: string;
}

/** Null for what is no id, where no earlier texts are kept, and for an article that stands. */
export async function composeWithdrawn(context: AnswerContext, id: string): Promise<Card | null> {
  const gone = await findWithdrawn(context, id);
  if (gone === null) return null;
  const { articleId, title, outlet, publishedOn, withdrawnAt } = gone;
  const { citations, library } = messagesOf(context);
  const words = library.withdrawn;
  const article = `“${title}”, ${outletWords(outlet, citations)}, ${dayWords(publishedOn, citations)}`;
  return createCard({
    tone: 'notice',
    title: words.title(dayWords(withdrawnAt.slice(0, 10), citations)),
    found: false,
    blocks: [textBlock(words.isGone(article)), textBlock(words.inNoAnswer)],
    footer: library.article.footer(articleId),
  });
}
