// The timeline of an event → the sentences of it that are shown, each as an excerpt at its days.

import type { Excerpt } from '../../card/card.js';
import { formatDay, formatPeriod } from '../../card/day.js';
import type { Messages } from '../../locale/language.js';
import { type AnswerContext, messagesOf } from '../answer-context.js';
import { createExcerpt } from '../cite.js';
import type { EventReport } from '../events/event-report.js';
import { type DatedSentence, listTimeline } from '../events/timeline.js';
import { listCopies } from '../list-copies.js';

export interface TimelineExcerpts {
  /** By day; `YYYY-MM-DD`. Numbered from 1, those of `published` after them. */
  readonly happened: readonly { readonly from: string; readonly to: string; readonly excerpt: Excerpt }[];
  /** Of articles whose sentences name no day; undated last, with null. */
  readonly published: readonly { readonly on: string | null; readonly excerpt: Excerpt }[];
  /** Sentences not shown for want of room. */
  readonly left: number;
}

/** Most sentences of each part; of more, the weightiest. */
const maxHappened = 20;
const maxPublished = 10;

export function showTimeline(context: AnswerContext, report: EventReport): TimelineExcerpts {
  const messages = messagesOf(context);
  const { happened, published } = listTimeline(report);
  const heaviest = new Set([...happened].sort((a, b) => b.weight - a.weight).slice(0, maxHappened));
  const shown = happened.filter((sentence) => heaviest.has(sentence));
  const shownPublished = published.slice(0, maxPublished);
  return {
    happened: shown.map((sentence, index) => ({
      from: sentence.from,
      to: sentence.to,
      excerpt: createExcerpt(context, sentence.analysed, sentence.at, index + 1, {
        emphasis: [sentence.dateAt],
        notes: [...describeDate(sentence, messages), ...listCopies(context, sentence.analysed.article)],
      }),
    })),
    published: shownPublished.map(({ analysed, at, publishedOn }, index) => ({
      on: publishedOn,
      excerpt: createExcerpt(context, analysed, at, shown.length + index + 1, {
        notes: listCopies(context, analysed.article),
      }),
    })),
    left: happened.length - shown.length + published.length - shownPublished.length,
  };
}

/** How the day is known, where the sentence does not name it in full, and whether it was yet to come or to end. */
function describeDate(
  { analysed, at, dateAt, resolved, isAhead, from, to }: DatedSentence,
  { library, citations }: Messages,
): readonly string[] {
  const words = (analysed.article.paragraphs[at.paragraphIndex] ?? '').slice(dateAt.start, dateAt.end);
  const published = analysed.article.published?.on;
  return [
    ...(resolved && published !== undefined
      ? [
          library.timeline.resolved(
            words,
            formatPeriod(from, to, citations),
            formatDay(published, citations.months),
          ),
        ]
      : []),
    ...(isAhead ? [library.timeline.isAhead] : []),
  ];
}
