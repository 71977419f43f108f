// A question → a card: read it, choose the way to answer it, and say how it was read.

import type { Card } from '../card/card.js';
import { formatDay, formatDaySpan } from '../card/day.js';
import type { Library } from '../library/library.js';
import { en } from '../locale/en.js';
import { listTerms } from '../search/list-terms.js';
import { addDays } from '../text/calendar.js';
import { type AnswerContext, wordsOf } from './answer-context.js';
import { findAnsweredPerson } from './answered-person.js';
import { answerComparison } from './ask/comparison-answer.js';
import { answerWithDays } from './ask/days-answer.js';
import { answerFromPassages } from './ask/passages-answer.js';
import type { PassagesRequest } from './ask/passages-request.js';
import { answerAskedQuotation } from './ask/quotation-answer.js';
import { readingContextOf } from './ask/reading-context.js';
import { findForeignLanguage } from './evidence/question-language.js';
import { type Filters, type Selection, selectArticles } from './filters.js';
import { answerLatest } from './latest-answer.js';
import { filterInput, listOutletNames, nothingFoundCard, unknownOutletCard } from './notices.js';
import { findUnnamedPerson } from './question/asked-quotation.js';
import { asksForNews } from './question/asks-news.js';
import { continueQuestion, splitQuestions } from './question/continue-question.js';
import { reportingDays } from './question/fit-time.js';
import type { FollowUpContext } from './question/follow-up-context.js';
import { askingPart } from './question/question-places.js';
import { speaksOfPerson } from './question/resolve-pronoun.js';
import { sayOtherwise } from './question/say-otherwise.js';
import type { TimeConstraint } from './question/time-constraint.js';
import {
  isWithinCoverage,
  type QuestionReading,
  understandQuestion,
} from './question/understand-question.js';

/**
 * Answers with passages, with somebody's own words, or with what outlets say side by side, as the question asks. A question in
 * another language and one without words of its own get a word about that instead. `after` are the questions before: a
 * follow-up is completed from them, and the card says how it was understood.
 */
export async function answerQuestion(
  context: AnswerContext,
  typed: string,
  filters: Filters,
  after?: string,
): Promise<Card> {
  const { library } = context;
  const language = findForeignLanguage(typed);
  const asked = after === undefined ? typed : await completeQuestion(context, typed, filters, after);
  const reading = understandQuestion(asked, readingContextOf(library));
  // A sentence before it may name who is meant.
  const unnamed = askingPart(asked) === reading.text ? findUnnamedPerson(reading.text) : null;
  const narrowed =
    reading.outlet === null || filters.outlet !== undefined
      ? filters
      : { ...filters, outlet: reading.outlet };
  const selection = selectArticles(library, narrowed);
  const unknownOutlet = selection.unknownOutlet ?? findAbsentOutlet(library, reading, filters);
  if (unknownOutlet !== null)
    return unknownOutletCard(
      library,
      unknownOutlet,
      { command: 'ask', input: { question: asked, ...filterInput(filters) } },
      [],
      context.messages,
    );
  if (language !== null) return composeForeign(context, language, selection);
  if (unnamed !== null) return composeUnnamed(context, unnamed, selection);
  const words = wordsOf(context).ask;
  const remarks = [
    ...(asked === typed ? [] : [words.understoodAs(asked)]),
    ...(reading.time === null ? [] : [describeTime(context, reading.time)]),
    ...(narrowed === filters || reading.outlet === null ? [] : [words.onlyOutlet(reading.outlet)]),
    ...(reading.absentOutlet === null ? [] : [words.onlyPassedOn(reading.absentOutlet)]),
  ];
  const request = { reading, remarks, selection, filters: narrowed, isWithinCoverage: true };
  if (reading.comparison !== null)
    return answerComparison(context, { ...request, asked: reading.comparison });
  if (reading.quotation !== null) {
    const within = keepToTime(narrowed, reading.time);
    const card = await answerAskedQuotation(context, {
      ...request,
      filters: within,
      selection: selectArticles(library, within),
      asked: reading.quotation,
      text: reading.text,
    });
    if (card !== null) return card;
  }
  const namesNothing = reading.question.words.length === 0;
  if (reading.time !== null && (namesNothing || asksForNews(timelessOf(reading, reading.time))))
    return answerWithDays(context, request, reading.time);
  if (asksForNews(reading.text)) return answerLatest(context, narrowed);
  if (namesNothing)
    return nothingFoundCard(
      { title: words.namesNothing, selection, remarks: [words.howToName], confidence: 0 },
      context.messages,
    );
  const covered = reading.time === null || isWithinCoverage(reading.time, readingContextOf(library));
  const card = await answerFromPassages(context, { ...request, isWithinCoverage: covered });
  return card.found ? card : ((await answerOtherwise(context, request)) ?? card);
}

/** What the question found no answer to, found in other words for the same; null when none finds any. */
async function answerOtherwise(context: AnswerContext, request: PassagesRequest): Promise<Card | null> {
  const { ask } = wordsOf(context);
  for (const wording of sayOtherwise(request.reading.text)) {
    const reading = understandQuestion(wording, readingContextOf(context.library));
    const remarks = [...request.remarks, ask.understoodAs(wording)];
    const card = await answerFromPassages(context, { ...request, reading, remarks });
    if (card.found) return card;
  }
  return null;
}

function timelessOf({ text }: QuestionReading, { start, end }: TimeConstraint): string {
  return `${text.slice(0, start)} ${text.slice(end)}`;
}

/** An outlet that cannot be compared, or whose words nobody passes on, because no article is from it and none prints its name. */
function findAbsentOutlet(
  { passages }: Library,
  { absentOutlet, comparison }: QuestionReading,
  filters: Filters,
): string | null {
  if (absentOutlet === null || filters.outlet !== undefined) return null;
  const isPrinted = listTerms(absentOutlet).every((term) => passages.termNumber(term) >= 0);
  return comparison !== null || !isPrinted ? absentOutlet : null;
}

/** Completes a follow-up; whom "he" means in one to "Who …?" is known once that is answered, so that is asked first. */
async function completeQuestion(
  context: AnswerContext,
  typed: string,
  filters: Filters,
  after: string,
): Promise<string> {
  const previous = splitQuestions(after);
  const known = followUpContextOf(context.library);
  const asked = continueQuestion(previous, typed, known);
  if (asked === typed || !speaksOfPerson(asked)) return asked;
  const before = continueQuestion(previous.slice(0, -1), previous.at(-1) ?? '', known);
  const answer = findAnsweredPerson(context.library, before, await answerQuestion(context, before, filters));
  return continueQuestion([before], typed, { ...known, answer });
}

function followUpContextOf(library: Library): FollowUpContext {
  return {
    outlets: listOutletNames(library),
    isPerson: (name) => library.people.match(name.replace(/^the /i, '')).kind !== 'none',
    answer: null,
  };
}

/** The days of articles in which words said at a time stand; those of an event keep nothing out. Filters that are set win. */
function keepToTime(filters: Filters, time: TimeConstraint | null): Filters {
  if (time === null || time.event !== null) return filters;
  const until = time.from === null || time.to === null ? time.to : addDays(time.to, reportingDays);
  return {
    ...filters,
    since: filters.since ?? time.from ?? undefined,
    until: filters.until ?? until ?? undefined,
  };
}

/** "“last week” is read as 2–8 June 2025, counted from 10 June 2025, the day of the newest article." */
function describeTime(
  { messages = en }: AnswerContext,
  { words: typed, from, to, countedFrom, event }: TimeConstraint,
): string {
  const words = messages.answers.ask;
  const { months } = messages.citations;
  const span =
    from !== null && to !== null
      ? formatDaySpan(from, to, months)
      : from !== null
        ? words.orLater(formatDay(from, months))
        : to !== null
          ? words.orEarlier(formatDay(to, months))
          : words.anyTime;
  const basis = [
    ...(countedFrom === null ? [] : [words.countedFrom(formatDay(countedFrom, months))]),
    ...(event === null ? [] : [words.byDaysOf(event)]),
  ];
  return words.readAs(typed, [span, ...basis].join(', '));
}

/** Any passage about the rest of the question would be taken for the words of whoever was meant. */
function composeUnnamed(context: AnswerContext, pronoun: string, selection: Selection): Card {
  const words = wordsOf(context).ask;
  return nothingFoundCard(
    { title: words.whoIsMeant(pronoun), selection, remarks: [words.nobodyBefore], confidence: 0 },
    context.messages,
  );
}

function composeForeign(context: AnswerContext, language: string, selection: Selection): Card {
  const words = wordsOf(context).ask;
  return nothingFoundCard(
    { title: words.inEnglish, selection, remarks: [words.howInEnglish(language)], confidence: 0 },
    context.messages,
  );
}
