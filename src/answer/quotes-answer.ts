// What a person said: quotations word for word, apart from them what outlets report in their own words.

import type { Card } from '../card/card.js';
import type { Person } from '../model/person.js';
import { type AnswerContext, wordsOf } from './answer-context.js';
import type { QuotesRequest } from './answers.js';
import { createExcerpt } from './cite.js';
import type { Selection } from './filters.js';
import { tellApart } from './introduce-person.js';
import { withKnownOutlet } from './known-outlet.js';
import { findPlacesNaming } from './named-places.js';
import {
  askWhichCard,
  didYouMeanCard,
  enumerate,
  filterInput,
  nothingFoundCard,
  type Suggestion,
} from './notices.js';
import { matchOffice } from './people-in-office.js';
import { composeQuotesCard, type Subject } from './quotes-card.js';
import { selectUtterances } from './select-utterances.js';
import { findSpeakerQuotes } from './speaker-quotes.js';
import { isSpelledAs, listSpellings } from './spelling.js';
import { readTypedName } from './typed-name.js';
import { dressUtterance } from './utterance-excerpt.js';
import { gatherUtterances, joinByExcerpt, type Utterance } from './utterances.js';

/** Most places shown as near when nobody is quoted. */
const maxNear = 3;
/** Most other spellings named beside the one asked for. */
const maxSpellings = 5;

/**
 * Quotations of one person, or of an organisation that speaks ("kremlin"): direct ones first, reported speech apart, each
 * cited. An office means who is printed with it. Nobody of that name, several people of that name, an unknown outlet and nothing said are cards of their own.
 */
export async function answerQuotes(context: AnswerContext, asked: QuotesRequest): Promise<Card> {
  const request = { ...asked, person: readTypedName(asked.person) };
  const rerun = { command: 'quote', input: inputOf(request) };
  const answer = (selection: Selection) => answerWithin(context, request, selection);
  return withKnownOutlet(context.library, request, rerun, answer, context.messages);
}

function answerWithin(context: AnswerContext, request: QuotesRequest, selection: Selection): Card {
  const { library } = context;
  const match = library.people.match(request.person);
  if (match.kind === 'several') return askWhichPerson(context, request, match.people, selection);
  if (match.kind === 'one') {
    const { person } = match;
    const all = library.listQuotesBy(person.id);
    const isWhole = selection.articles.length === library.articles.length;
    const quotes = isWhole ? all : all.filter(({ articleId }) => selection.accepts(articleId));
    const utterances = gatherUtterances(library, quotes);
    return answerFor(context, request, selection, { name: person.name, person }, utterances);
  }
  const speaker = findSpeakerQuotes(library, selection, request.person);
  if (speaker !== null) {
    const utterances = gatherUtterances(library, speaker.quotes);
    return answerFor(context, request, selection, { name: speaker.name, person: null }, utterances);
  }
  const inOffice = matchOffice(library, selection, request.person);
  if (inOffice.kind === 'one')
    return answerWithin(context, { ...request, person: inOffice.person.id }, selection);
  if (inOffice.kind === 'several') return askWhichPerson(context, request, inOffice.people, selection);
  return didYouMeanCard(
    {
      typed: request.person,
      noun: 'person',
      suggestions: suggestPeople(request, [...inOffice.similar, ...match.similar]),
      selection,
    },
    context.messages,
  );
}

function answerFor(
  context: AnswerContext,
  request: QuotesRequest,
  selection: Selection,
  subject: Subject,
  all: readonly Utterance[],
): Card {
  const { quotes: words } = wordsOf(context);
  const typed = spellingOf(request, subject);
  const spelled =
    typed === null ? all : all.filter((utterance) => isSpelledAs(context.library, utterance, typed));
  const utterances = selectUtterances(spelled, request);
  const card = composeQuotesCard(context, {
    title: words.title(subject.name, request.about ?? null),
    subject,
    remarks: typed === null ? [] : [describeSpelling(context, typed, all)],
    utterances,
    selection,
    actions: suggestAll(context, request, subject, all, utterances).map((suggestion) => ({
      kind: 'run',
      ...suggestion,
    })),
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
  const { quotes: words } = wordsOf(context);
  const typed = spellingOf(request, subject);
  const said = joinByExcerpt(nearest).slice(0, maxNear);
  const places = said.length > 0 ? [] : findPlacesNaming(context.library, selection, subject.person, maxNear);
  return nothingFoundCard(
    {
      title: words.miss(request.kind ?? 'all', subject.name, request.about ?? null),
      selection,
      remarks: [
        ...(typed === null || all.length === 0 ? [] : [describeSpelling(context, typed, all)]),
        ...(said.length + places.length === 0 ? [words.nobodyNames] : []),
      ],
      near: [
        ...said.map((utterance, index) => dressUtterance(context, utterance, subject, index + 1, 'near')),
        ...places.map(({ analysed, at, name }, index) =>
          createExcerpt(context, analysed, at, index + 1, { role: 'near', emphasis: [name] }),
        ),
      ],
      suggestions: suggestAll(context, request, subject, all),
    },
    context.messages,
  );
}

function askWhichPerson(
  { messages }: AnswerContext,
  request: QuotesRequest,
  people: readonly Person[],
  selection: Selection,
): Card {
  return askWhichCard(
    {
      typed: request.person,
      noun: 'person',
      suggestions: suggestPeople(request, people),
      selection,
      remarks: tellApart(people),
    },
    messages,
  );
}

function suggestPeople(request: QuotesRequest, people: readonly Person[]): readonly Suggestion[] {
  return people.map(({ id, name }) => ({
    label: name,
    command: 'quote',
    input: { ...inputOf(request), person: id },
  }));
}

/** The name that has to be spelled as typed; null where any spelling will do. An id stands for the name people see. */
function spellingOf({ exact, person: typed }: QuotesRequest, { name, person }: Subject): string | null {
  if (exact !== true) return null;
  return person !== null && typed.trim().toLowerCase() === person.id ? name : typed;
}

function describeSpelling(context: AnswerContext, typed: string, all: readonly Utterance[]): string {
  const { library } = context;
  const words = wordsOf(context);
  const others = all.filter((utterance) => !isSpelledAs(library, utterance, typed));
  const spellings = new Set(others.flatMap((utterance) => listSpellings(library, utterance)));
  const shown = [...spellings].slice(0, maxSpellings).map((spelling) => `“${spelling}”`);
  return words.quotes.onlySpelled(typed, shown.length === 0 ? null : enumerate(shown, words));
}

/** From a topic, a kind or a spelling back to everything said; nothing when that is no more than what is shown. */
function suggestAll(
  context: AnswerContext,
  request: QuotesRequest,
  { name, person }: Subject,
  all: readonly Utterance[],
  shown: readonly Utterance[] = [],
): readonly Suggestion[] {
  const count = joinByExcerpt(all).length;
  const isNarrow = request.about !== undefined || (request.kind ?? 'all') !== 'all' || request.exact === true;
  if (!isNarrow || count <= joinByExcerpt(shown).length) return [];
  const input = { person: person?.id ?? name, ...filterInput(request) };
  return [{ label: wordsOf(context).quotes.all(count, name), command: 'quote', input }];
}

function inputOf({ person, about, order, kind, exact, ...filters }: QuotesRequest): Record<string, string> {
  return {
    person,
    ...(about === undefined ? {} : { about }),
    ...(order === undefined ? {} : { order }),
    ...(kind === undefined ? {} : { kind }),
    ...(exact === undefined ? {} : { exact: String(exact) }),
    ...filterInput(filters),
  };
}
