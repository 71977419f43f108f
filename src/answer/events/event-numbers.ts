// An event's sentences → the numbers in them, grouped by what they count.

import { findArticleAmounts } from '../../analysis/amounts.js';
import type { Library } from '../../library/library.js';
import { runAtOnce } from '../../turns/steps.js';
import { groupStatements, type StatementGroup } from '../compare/group-statements.js';
import { createSideBySide } from '../compare/side-by-side.js';
import { opensReport, phraseOf, type Statement } from '../compare/statements.js';
import { coverWithSentences } from '../sentence-window.js';
import { type EventReport, mentionsIn, withoutCopies } from './event-report.js';

/**
 * Numbers of sentences on the event that say what they count; groups that several articles fill come first, then in the order of the library.
 * Only numbers of one group may be set against each other. A number that an article repeats in the same words, and a text that several
 * outlets carry, count once; none gives an empty list.
 */
export function listEventNumbers(library: Library, report: EventReport): readonly StatementGroup[] {
  const statements = withoutCopies(report.articles).flatMap((analysed): readonly Statement[] => {
    const told = new Set(mentionsIn(report, analysed).map(placeOf));
    const seen = new Set<string>();
    // A report of a discovered event is about nothing else: its opening tells the event's numbers, whatever words it shares with others.
    const isTold = (_: string, paragraphIndex: number, sentenceIndex: number) =>
      told.has(placeOf({ paragraphIndex, sentenceIndex })) ||
      (!report.entry.isListed && opensReport(analysed, { paragraphIndex, sentenceIndex }));
    return findArticleAmounts(analysed.article, analysed.sentences, isTold).flatMap((amount) => {
      const wording = phraseOf(analysed, amount).toLowerCase();
      if (amount.counted === null || seen.has(wording)) return [];
      seen.add(wording);
      const excerptAt = coverWithSentences(analysed, amount);
      return excerptAt === null ? [] : [{ analysed, amount, excerptAt }];
    });
  });
  const groups = runAtOnce(groupStatements(statements, createSideBySide(library, statements)));
  const articleCount = (group: StatementGroup) => new Set(group.map(({ analysed }) => analysed)).size;
  return [...groups].sort((a, b) => articleCount(b) - articleCount(a));
}

function placeOf(at: { readonly paragraphIndex: number; readonly sentenceIndex: number }): string {
  return `${at.paragraphIndex}:${at.sentenceIndex}`;
}
