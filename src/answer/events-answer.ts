// The events of the coverage, those last reported first.

import type { EventEntry } from '../analysis/event-entry.js';
import type { Action, Card, Inline } from '../card/card.js';
import { outletWords } from '../card/citation-words.js';
import { createCard, listBlock } from '../card/create-card.js';
import { formatDay, formatDaySpan, type Months } from '../card/day.js';
import { code, muted, plain, strong } from '../card/rich-text.js';
import type { Messages } from '../locale/language.js';
import { compareCodeUnits } from '../text/code-unit-order.js';
import { type AnswerContext, messagesOf } from './answer-context.js';
import { listStretches, type Stretch } from './events/stretches.js';
import type { Filters, Selection } from './filters.js';
import { withKnownOutlet } from './known-outlet.js';
import { enumerate, filterInput, nothingFoundCard, searchedLine } from './notices.js';

/** Most events on a card; screens turn its pages. */
const maxEvents = 100;
/** Events offered as buttons: one row. */
const maxButtons = 5;
/** Most stretches of time told of an event. */
const maxSpans = 3;
/** Most outlets named beside an event. */
const maxOutlets = 4;

/** An event with what passes the filters. */
interface ListedEvent {
  readonly entry: EventEntry;
  readonly articleCount: number;
  readonly outlets: readonly string[];
  /** When it was reported, newest first; empty when all are undated. Of a listed event one stretch, whatever silence lies within. */
  readonly stretches: readonly Pick<Stretch, 'from' | 'to'>[];
}

/**
 * Events with an article that passes the filters, by the day they were last reported, undated last; of one day those of most articles first. An
 * unknown outlet and a corpus without events are cards of their own.
 */
export function answerEvents(context: AnswerContext, filters: Filters): Card {
  const { library } = context;
  const messages = messagesOf(context);
  const words = messages.library.events;
  const answer = (selection: Selection): Card => {
    const events = library.events.list().flatMap((entry) => readEvent(entry, selection, messages) ?? []);
    if (events.length === 0) return nothingFoundCard({ title: words.miss, selection }, messages);
    const sorted = events.sort(
      (a, b) => compareCodeUnits(lastDayOf(b), lastDayOf(a)) || b.articleCount - a.articleCount,
    );
    const shown = sorted.slice(0, maxEvents);
    const left = sorted.length - shown.length;
    return createCard({
      title: words.title(events.length),
      blocks: shown.map((event) => listBlock([describeEvent(event, messages)])),
      actions: shown.slice(0, maxButtons).map(({ entry }) => leadTo(entry, filters)),
      footer: [searchedLine(selection, messages), ...(left === 0 ? [] : [words.further(left)])].join(' '),
      searched: selection.searched,
    });
  };
  return withKnownOutlet(library, filters, { command: 'events', input: {} }, answer, messages);
}

function readEvent(entry: EventEntry, selection: Selection, { citations }: Messages): ListedEvent | null {
  const analysed = entry.articles.filter(({ article }) => selection.accepts(article.id));
  if (analysed.length === 0) return null;
  const outlets = [...new Set(analysed.map(({ article }) => outletWords(article.outlet, citations)))].sort(
    (a, b) => a.localeCompare(b, 'en'),
  );
  const stretches = listStretches(analysed);
  const [newest] = stretches;
  const oldest = stretches.at(-1);
  return {
    entry,
    articleCount: analysed.length,
    outlets,
    stretches:
      entry.isListed && newest !== undefined && oldest !== undefined
        ? [{ from: oldest.from, to: newest.to }]
        : stretches,
  };
}

function lastDayOf({ stretches }: ListedEvent): string {
  return stretches[0]?.to ?? '';
}

/** Title, name to type, when it was reported and by whom. */
function describeEvent(
  { entry, articleCount, outlets, stretches }: ListedEvent,
  { library, answers, citations: { months } }: Messages,
): readonly Inline[] {
  const words = library.events;
  const { event, isListed } = entry;
  const others = outlets.length - maxOutlets;
  const named = others > 0 ? [...outlets.slice(0, maxOutlets), words.more(others)] : outlets;
  const spans = stretches.slice(0, maxSpans).map(({ from, to }) => formatDaySpan(from, to, months));
  const before = stretches.length - spans.length;
  const reported =
    spans.length === 0
      ? words.undated
      : words.reported([...spans, ...(before === 0 ? [] : [words.more(before)])].join('; '));
  return [
    strong(event.title),
    plain(` · ${reported} · ${library.outlets.articles(articleCount)}: ${enumerate(named, answers)} · `),
    code(event.slug),
    ...(isListed && event.from !== null
      ? [muted(` · ${words.tookPlace(describeStart(event.from, event.to, months, answers))}`)]
      : []),
    ...(isListed ? [] : [muted(` · ${words.discovered}`)]),
  ];
}

function describeStart(
  from: string,
  to: string | null,
  months: Months,
  { event }: Messages['answers'],
): string {
  return to === null ? event.from(formatDay(from, months)) : formatDaySpan(from, to, months);
}

function leadTo({ event }: EventEntry, filters: Filters): Action {
  return {
    kind: 'run',
    label: event.title,
    command: 'event',
    input: { name: event.slug, ...filterInput(filters) },
  };
}
