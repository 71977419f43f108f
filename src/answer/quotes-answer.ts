// What a person said: quotations word for word, apart from them what outlets report in their own words.

import type { Block, Card, Excerpt } from '../card/card.js';
import { createCard, excerptBlock, factsBlock, headingBlock, textBlock } from '../card/create-card.js';
import { formatDay } from '../card/day.js';
import type { Person, PersonRole } from '../model/person.js';
import type { Quote } from '../model/quote.js';
import { narrowToTopic } from './about-topic.js';
import type { AnswerContext } from './answer-context.js';
import type { QuotesRequest } from './answers.js';
import { createExcerpt } from './cite.js';
import { type Filters, type Selection, selectArticles } from './filters.js';
import { findPlacesNaming } from './named-places.js';
import {
  askWhichCard,
  counted,
  didYouMeanCard,
  filterInput,
  nothingFoundCard,
  type Suggestion,
  searchedLine,
  unknownOutletCard,
} from './notices.js';
import { describeSources } from './sources-line.js';
import { findSpeakerQuotes } from './speaker-quotes.js';
import { dressUtterance } from './utterance-excerpt.js';
import { gatherUtterances, joinByExcerpt, type Utterance } from './utterances.js';

/** Most utterances shown of each section; the rest is counted in the footer. */
const maxDirect = 25;
const maxReported = 15;
const maxUnsure = 5;
/** Most places shown as near when nobody is quoted. */
const maxNear = 3;

/** Whose quotations are asked for: a person of the directory, or a speaker that is none, such as "the Kremlin". */
interface Subject {
  readonly name: string;
  readonly person: Person | null;
}

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
    return composeCard(context, request, selection, { name: person.name, person }, quotes);
  }
  const speaker = findSpeakerQuotes(library, selection, request.person);
  if (speaker !== null)
    return composeCard(context, request, selection, { name: speaker.name, person: null }, speaker.quotes);
  return didYouMeanCard({
    typed: request.person,
    noun: 'person',
    suggestions: suggestPeople(request, match.similar),
    selection,
  });
}

function composeCard(
  context: AnswerContext,
  request: QuotesRequest,
  selection: Selection,
  subject: Subject,
  quotes: readonly Quote[],
): Card {
  const all = gatherUtterances(context.library, quotes);
  const onTopic = request.about === undefined ? all : narrowToTopic(all, request.about, request.order);
  const utterances =
    request.order === 'best' && request.about === undefined ? [...all].sort(bySubstance) : onTopic;
  const shown = joinByExcerpt(utterances.filter(({ isSure }) => isSure));
  if (shown.length === 0) return composeMiss(context, request, selection, subject, all);
  const unsure = joinByExcerpt(utterances.filter(({ isSure }) => !isSure)).slice(0, maxUnsure);
  const direct = shown.filter(({ isReported }) => !isReported);
  const reported = shown.filter(({ isReported }) => isReported);
  let number = 0;
  const section = (
    title: string,
    part: readonly Utterance[],
    role: Excerpt['role'] = 'answer',
  ): readonly Block[] => {
    if (part.length === 0) return [];
    const blocks = part.map((utterance) => {
      number += 1;
      return excerptBlock(dressUtterance(context, utterance, subject, number, role));
    });
    return [headingBlock(title), ...blocks];
  };
  const left = Math.max(0, direct.length - maxDirect) + Math.max(0, reported.length - maxReported);
  const unshown = utterances.filter(({ excerptAt }) => excerptAt === null).length;
  return createCard({
    title: `What ${subject.name} said${topicWords(request)}`,
    blocks: [
      ...introduce(subject),
      textBlock(countLine(direct.length, reported.length, shown)),
      ...section('In direct quotation', direct.slice(0, maxDirect)),
      ...section('Reported by outlets in their own words', reported.slice(0, maxReported)),
      ...section(`Perhaps ${subject.name} – no name stands near`, unsure, 'near'),
    ],
    actions:
      request.about === undefined
        ? []
        : [{ kind: 'run', ...everythingSaid(request, subject, joinByExcerpt(all).length) }],
    footer: [
      searchedLine(selection),
      ...(left > 0
        ? [`${counted(left, 'further utterance')} not shown; narrow with about, since, until or outlet.`]
        : []),
      ...(unshown > 0 ? [`${counted(unshown, 'utterance')} in sentences too long to show.`] : []),
    ].join(' '),
    searched: selection.searched,
  });
}

/** Who this is, and the offices held; nothing for somebody whom only the text names. */
function introduce({ person }: Subject): readonly Block[] {
  if (person === null || person.description === null) return [];
  return [
    factsBlock([
      { label: 'Who', value: person.description },
      {
        label: 'Office',
        value: person.roles.length === 0 ? null : person.roles.map(describeRole).join('; '),
      },
    ]),
  ];
}

function describeRole({ title, from, to }: PersonRole): string {
  if (from === null && to === null) return title;
  if (from === null) return `${title} until ${formatDay(to!)}`;
  return to === null
    ? `${title} since ${formatDay(from)}`
    : `${title}, ${formatDay(from)} to ${formatDay(to)}`;
}

function countLine(direct: number, reported: number, shown: readonly Utterance[]): string {
  const articles = new Set(shown.map(({ analysed }) => analysed.article));
  const parts = [
    ...(direct > 0 ? [counted(direct, 'direct quotation')] : []),
    ...(reported > 0 ? [counted(reported, 'reported statement')] : []),
  ];
  return `${parts.join(' and ')} ${describeSources([...articles])}.`;
}

/** Nothing said, or nothing about the topic: what else was said, else where the person is named, as near. */
function composeMiss(
  context: AnswerContext,
  request: QuotesRequest,
  selection: Selection,
  subject: Subject,
  otherUtterances: readonly Utterance[],
): Card {
  const others = joinByExcerpt(otherUtterances);
  const near =
    others.length > 0
      ? others
          .slice(0, maxNear)
          .map((utterance, index) => dressUtterance(context, utterance, subject, index + 1, 'near'))
      : findPlacesNaming(context.library, selection, subject.person, maxNear).map(
          ({ analysed, at, name }, index) =>
            createExcerpt(context, analysed, at, index + 1, { role: 'near', emphasis: [name] }),
        );
  return nothingFoundCard({
    title: `No quotation of ${subject.name}${topicWords(request)} in these articles`,
    selection,
    remarks: near.length === 0 ? ['No article here names them, either.'] : [],
    near,
    suggestions: others.length > 0 ? [everythingSaid(request, subject, others.length)] : [],
  });
}

/** Direct before hedged, spoken by the person before relayed, long before short: the newest stays first among equals. */
function bySubstance(a: Utterance, b: Utterance): number {
  return substance(b) - substance(a);
}

/** Length beyond which a quotation says no more at a glance, in UTF-16 units. */
const substantialChars = 200;

function substance({ runs, isReported }: Utterance): number {
  const chars = runs.reduce((sum, { start, end }) => sum + end - start, 0);
  return (
    Math.min(1, chars / substantialChars) -
    (isReported ? 2 : 0) -
    (runs.some(({ hedged }) => hedged) ? 1 : 0) -
    (runs.some(({ relayed }) => relayed) ? 1 : 0)
  );
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

function everythingSaid(request: Filters, { name, person }: Subject, count: number): Suggestion {
  return {
    label: `All ${count} of ${name}`,
    command: 'quote',
    input: { person: person?.id ?? name, ...filterInput(request) },
  };
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
