// An article → a note on the outlets that carry the same text.

import { outletWords } from '../card/citation-words.js';
import type { Article } from '../model/article.js';
import { type AnswerContext, wordsOf } from './answer-context.js';

/** "same text at Wire", for an article whose words other outlets carry; else nothing. */
export function listCopies(context: AnswerContext, { sameTextIds }: Article): readonly string[] {
  const copies = sameTextIds.flatMap((id) => context.library.findArticle(id)?.article ?? []);
  return copies.length === 0
    ? []
    : [
        wordsOf(context).sameTextAt(
          copies.map(({ outlet }) => outletWords(outlet, context.messages?.citations)).join(', '),
        ),
      ];
}
