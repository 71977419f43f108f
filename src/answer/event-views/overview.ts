// The first view of an event: what, when, where and who, then each outlet's own sentences.

import type { Block } from '../../card/card.js';
import { outletWords } from '../../card/citation-words.js';
import { excerptBlock, factsBlock, headingBlock, textBlock } from '../../card/create-card.js';
import { formatDay, formatDaySpan } from '../../card/day.js';
import type { EventDefinition } from '../../model/event.js';
import { createExcerpt } from '../cite.js';
import { type EventPassage, reportByOutlet } from '../event-passages.js';
import type { EventReport } from '../events/event-report.js';
import { counted } from '../notices.js';
import { describeSources } from '../sources-line.js';
import { listPeopleNear } from '../speakers-near.js';
import { type ComposeView, listCopies } from './event-view.js';

/** Most people named under a discovered event. */
const maxPeople = 5;

export const composeOverview: ComposeView = (context, report) => {
  const { entry, mentions, articles } = report;
  let number = 0;
  const show = (passage: EventPassage): Block => {
    number += 1;
    return excerptBlock(
      createExcerpt(context, passage.analysed, passage, number, {
        speaker: passage.speaker,
        notes: listCopies(context.library, passage.analysed.article),
      }),
    );
  };
  const { summary } = entry.event;
  return {
    blocks: [
      ...(summary === null ? [] : [textBlock(summary)]),
      factsBlock(
        entry.isListed
          ? describeListed(entry.event)
          : [
              { label: 'Reported', value: describePublication(report) },
              {
                label: 'Named',
                value:
                  listPeopleNear(context.library, mentions, maxPeople)
                    .map(({ name }) => name)
                    .join(', ') || null,
              },
            ],
      ),
      textBlock(
        `${counted(mentions.length, 'sentence')} ${describeSources(articles.map(({ article }) => article))}.${entry.isListed ? '' : ' No one listed this event: it is made of articles that tell the same story.'}`,
      ),
      ...reportByOutlet(context.library, mentions).flatMap(({ outlet, passages }) => [
        headingBlock(outletWords(outlet)),
        ...passages.map(show),
      ]),
    ],
    leftOut: null,
  };
};

function describeListed({ from, to, place, participants }: EventDefinition) {
  return [
    { label: 'When', value: describeDays(from, to) },
    { label: 'Where', value: place },
    { label: 'Who', value: participants.length === 0 ? null : participants.join(', ') },
  ];
}

function describeDays(from: string | null, to: string | null): string | null {
  if (from !== null && to !== null) return formatDaySpan(from, to);
  if (from !== null) return `from ${formatDay(from)}`;
  return to === null ? null : `until ${formatDay(to)}`;
}

function describePublication({ articles }: EventReport): string | null {
  const days = articles.flatMap(({ article }) => article.published?.on ?? []).sort();
  const [first] = days;
  return first === undefined ? null : formatDaySpan(first, days.at(-1) ?? first);
}
