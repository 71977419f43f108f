// The articles behind an event, each with its weightiest sentence and the way to it; of copies of one text the first.

import { excerptBlock } from '../../card/create-card.js';
import { maxExcerptChars } from '../../model/passage.js';
import { messagesOf } from '../answer-context.js';
import { createExcerpt } from '../cite.js';
import { mentionsIn, withoutCopies } from '../events/event-report.js';
import { listCopies } from '../list-copies.js';
import type { ComposeView } from './event-view.js';

/** Most articles on a card. */
const maxArticles = 25;

export const composeSources: ComposeView = (context, report) => {
  const words = messagesOf(context).library.eventSources;
  const texts = withoutCopies(report.articles);
  const shown = texts.flatMap((analysed) => {
    const mentions = mentionsIn(report, analysed);
    const [weightiest] = mentions
      .filter(({ start, end }) => end - start <= maxExcerptChars)
      .sort((a, b) => b.weight - a.weight);
    return weightiest === undefined ? [] : [{ analysed, at: weightiest, count: mentions.length }];
  });
  const left = Math.max(0, texts.length - Math.min(shown.length, maxArticles));
  return {
    blocks: shown.slice(0, maxArticles).map(({ analysed, at, count }, index) =>
      excerptBlock(
        createExcerpt(context, analysed, at, index + 1, {
          notes: [words.sentencesHere(count), ...listCopies(context, analysed.article)],
        }),
      ),
    ),
    leftOut: left === 0 ? null : words.further(left),
  };
};
