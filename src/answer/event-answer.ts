// What is reported about an event, in one of several views.

import type { Action, Card } from '../card/card.js';
import { createCard } from '../card/create-card.js';
import { formatDaySpan } from '../card/day.js';
import type { EventDefinition } from '../model/event.js';
import { type AnswerContext, messagesOf, wordsOf } from './answer-context.js';
import { type ComposeView, type EventView, eventViews } from './event-views/event-view.js';
import { composeNumbers } from './event-views/numbers-view.js';
import { composeOutlets } from './event-views/outlets-view.js';
import { composeOverview } from './event-views/overview.js';
import { composeQuotes } from './event-views/quotes-view.js';
import { composeSources } from './event-views/sources-view.js';
import { composeTimeline } from './event-views/timeline-view.js';
import { type EventReport, readEventReport } from './events/event-report.js';
import { listStretches } from './events/stretches.js';
import type { Filters, Selection } from './filters.js';
import { withKnownOutlet } from './known-outlet.js';
import {
  askWhichCard,
  didYouMeanCard,
  enumerate,
  filterInput,
  nothingFoundCard,
  type Suggestion,
  searchedLine,
} from './notices.js';
import { listSpeakersNear } from './speakers-near.js';

export interface EventRequest extends Filters {
  /** Name as typed: slug, title, alias, or words of one. */
  readonly name: string;
  /** The overview when absent. */
  readonly view?: EventView | undefined;
}

const composers: Readonly<Record<EventView, ComposeView>> = {
  overview: composeOverview,
  timeline: composeTimeline,
  numbers: composeNumbers,
  quotes: composeQuotes,
  outlets: composeOutlets,
  sources: composeSources,
};

/** Buttons that lead on to what those involved said. */
const maxSpeakers = 4;
/** Buttons that lead to stretches of time, the newest. */
const maxStretches = 4;
/** Most events named where none was found: a sentence, not a list; /events has them all. */
const maxListed = 25;

/**
 * One view of an event. An unknown name, a name of several events, an unknown outlet and an event that the filters leave without a sentence
 * are cards of their own.
 */
export async function answerEvent(context: AnswerContext, request: EventRequest): Promise<Card> {
  const { library, messages } = context;
  const rerun = { command: 'event', input: { name: request.name, ...viewInput(request) } };
  const answer = (selection: Selection): Card => {
    const match = library.events.match(request.name);
    const asked = { typed: request.name, noun: 'event' as const, selection };
    if (match.kind === 'several')
      return askWhichCard({ ...asked, suggestions: suggestEvents(match.events, request) }, messages);
    if (match.kind === 'none')
      return didYouMeanCard(
        {
          ...asked,
          suggestions: suggestEvents(match.similar, request),
          remarks: listEvents(context),
        },
        messages,
      );
    const entry = library.events.get(match.event.slug);
    const report = entry === undefined ? null : readEventReport(entry, selection);
    return report === null
      ? composeMiss(context, match.event, request, selection)
      : composeCard(context, request, report);
  };
  return withKnownOutlet(library, request, rerun, answer, messages);
}

function composeCard(context: AnswerContext, request: EventRequest, report: EventReport): Card {
  const { entry, selection, mentions } = report;
  const view = request.view ?? 'overview';
  const words = wordsOf(context);
  const { blocks, leftOut } = composers[view](context, report);
  const speakers = view === 'overview' ? listSpeakersNear(context.library, mentions, maxSpeakers) : [];
  return createCard({
    title: view === 'overview' ? entry.event.title : words.event.title(entry.event.title, view),
    blocks,
    actions: [
      ...eventViews
        .filter((other) => other !== view)
        .map((other) => leadTo(other, words.event.views[other], entry.event, request)),
      ...leadToStretches(context, request, report),
      ...speakers.map(
        ({ id, name }): Action => ({
          kind: 'run',
          label: words.said(name),
          command: 'quote',
          input: { person: id, ...filterInput(request) },
        }),
      ),
    ],
    footer: [searchedLine(selection, context.messages), ...(leftOut === null ? [] : [leftOut])].join(' '),
    searched: selection.searched,
  });
}

function leadTo(view: EventView, label: string, { slug }: EventDefinition, request: EventRequest): Action {
  return {
    kind: 'run',
    label,
    command: 'event',
    input: { name: slug, ...viewInput({ view }), ...filterInput(request) },
  };
}

/** The same view of one stretch of time, where there are several. */
function leadToStretches(
  context: AnswerContext,
  request: EventRequest,
  { entry, articles }: EventReport,
): readonly Action[] {
  const stretches = entry.isListed ? [] : listStretches(articles);
  const { months } = messagesOf(context).citations;
  if (stretches.length < 2) return [];
  return stretches.slice(0, maxStretches).map(({ from, to }) =>
    leadTo(request.view ?? 'overview', formatDaySpan(from, to, months), entry.event, {
      ...request,
      since: from,
      until: to,
    }),
  );
}

/** The overview is what a call without a view gives. */
function viewInput({ view }: Pick<EventRequest, 'view'>): Record<string, string> {
  return view === undefined || view === 'overview' ? {} : { view };
}

/** An event on which these articles are silent. */
function composeMiss(
  context: AnswerContext,
  { slug, title, summary }: EventDefinition,
  request: EventRequest,
  selection: Selection,
): Card {
  const words = wordsOf(context).event;
  const everywhere = context.library.listMentionsOf(slug).length;
  const isFiltered = Object.keys(filterInput(request)).length > 0;
  return nothingFoundCard(
    {
      title: words.miss(title),
      selection,
      remarks: summary === null ? [] : [summary],
      suggestions:
        isFiltered && everywhere > 0
          ? [
              {
                label: words.allSentences(everywhere),
                command: 'event',
                input: { name: slug, ...viewInput(request) },
              },
            ]
          : [],
    },
    context.messages,
  );
}

function suggestEvents(events: readonly EventDefinition[], request: EventRequest): readonly Suggestion[] {
  return events.map(({ slug, title }) => ({
    label: title,
    command: 'event',
    input: { name: slug, ...viewInput(request), ...filterInput(request) },
  }));
}

function listEvents(context: AnswerContext): readonly string[] {
  const words = wordsOf(context);
  const titles = context.library.events.list().map(({ event }) => event.title);
  const others = titles.length - maxListed;
  if (titles.length === 0) return [];
  return others > 0
    ? [words.event.knownAndMore(titles.slice(0, maxListed).join(', '), others)]
    : [words.event.known(enumerate(titles, words))];
}
