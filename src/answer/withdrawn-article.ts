// The id of an article that is gone → a word about when it went; nothing of its text.

import type { Card } from '../card/card.js';
import { dayWords, outletWords } from '../card/citation-words.js';
import { createCard, textBlock } from '../card/create-card.js';
import type { AnswerContext } from './answer-context.js';

/** Null for what is no id, where no earlier texts are kept, and for an article that stands. */
export async function composeWithdrawn({ revisions }: AnswerContext, id: string): Promise<Card | null> {
  const last = (await revisions?.listRevisions([id]))?.at(-1);
  if (last === undefined || last.withdrawnAt === null) return null;
  const { title, outlet, publishedOn, withdrawnAt } = last;
  return createCard({
    tone: 'notice',
    title: `The article was withdrawn on ${dayWords(withdrawnAt.slice(0, 10))}`,
    found: false,
    blocks: [
      textBlock(`“${title}”, ${outletWords(outlet)}, ${dayWords(publishedOn)}, is no longer in its source.`),
      textBlock('It is in no answer any more. /verify says of a copied citation whether it had the words.'),
    ],
    footer: `Article ${last.articleId}`,
  });
}
