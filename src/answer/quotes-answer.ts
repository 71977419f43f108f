// What a person said: quotations word for word, apart from them what outlets report in their own words.

import type { Card } from '../card/card.js';
import type { Person } from '../model/person.js';
import type { AnswerContext } from './answer-context.js';
import type { QuotesRequest } from './answers.js';
import { createExcerpt } from './cite.js';
import { type Selection, selectArticles } from './filters.js';
import { findPlacesNaming } from './named-places.js';
import {
  askWhichCard,
  didYouMeanCard,
  filterInput,
  nothingFoundCard,
  type Suggestion,
  unknownOutletCard,
} from './notices.js';
import { composeQuotesCard, type Subject } from './quotes-card.js';
import { selectUtterances } from './select-utterances.js';
import { findSpeakerQuotes } from './speaker-quotes.js';
import { dressUtterance } from './utterance-excerpt.js';
import { gatherUtterances, joinByExcerpt, type Utterance } from './utterances.js';

/** Most places shown as near when nobody is quoted. */
const maxNear = 3;

/**
 * Quotations of one person, or of an organisation that speaks ("kremlin"): direct ones first, reported speech apart, each
 * cited. Nobody of that name, several people of that name, an unknown outlet and nothing said are cards of their own.
 */
export async function answerQuotes(context: AnswerContext, request: QuotesRequest): Promise<Card> {
  const { library } = context;
  const selection = selectArticles(library, request);
  if (selection.unknownOutlet !== null)
    return unknownOutletCard(library, selection.unknownOutlet, { command: 'quote', input: inputOf(request) });
  const match = library.people.match(request.person);
  if (match.kind === 'several') return askWhichPerson(request, match.people, selection);
  if (match.kind === 'one') {
    const { person } = match;
    const quotes = library.listQuotesBy(person.id).filter(({ articleId }) => selection.accepts(articleId));
    const utterances = gatherUtterances(library, quotes);
    return answerFor(context, request, selection, { name: person.name, person }, utterances);
  }
  const speaker = findSpeakerQuotes(library, selection, request.person);
  if (speaker !== null) {
    const utterances = gatherUtterances(library, speaker.quotes);
    return answerFor(context, request, selection, { name: speaker.name, person: null }, utterances);
  }
  return didYouMeanCard({
    typed: request.person,
    noun: 'person',
    suggestions: suggestPeople(request, match.similar),
    selection,
  });
}

function answerFor(
  context: AnswerContext,
  request: QuotesRequest,
  selection: Selection,
  subject: Subject,
  all: readonly Utterance[],
): Card {
  const utterances = selectUtterances(all, request);
  const card = composeQuotesCard(context, {
    title: `What ${subject.name} said${topicWords(request)}`,
    subject,
    utterances,
    selection,
    actions: suggestAll(request, subject, all).map((suggestion) => ({ kind: 'run', ...suggestion })),
  });
  return (
    card ?? composeMiss(context, request, selection, subject, utterances.length > 0 ? utterances : all, all)
  );
}

/** Nothing surely said, or nothing about the topic: other words of the person, else where they are named, as near. */
function composeMiss(
  context: AnswerContext,
  request: QuotesRequest,
  selection: Selection,
  subject: Subject,
  nearest: readonly Utterance[],
  all: readonly Utterance[],
): Card {
  const words = joinByExcerpt(nearest).slice(0, maxNear);
  const places =
    words.length > 0 ? [] : findPlacesNaming(context.library, selection, subject.person, maxNear);
  return nothingFoundCard({
    title: `No quotation of ${subject.name}${topicWords(request)} in these articles`,
    selection,
    remarks: words.length + places.length === 0 ? ['No article here names them, either.'] : [],
    near: [
      ...words.map((utterance, index) => dressUtterance(context, utterance, subject, index + 1, 'near')),
      ...places.map(({ analysed, at, name }, index) =>
        createExcerpt(context, analysed, at, index + 1, { role: 'near', emphasis: [name] }),
      ),
    ],
    suggestions: suggestAll(request, subject, all),
  });
}

function askWhichPerson(request: QuotesRequest, people: readonly Person[], selection: Selection): Card {
  return askWhichCard({
    typed: request.person,
    noun: 'person',
    suggestions: suggestPeople(request, people),
    selection,
    remarks: people.flatMap(({ name, description }) =>
      description === null ? [] : [`${name}: ${description}.`],
    ),
  });
}

function suggestPeople(request: QuotesRequest, people: readonly Person[]): readonly Suggestion[] {
  return people.map(({ id, name }) => ({
    label: name,
    command: 'quote',
    input: { ...inputOf(request), person: id },
  }));
}

/** From a topic back to everything said; nothing when everything was asked for. */
function suggestAll(
  request: QuotesRequest,
  { name, person }: Subject,
  all: readonly Utterance[],
): readonly Suggestion[] {
  const count = joinByExcerpt(all).length;
  if (request.about === undefined || count === 0) return [];
  const input = { person: person?.id ?? name, ...filterInput(request) };
  return [{ label: `All ${count} of ${name}`, command: 'quote', input }];
}

function topicWords({ about }: QuotesRequest): string {
  return about === undefined ? '' : ` about “${about}”`;
}

function inputOf({ person, about, order, ...filters }: QuotesRequest): Record<string, string> {
  return {
    person,
    ...(about === undefined ? {} : { about }),
    ...(order === undefined ? {} : { order }),
    ...filterInput(filters),
  };
}
