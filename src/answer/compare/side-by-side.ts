// Whether two statements of number may be set side by side: same thing, same story, and no sign of another incident.

import type { Library } from '../../library/library.js';
import type { Amount } from '../../model/amount.js';
import { toTerm } from '../../search/terms.js';
import { tokenise } from '../../search/tokenise.js';
import { isComparable } from './group-statements.js';
import { createSameStory, daysApart, sharesEvent } from './same-story.js';
import { phraseOf, type Statement, sentenceOf } from './statements.js';

/** Sentences that open a report and give its own figure: the first of its text. */
const openingSentences = 3;

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
  const ambiguous = new Set(
    statements.filter((statement) =>
      statements.some(
        (other) =>
          isSameArticle(statement, other) &&
          isComparable(statement.amount, other.amount) &&
          !isSameNumber(statement, other),
      ),
    ),
  );
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

function meanOneIncident(a: Statement, b: Statement): boolean {
  if (sharesEvent(a, b)) return true;
  return (
    daysApart(a.analysed, b.analysed) <= maxDaysBetweenUpdates &&
    ((opensReport(a.amount) && opensReport(b.amount)) || sharesContext(a, b))
  );
}

function opensReport({ paragraphIndex, sentenceIndex }: Amount): boolean {
  return paragraphIndex + sentenceIndex < openingSentences;
}

function sharesContext(a: Statement, b: Statement): boolean {
  const others = contextOf(b);
  return [...contextOf(a)].filter((term) => others.has(term)).length >= sharedTerms;
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
