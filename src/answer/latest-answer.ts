// The newest articles, each with the words it opens with.

import type { Block, Card } from '../card/card.js';
import { createCard, excerptBlock, textBlock } from '../card/create-card.js';
import { strong } from '../card/rich-text.js';
import { shorten } from '../text/shorten.js';
import { type AnswerContext, wordsOf } from './answer-context.js';
import { createExcerpt } from './cite.js';
import type { Filters, Selection } from './filters.js';
import { withKnownOutlet } from './known-outlet.js';
import { nothingFoundCard, searchedLine } from './notices.js';
import { findOpening } from './opening.js';

/** Most articles on one card: more than anybody reads on, few enough for a message with pages. */
const maxArticles = 25;

/** Of a title that stands for its article without an excerpt. Those of sources.json have at most 105; a page may be one long first line. */
const maxTitleChars = 200;

/** Dated articles newest first, then the undated ones, marked so. Undated articles pass every date filter. */
export function answerLatest(context: AnswerContext, filters: Filters): Card {
  const rerun = { command: 'latest', input: {} };
  const compose = (selection: Selection) => composeLatest(context, selection);
  return withKnownOutlet(context.library, filters, rerun, compose, context.messages);
}

function composeLatest(context: AnswerContext, selection: Selection): Card {
  const { messages } = context;
  const words = wordsOf(context).latest;
  if (selection.articles.length === 0) return nothingFoundCard({ title: words.miss, selection }, messages);
  const shown = selection.articles.slice(0, maxArticles);
  let number = 0;
  const blocks = shown.map((analysed): Block => {
    const opening = findOpening(analysed);
    number += opening === null ? 0 : 1;
    return opening === null
      ? textBlock([
          strong(shorten(analysed.article.title, maxTitleChars)),
          { text: ` – ${words.nothingQuotable}` },
        ])
      : excerptBlock(createExcerpt(context, analysed, opening, number));
  });
  const left = selection.articles.length - shown.length;
  return createCard({
    title: words.title(shown.length),
    blocks,
    footer: [searchedLine(selection, messages), ...(left > 0 ? [words.olderNotShown(left)] : [])].join(' '),
    searched: selection.searched,
  });
}
