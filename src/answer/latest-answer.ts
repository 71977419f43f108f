// The newest articles, each with the words it opens with.

import type { Block, Card } from '../card/card.js';
import { createCard, excerptBlock, textBlock } from '../card/create-card.js';
import { strong } from '../card/rich-text.js';
import type { AnswerContext } from './answer-context.js';
import { createExcerpt } from './cite.js';
import type { Filters, Selection } from './filters.js';
import { withKnownOutlet } from './known-outlet.js';
import { counted, nothingFoundCard, searchedLine } from './notices.js';
import { findOpening } from './opening.js';

/** Most articles on one card: more than anybody reads on, few enough for a message with pages. */
const maxArticles = 25;

/** Dated articles newest first, then the undated ones, marked so. Undated articles pass every date filter. */
export function answerLatest(context: AnswerContext, filters: Filters): Card {
  const rerun = { command: 'latest', input: {} };
  return withKnownOutlet(context.library, filters, rerun, (selection) => composeLatest(context, selection));
}

function composeLatest(context: AnswerContext, selection: Selection): Card {
  if (selection.articles.length === 0)
    return nothingFoundCard({ title: 'No article passes these filters', selection });
  const shown = selection.articles.slice(0, maxArticles);
  let number = 0;
  const blocks = shown.map((analysed): Block => {
    const opening = findOpening(analysed);
    number += opening === null ? 0 : 1;
    return opening === null
      ? textBlock([strong(analysed.article.title), { text: ' – nothing of its text can be quoted.' }])
      : excerptBlock(createExcerpt(context, analysed, opening, number));
  });
  const left = selection.articles.length - shown.length;
  return createCard({
    title: `Latest ${counted(shown.length, 'article')}, newest first`,
    blocks,
    footer: `${searchedLine(selection)}${left > 0 ? ` ${counted(left, 'older article')} not shown; narrow with since, until or outlet.` : ''}`,
    searched: selection.searched,
  });
}
