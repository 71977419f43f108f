// Whether two statements of number may be set side by side: same thing, same story, and no sign of another incident.

import type { Library } from '../../library/library.js';
import { toTerm } from '../../search/terms.js';
import { tokenise } from '../../search/tokenise.js';
import { isComparable } from './group-statements.js';
import { createSameStory, daysApart, sharesEvent } from './same-story.js';
import { opensReport, phraseOf, type Statement, sentenceOf } from './statements.js';

/** Least number of terms, besides what is counted, that two sentences share when they speak of one incident. */
const sharedTerms = 3;

/** Most days between two reports whose different numbers are one figure that has been brought up to date. */
const maxDaysBetweenUpdates = 2;

/**
 * Gives a test of two of the statements. One article gives one number for one thing: another number in it counts something else ("a strike
 * killed four; an earlier one, three"), and neither can be told to be the one that a second article numbers differently. Two articles of one
 * story may give the same number for the same thing; numbers that differ meet only where the sentences show that they mean one incident.
 */
export function createSideBySide(
  library: Library,
  statements: readonly Statement[],
): (a: Statement, b: Statement) => boolean {
  const isSameStory = createSameStory(library);
  const meanOneIncident = createSameIncident();
  const ambiguous = findAmbiguous(statements);
  return (a, b) => {
    if (!isComparable(a.amount, b.amount)) return false;
    if (isSameArticle(a, b)) return isSameNumber(a, b);
    if (!isSameNumber(a, b) && (ambiguous.has(a) || ambiguous.has(b) || !meanOneIncident(a, b))) return false;
    return isSameStory(a, b);
  };
}

function isSameArticle(a: Statement, b: Statement): boolean {
  return a.analysed.article.id === b.analysed.article.id;
}

function isSameNumber({ amount: a }: Statement, { amount: b }: Statement): boolean {
  return a.low === b.low && a.high === b.high;
}

/** Statements beside which their own article numbers the same thing otherwise. */
function findAmbiguous(statements: readonly Statement[]): ReadonlySet<Statement> {
  const byArticle = new Map<string, Statement[]>();
  for (const statement of statements) {
    const { id } = statement.analysed.article;
    const others = byArticle.get(id);
    if (others === undefined) byArticle.set(id, [statement]);
    else others.push(statement);
  }
  return new Set(
    statements.filter((statement) =>
      byArticle
        .get(statement.analysed.article.id)!
        .some((other) => isComparable(statement.amount, other.amount) && !isSameNumber(statement, other)),
    ),
  );
}

function createSameIncident(): (a: Statement, b: Statement) => boolean {
  /** A sentence is compared with many others. */
  const contexts = new Map<Statement, ReadonlySet<string>>();
  const contextOfKnown = (statement: Statement): ReadonlySet<string> => {
    const context = contexts.get(statement) ?? contextOf(statement);
    contexts.set(statement, context);
    return context;
  };
  const opening = new Map<Statement, boolean>();
  const opensKnown = (statement: Statement): boolean => {
    const opens = opening.get(statement) ?? givesOwnFigure(statement);
    opening.set(statement, opens);
    return opens;
  };
  const sharesContext = (a: Statement, b: Statement): boolean => {
    const others = contextOfKnown(b);
    let shared = 0;
    for (const term of contextOfKnown(a)) if (others.has(term)) shared++;
    return shared >= sharedTerms;
  };
  return (a, b) =>
    sharesEvent(a, b) ||
    (daysApart(a.analysed, b.analysed) <= maxDaysBetweenUpdates &&
      ((opensKnown(a) && opensKnown(b)) || sharesContext(a, b)));
}

/** The opening tells what was done with the things: homes that are merely named there may be any homes. */
function givesOwnFigure({ analysed, amount }: Statement): boolean {
  return amount.counted?.action != null && opensReport(analysed, amount);
}

/** The terms of the sentence without those of the counted phrase. */
function contextOf({ analysed, amount }: Statement): ReadonlySet<string> {
  const terms = new Set(termsOf(sentenceOf(analysed, amount)));
  for (const term of termsOf(phraseOf(analysed, amount))) terms.delete(term);
  return terms;
}

function termsOf(text: string): readonly string[] {
  return tokenise(text).flatMap(({ text: word }) => toTerm(word) ?? []);
}
