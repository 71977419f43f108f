// A query → the articles that speak of it, each with the words it opens with.

import type { Card } from '../card/card.js';
import { createCard, excerptBlock } from '../card/create-card.js';
import type { AnswerContext } from './answer-context.js';
import { createExcerpt } from './cite.js';
import { type Filters, selectArticles } from './filters.js';
import { filterInput, nothingFoundCard, unknownOutletCard } from './notices.js';
import { findOpening } from './opening.js';

export async function answerSearch(context: AnswerContext, query: string, filters: Filters): Promise<Card> {
  const { library } = context;
  const selection = selectArticles(library, filters);
  if (selection.unknownOutlet !== null)
    return unknownOutletCard(library, selection.unknownOutlet, {
      command: 'search',
      input: { query, ...filterInput(filters) },
    });
  const hits = await library.index.search(query, { limit: 10, accept: selection.accepts });
  const excerpts = hits
    .flatMap(({ articleId }) => library.findArticle(articleId) ?? [])
    .flatMap((analysed) => {
      const opening = findOpening(analysed);
      return opening === null ? [] : [{ analysed, opening }];
    })
    .map(({ analysed, opening }, index) => createExcerpt(context, analysed, opening, index + 1));
  if (excerpts.length === 0) return nothingFoundCard({ title: `Nothing about “${query}”`, selection });
  return createCard({
    title: `About “${query}”`,
    blocks: excerpts.map(excerptBlock),
    searched: selection.searched,
  });
}
