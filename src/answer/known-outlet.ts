// The opening of every answer with filters: which articles it is drawn from, or a word that the outlet is unknown.

import type { Card } from '../card/card.js';
import type { Library } from '../library/library.js';
import { en } from '../locale/en.js';
import type { Messages } from '../locale/language.js';
import { listTerms } from '../search/list-terms.js';
import { type Filters, type Selection, selectArticles } from './filters.js';
import { filterInput, type Rerun, type Suggestion, unknownOutletCard } from './notices.js';
import { findTimeConstraint } from './question/time-constraint.js';

/**
 * Answers from the articles that pass the filters; an outlet that no article has is a card of its own, with similar outlets to call again with.
 * `rerun` is the call as typed, without its filters.
 */
export function withKnownOutlet<Answer>(
  library: Library,
  filters: Filters,
  { command, input }: Rerun,
  answer: (selection: Selection) => Answer,
  messages: Messages = en,
): Answer | Card {
  const selection = selectArticles(library, filters);
  if (selection.unknownOutlet === null) return answer(selection);
  const typed = selection.unknownOutlet;
  return unknownOutletCard(
    library,
    typed,
    { command, input: { ...input, ...filterInput(filters) } },
    suggestOtherMeanings(library, typed, { command, input }, messages),
    messages,
  );
}

/** Words that stand where an outlet is expected may be a time ("in June"), or what the articles are to be about. */
function suggestOtherMeanings(
  library: Library,
  typed: string,
  { command, input }: Rerun,
  { answers: { names } }: Messages,
): readonly Suggestion[] {
  const newestOn =
    library.articles.find(({ article }) => article.published !== null)?.article.published?.on ?? null;
  const time = findTimeConstraint(typed, { newestOn, findEvent: () => null });
  if (time !== null) {
    const span = {
      ...(time.from === null ? {} : { since: time.from }),
      ...(time.to === null ? {} : { until: time.to }),
    };
    return [{ label: names.onlyTime(time.words), command, input: { ...input, ...span } }];
  }
  const topic = typed.replace(/^(?:the )?(?:latest )?(?:news |articles? |stories )?(?:about|on|of) /i, '');
  const isPrinted = listTerms(topic).some((term) => library.passages.termNumber(term) >= 0);
  return isPrinted ? [{ label: names.searchFor(topic), command: 'search', input: { query: topic } }] : [];
}
