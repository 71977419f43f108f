// An event → its page in the reader: what its cards show, a time axis, and numbers outlet by outlet.

import { compareCodeUnits } from '../../text/code-unit-order.js';
import { type AnswerContext, messagesOf } from '../answer-context.js';
import { createCitation } from '../cite.js';
import { listHeadings } from '../compare/headings.js';
import { phraseOf } from '../compare/statements.js';
import { composeOutlets } from '../event-views/outlets-view.js';
import { composeOverview } from '../event-views/overview.js';
import { composeQuotes } from '../event-views/quotes-view.js';
import { composeSources } from '../event-views/sources-view.js';
import { showTimeline } from '../event-views/timeline-excerpts.js';
import { listEventNumbers } from '../events/event-numbers.js';
import { type EventReport, readEventReport } from '../events/event-report.js';
import { selectArticles } from '../filters.js';
import { listSpeakersNear } from '../speakers-near.js';
import type { EventReading, EventSection, NumberGroup, TimelinePoint } from './reading.js';

/** Most things counted, most numbers of each, and most speakers led to. */
const maxGroups = 8;
const maxRows = 12;
const maxSpeakers = 8;

const sections = [
  ['overview', composeOverview],
  ['quotes', composeQuotes],
  ['outlets', composeOutlets],
  ['sources', composeSources],
] as const;

/** Null for a slug that no event bears or ever bore, and for an event on which no article has a sentence. */
export function readEvent(context: AnswerContext, slug: string): EventReading | null {
  const { library } = context;
  const entry = library.events.get(slug);
  const report = entry === undefined ? null : readEventReport(entry, selectArticles(library, {}));
  if (entry === undefined || report === null) return null;
  return {
    kind: 'event',
    event: entry.event,
    isListed: entry.isListed,
    articleCount: report.articles.length,
    sections: sections.map(([view, compose]): EventSection => ({ view, ...compose(context, report) })),
    timeline: listPoints(context, report),
    numbers: listNumbers(context, report),
    speakers: listSpeakersNear(library, report.mentions, maxSpeakers).map(({ id, name }) => ({ id, name })),
  };
}

function listPoints(context: AnswerContext, report: EventReport): readonly TimelinePoint[] {
  const { happened, published } = showTimeline(context, report);
  const points = [
    ...happened.map((point): TimelinePoint => ({ ...point, kind: 'happened' })),
    ...published.flatMap(({ on, excerpt }): readonly TimelinePoint[] =>
      on === null ? [] : [{ from: on, to: on, kind: 'published', excerpt }],
    ),
  ];
  return points.sort((a, b) => compareCodeUnits(a.to, b.to) || compareCodeUnits(a.from, b.from));
}

function listNumbers(context: AnswerContext, report: EventReport): readonly NumberGroup[] {
  const groups = listEventNumbers(context.library, report).slice(0, maxGroups);
  const headings = listHeadings(groups, messagesOf(context));
  return groups.map((group, index) => ({
    heading: headings[index] ?? '',
    rows: group.slice(0, maxRows).map((statement) => {
      const { analysed, amount, excerptAt } = statement;
      return {
        outlet: analysed.article.outlet,
        publishedOn: analysed.article.published?.on ?? null,
        phrase: phraseOf(analysed, amount),
        low: amount.low,
        high: amount.high,
        citation: createCitation(analysed, excerptAt),
      };
    }),
  }));
}
