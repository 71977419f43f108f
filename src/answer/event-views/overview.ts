// The first view of an event: what, when, where and who, then each outlet's own sentences.

import type { Block } from '../../card/card.js';
import { outletWords } from '../../card/citation-words.js';
import { excerptBlock, factsBlock, headingBlock, textBlock } from '../../card/create-card.js';
import { formatDay, formatDaySpan } from '../../card/day.js';
import { en } from '../../locale/en.js';
import type { Messages } from '../../locale/language.js';
import type { EventDefinition, EventMention } from '../../model/event.js';
import { type AnswerContext, wordsOf } from '../answer-context.js';
import { createExcerpt } from '../cite.js';
import { type EventPassage, reportByOutlet } from '../event-passages.js';
import { withoutCopies } from '../events/event-report.js';
import { listStretches, type Stretch } from '../events/stretches.js';
import { listCopies } from '../list-copies.js';
import { describeSources } from '../sources-line.js';
import { listPeopleNear } from '../speakers-near.js';
import type { ComposeView } from './event-view.js';

/** Most people named under a discovered event. */
const maxPeople = 5;

export const composeOverview: ComposeView = (context, report) => {
  const { entry, mentions, articles } = report;
  const words = wordsOf(context);
  const { citations } = context.messages ?? en;
  let number = 0;
  const show = (passage: EventPassage): Block => {
    number += 1;
    return excerptBlock(
      createExcerpt(context, passage.analysed, passage, number, {
        speaker: passage.speaker,
        notes: listCopies(context, passage.analysed.article),
      }),
    );
  };
  const { summary } = entry.event;
  const texts = new Set(withoutCopies(articles).map(({ article }) => article.id));
  const told = mentions.filter(({ articleId }) => texts.has(articleId));
  const stretches = entry.isListed ? [] : listStretches(articles);
  const spanOf = ({ from, to }: Stretch) => formatDaySpan(from, to, citations.months);
  return {
    blocks: [
      ...(summary === null ? [] : [textBlock(summary)]),
      factsBlock(
        entry.isListed
          ? describeListed(entry.event, context)
          : [
              { label: words.event.reported, value: stretches.map(spanOf).join('; ') || null },
              {
                label: words.event.named,
                value:
                  listPeopleNear(context.library, mentions, maxPeople)
                    .map(({ name }) => name)
                    .join(', ') || null,
              },
            ],
      ),
      textBlock(
        [
          words.event.sentences(
            mentions.length,
            describeSources(
              articles.map(({ article }) => article),
              words,
            ),
          ),
          ...(entry.isListed ? [] : [words.event.discovered]),
          ...(stretches.length > 1 ? [words.event.stretches(stretches.length)] : []),
        ].join(' '),
      ),
      ...partByStretch(told, stretches).flatMap(({ stretch, within }) =>
        reportByOutlet(context.library, within).flatMap(({ outlet, passages }) => [
          headingBlock(
            [outletWords(outlet, citations), ...(stretch === null ? [] : [spanOf(stretch)])].join(', '),
          ),
          ...passages.map(show),
        ]),
      ),
    ],
    leftOut: null,
  };
};

function describeListed(
  { from, to, place, participants }: EventDefinition,
  { messages = en }: Pick<AnswerContext, 'messages'>,
) {
  const words = messages.answers.event;
  return [
    { label: words.when, value: describeDays(from, to, messages) },
    { label: words.where, value: place },
    { label: words.who, value: participants.length === 0 ? null : participants.join(', ') },
  ];
}

function describeDays(
  from: string | null,
  to: string | null,
  { answers: { event }, citations: { months } }: Messages,
): string | null {
  if (from !== null && to !== null) return formatDaySpan(from, to, months);
  if (from !== null) return event.from(formatDay(from, months));
  return to === null ? null : event.until(formatDay(to, months));
}

/** What different stretches report is never told as one; sentences of undated articles come last. */
function partByStretch(
  mentions: readonly EventMention[],
  stretches: readonly Stretch[],
): readonly { readonly stretch: Stretch | null; readonly within: readonly EventMention[] }[] {
  if (stretches.length < 2) return [{ stretch: null, within: mentions }];
  const stretchOf = new Map(
    stretches.flatMap((stretch) => stretch.articles.map(({ article }) => [article.id, stretch] as const)),
  );
  return [...stretches, null].map((stretch) => ({
    stretch,
    within: mentions.filter(({ articleId }) => (stretchOf.get(articleId) ?? null) === stretch),
  }));
}
