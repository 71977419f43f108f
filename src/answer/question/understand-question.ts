// What somebody typed, against what the corpus knows → how the question is to be answered.

import { findAskingSentence, type Question, readQuestion } from '../evidence/question.js';
import type { Asked } from '../evidence/question-kinds.js';
import { type AskedComparison, findAskedComparison } from './asked-comparison.js';
import { type AskedOutcome, findAskedOutcome } from './asked-outcome.js';
import { type AskedQuotation, findAskedQuotation } from './asked-quotation.js';
import { type AskedRole, findAskedRole } from './asked-role.js';
import { findNamedOutlet } from './named-outlet.js';
import { findPremise, type Premise } from './premise.js';
import { findTimeConstraint, type TimeConstraint, type TimeContext } from './time-constraint.js';

/** What a question wants to know, in the words people have for it. */
export type QuestionForm =
  | 'who'
  | 'when'
  | 'where'
  | 'how many'
  | 'which'
  | 'why'
  | 'quotation'
  | 'yes or no'
  | 'comparison'
  | 'what happened'
  | 'open';

export interface QuestionReading {
  /** As typed, without marks of formatting. */
  readonly text: string;
  readonly form: QuestionForm;
  /** The question as it is put to the passages: without a time that the days of the articles tell. */
  readonly question: Question;
  readonly quotation: AskedQuotation | null;
  readonly comparison: AskedComparison | null;
  /** The one outlet whose word is asked for ("according to Reuters"), as the corpus spells it. */
  readonly outlet: string | null;
  /** An outlet that is asked for and of which the corpus has no article; null when there is none. */
  readonly absentOutlet: string | null;
  readonly time: TimeConstraint | null;
  readonly premise: Premise | null;
  readonly outcome: AskedOutcome | null;
  readonly role: AskedRole | null;
}

export interface ReadingContext extends TimeContext {
  /** Outlets of the corpus. */
  readonly outlets: readonly string[];
  /** Day of the oldest article; null when none is dated. */
  readonly oldestOn: string | null;
}

/** Reads a question; any text is one. Never throws. */
export function understandQuestion(typed: string, context: ReadingContext): QuestionReading {
  const text = readQuestion(typed).text;
  const time = findTimeConstraint(text, context);
  const timeless = time === null ? text : cut(text, time.start, time.end);
  const asking = findAskingSentence(timeless);
  const sentence = timeless.slice(asking.start, asking.end).trim();
  const compared = findAskedComparison(sentence, context.outlets);
  const attributed = findAttribution(sentence, context.outlets);
  const absentOutlet = compared?.absent ?? attributed?.absent ?? null;
  const isCompared = compared !== null && !compared.isOfOne;
  const outlet = isCompared ? null : (compared?.outlets[0] ?? attributed?.outlet ?? null);
  const quotation =
    isCompared || outlet !== null || absentOutlet !== null ? null : findAskedQuotation(sentence);
  const subject = subjectOf(compared, attributed);
  // The name of an event is part of what is asked; the days of articles do not tell it.
  const isDatedByArticles = time !== null && time.event === null && isWithinCoverage(time, context);
  const question = readQuestion(subject ?? (isDatedByArticles ? timeless : text));
  return {
    text,
    form: isCompared ? 'comparison' : quotation !== null ? 'quotation' : formOf(sentence, question.asked),
    question,
    quotation,
    comparison: isCompared ? compared : null,
    outlet,
    absentOutlet,
    time,
    premise: findPremise(sentence),
    outcome: findAskedOutcome(text),
    role: findAskedRole(sentence),
  };
}

/** Whether articles of these days may be in the corpus, so that their own days tell the time. */
export function isWithinCoverage(
  { from, to }: Pick<TimeConstraint, 'from' | 'to'>,
  { oldestOn, newestOn }: Pick<ReadingContext, 'oldestOn' | 'newestOn'>,
): boolean {
  return (
    oldestOn !== null &&
    newestOn !== null &&
    (from === null || from <= newestOn) &&
    (to === null || to >= oldestOn)
  );
}

/** What an outlet is asked for, without its name where the corpus has it; null where the question is not about an outlet's word. */
function subjectOf(compared: AskedComparison | null, attributed: Attribution | null): string | null {
  if (compared?.isOfOne === true)
    return compared.absent === null ? compared.topic : `${compared.absent}: ${compared.topic}`;
  return attributed === null || attributed.outlet === null ? null : attributed.rest;
}

interface Attribution {
  readonly outlet: string | null;
  readonly absent: string | null;
  /** The question without it. */
  readonly rest: string;
}

/** "according to Reuters" → the outlet; null when it names none. */
function findAttribution(sentence: string, outlets: readonly string[]): Attribution | null {
  const match = /,?\s*\baccording to (?<name>[^,?]+?)\s*(?:[,?]|$)/iu.exec(sentence);
  const named = findNamedOutlet(match?.groups?.name ?? '', outlets);
  if (match === null || named === null) return null;
  const rest = cut(sentence, match.index, match.index + match[0].length);
  return named.kind === 'known'
    ? { outlet: named.outlet, absent: null, rest }
    : { outlet: null, absent: named.name, rest };
}

function cut(text: string, start: number, end: number): string {
  return `${text.slice(0, start).trimEnd()} ${text.slice(end).trimStart()}`.trim();
}

function formOf(sentence: string, asked: Asked): QuestionForm {
  if (/^what(?:['’]s| is| was| has| had)? (?:happen(?:ed|ing|s)?|going on|new)\b/i.test(sentence))
    return 'what happened';
  if (/^(?:which|in which|at which)\b/i.test(sentence)) return 'which';
  if (/^who(?:['’]s)?\b/i.test(sentence)) return 'who';
  switch (asked) {
    case 'number':
    case 'money':
    case 'percentage':
    case 'duration':
      return 'how many';
    case 'date':
    case 'year':
      return 'when';
    case 'person':
      return 'who';
    case 'place':
    case 'country':
    case 'state':
      return 'where';
    case 'title':
    case 'name':
      return 'which';
    case 'reason':
      return 'why';
    case 'confirmation':
      return 'yes or no';
    default:
      return 'open';
  }
}
