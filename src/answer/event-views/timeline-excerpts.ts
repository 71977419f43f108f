// The timeline of an event → the sentences of it that are shown, each as an excerpt at its days.

import type { Excerpt } from '../../card/card.js';
import { type AnswerContext, messagesOf } from '../answer-context.js';
import { createExcerpt } from '../cite.js';
import type { EventReport } from '../events/event-report.js';
import { listTimeline } from '../events/timeline.js';
import { listCopies } from '../list-copies.js';
import { describeToldDays } from '../told-days.js';

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
        notes: [
          ...describeToldDays(sentence.analysed, sentence, messages),
          ...listCopies(context, sentence.analysed.article),
        ],
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
