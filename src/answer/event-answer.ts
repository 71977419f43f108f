// What is reported about an event: what, when, where and who, then each outlet's own sentences.

import type { Action, Block, Card } from '../card/card.js';
import { outletWords } from '../card/citation-words.js';
import { createCard, excerptBlock, factsBlock, headingBlock, textBlock } from '../card/create-card.js';
import { formatDay, formatDaySpan } from '../card/day.js';
import type { EventDefinition, EventMention } from '../model/event.js';
import type { AnswerContext } from './answer-context.js';
import { createExcerpt } from './cite.js';
import { type EventPassage, reportByOutlet } from './event-passages.js';
import { type Filters, type Selection, selectArticles } from './filters.js';
import {
  askWhichCard,
  counted,
  didYouMeanCard,
  enumerate,
  filterInput,
  nothingFoundCard,
  type Suggestion,
  searchedLine,
  unknownOutletCard,
} from './notices.js';
import { describeSources } from './sources-line.js';
import { listSpeakersNear } from './speakers-near.js';

/** Buttons that lead on to what those involved said. */
const maxSpeakers = 4;

/**
 * The event's own facts, then verbatim sentences of the outlets that report it. An unknown name, a name of several
 * events, an unknown outlet and an event that the filters leave without a sentence are cards of their own.
 */
export async function answerEvent(context: AnswerContext, name: string, filters: Filters): Promise<Card> {
  const { library } = context;
  const selection = selectArticles(library, filters);
  if (selection.unknownOutlet !== null)
    return unknownOutletCard(library, selection.unknownOutlet, {
      command: 'event',
      input: { name, ...filterInput(filters) },
    });
  const match = library.events.match(name);
  if (match.kind === 'several')
    return askWhichCard({
      typed: name,
      noun: 'event',
      suggestions: suggestEvents(match.events, filters),
      selection,
    });
  if (match.kind === 'none')
    return didYouMeanCard({
      typed: name,
      noun: 'event',
      suggestions: suggestEvents(match.similar, filters),
      selection,
      remarks: listEvents(context),
    });
  const mentions = library
    .listMentionsOf(match.event.slug)
    .filter(({ articleId }) => selection.accepts(articleId));
  return mentions.length === 0
    ? composeMiss(context, match.event, filters, selection)
    : composeCard(context, match.event, filters, selection, mentions);
}

function composeCard(
  context: AnswerContext,
  event: EventDefinition,
  filters: Filters,
  selection: Selection,
  mentions: readonly EventMention[],
): Card {
  const { library } = context;
  const reports = reportByOutlet(library, mentions);
  let number = 0;
  const show = (passage: EventPassage): Block => {
    number += 1;
    return excerptBlock(
      createExcerpt(context, passage.analysed, passage, number, {
        speaker: passage.speaker,
        notes: listCopies(context, passage),
      }),
    );
  };
  return createCard({
    title: event.title,
    blocks: [
      ...(event.summary === null ? [] : [textBlock(event.summary)]),
      describeEvent(event),
      textBlock(countLine(context, mentions)),
      ...reports.flatMap(({ outlet, passages }) => [
        headingBlock(outletWords(outlet)),
        ...passages.map(show),
      ]),
    ],
    actions: listSpeakersNear(library, mentions, maxSpeakers).map(
      ({ id, name }): Action => ({
        kind: 'run',
        label: `What ${name} said`,
        command: 'quote',
        input: { person: id, ...filterInput(filters) },
      }),
    ),
    footer: searchedLine(selection),
    searched: selection.searched,
  });
}

function describeEvent({ from, to, place, participants }: EventDefinition): Block {
  return factsBlock([
    { label: 'When', value: describeDays(from, to) },
    { label: 'Where', value: place },
    { label: 'Who', value: participants.length === 0 ? null : participants.join(', ') },
  ]);
}

function describeDays(from: string | null, to: string | null): string | null {
  if (from !== null && to !== null) return formatDaySpan(from, to);
  if (from !== null) return `from ${formatDay(from)}`;
  return to === null ? null : `until ${formatDay(to)}`;
}

function countLine({ library }: AnswerContext, mentions: readonly EventMention[]): string {
  const ids = new Set(mentions.map(({ articleId }) => articleId));
  const articles = [...ids].flatMap((id) => library.findArticle(id)?.article ?? []);
  return `${counted(mentions.length, 'sentence')} ${describeSources(articles)}.`;
}

function listCopies({ library }: AnswerContext, { analysed }: EventPassage): readonly string[] {
  const copies = analysed.article.sameTextIds.flatMap((id) => library.findArticle(id)?.article ?? []);
  return copies.length === 0
    ? []
    : [`same text at ${copies.map(({ outlet }) => outletWords(outlet)).join(', ')}`];
}

/** A listed event on which these articles are silent. */
function composeMiss(
  context: AnswerContext,
  event: EventDefinition,
  filters: Filters,
  selection: Selection,
): Card {
  const everywhere = context.library.listMentionsOf(event.slug).length;
  const isFiltered = Object.keys(filterInput(filters)).length > 0;
  return nothingFoundCard({
    title: `No sentence about ${event.title} in these articles`,
    selection,
    remarks: event.summary === null ? [] : [event.summary],
    suggestions:
      isFiltered && everywhere > 0
        ? [{ label: `All ${counted(everywhere, 'sentence')}`, command: 'event', input: { name: event.slug } }]
        : [],
  });
}

function suggestEvents(events: readonly EventDefinition[], filters: Filters): readonly Suggestion[] {
  return events.map(({ slug, title }) => ({
    label: title,
    command: 'event',
    input: { name: slug, ...filterInput(filters) },
  }));
}

function listEvents({ library }: AnswerContext): readonly string[] {
  const titles = library.events.list().map(({ event }) => event.title);
  return titles.length === 0 ? [] : [`Events of this corpus: ${enumerate(titles)}.`];
}
