// One library → everything that can be asked of it.

import { answerAbout } from './about-answer.js';
import type { AnswerContext } from './answer-context.js';
import type { Answers } from './answers.js';
import { answerArticle } from './article-answer.js';
import { answerQuestion } from './ask.js';
import { answerCheckClaims } from './check-claims-answer.js';
import { answerCompare } from './compare-answer.js';
import { answerEvent } from './event-answer.js';
import { answerEvents } from './events-answer.js';
import { answerLatest } from './latest-answer.js';
import { answerOutlets } from './outlets-answer.js';
import { findQuotation, findQuotations } from './quotations/find-quotations.js';
import { answerQuotes } from './quotes-answer.js';
import { answerSaid, answerWhoSaid } from './said-answer.js';
import { answerSearch } from './search-answer.js';
import { answerStatus } from './status-answer.js';
import { answerVerifyPasted } from './verify-pasted.js';
import { answerWho } from './who-answer.js';

/** Cheap: made anew for every call, so that one answer is drawn from one snapshot and one instant. */
export function createAnswers(context: AnswerContext): Answers {
  return {
    ask: (question, filters, after) => answerQuestion(context, question, filters, after),
    search: (query, filters) => answerSearch(context, query, filters),
    event: (request) => answerEvent(context, request),
    events: (filters) => answerEvents(context, filters),
    quotes: (request) => answerQuotes(context, request),
    who: (name, filters) => answerWho(context, name, filters),
    compare: (topic, filters) => answerCompare(context, topic, filters),
    said: (request) => answerSaid(context, request),
    whoSaid: (text) => answerWhoSaid(context, text),
    checkClaims: (text) => answerCheckClaims(context, text),
    verify: (text) => answerVerifyPasted(context, text),
    findQuotations: (text) => findQuotations(context, text),
    findQuotation: (key) => findQuotation(context, key),
    article: (title, view) => answerArticle(context, title, view),
    latest: (filters) => answerLatest(context, filters),
    outlets: () => answerOutlets(context),
    status: () => answerStatus(context),
    about: () => answerAbout(context),
  };
}
