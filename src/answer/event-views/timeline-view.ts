// The timeline of an event: what is told of which day; apart from it, what is known only by the day it was published.

import type { Block } from '../../card/card.js';
import { excerptBlock, headingBlock, textBlock } from '../../card/create-card.js';
import { formatDay, formatPeriod } from '../../card/day.js';
import { strong } from '../../card/rich-text.js';
import { createExcerpt } from '../cite.js';
import { type DatedSentence, listTimeline, type PublishedSentence } from '../events/timeline.js';
import { counted } from '../notices.js';
import { type ComposeView, listCopies } from './event-view.js';

/** Most sentences of each part; of more, the weightiest. */
const maxHappened = 20;
const maxPublished = 10;

export const composeTimeline: ComposeView = (context, report) => {
  const { happened, published } = listTimeline(report);
  const heaviest = new Set([...happened].sort((a, b) => b.weight - a.weight).slice(0, maxHappened));
  const shown = happened.filter((sentence) => heaviest.has(sentence));
  const shownPublished = published.slice(0, maxPublished);
  let number = 0;
  const showDated = (sentence: DatedSentence): Block => {
    number += 1;
    return excerptBlock(
      createExcerpt(context, sentence.analysed, sentence.at, number, {
        emphasis: [sentence.dateAt],
        notes: [...describeDate(sentence), ...listCopies(context.library, sentence.analysed.article)],
      }),
    );
  };
  const showPublished = ({ analysed, at }: PublishedSentence): Block => {
    number += 1;
    return excerptBlock(
      createExcerpt(context, analysed, at, number, { notes: listCopies(context.library, analysed.article) }),
    );
  };
  const left = happened.length - shown.length + published.length - shownPublished.length;
  return {
    blocks: [
      headingBlock('Happened on'),
      ...(shown.length === 0 ? [textBlock('No sentence names a day that can be told.')] : []),
      ...shown.flatMap((sentence, index) => {
        const day = formatPeriod(sentence.from, sentence.to);
        const last = shown[index - 1];
        const isNew = last === undefined || formatPeriod(last.from, last.to) !== day;
        return [...(isNew ? [textBlock([strong(day)])] : []), showDated(sentence)];
      }),
      ...(shownPublished.length === 0
        ? []
        : [
            headingBlock('Published on'),
            textBlock('These articles name no day that can be told; they stand by the day they appeared.'),
          ]),
      ...shownPublished.map(showPublished),
    ],
    leftOut:
      left === 0
        ? null
        : `${counted(left, 'further sentence')} not shown; narrow with since, until or outlet.`,
  };
};

/** How the day is known, where the sentence does not name it in full, and whether it was yet to come or to end. */
function describeDate({
  analysed,
  at,
  dateAt,
  resolved,
  isAhead,
  from,
  to,
}: DatedSentence): readonly string[] {
  const words = (analysed.article.paragraphs[at.paragraphIndex] ?? '').slice(dateAt.start, dateAt.end);
  const published = analysed.article.published?.on;
  return [
    ...(resolved && published !== undefined
      ? [
          `“${words}” resolved to ${formatPeriod(from, to)} from the day of publication, ${formatDay(published)}`,
        ]
      : []),
    ...(isAhead ? ['not over when published'] : []),
  ];
}
