// The opening of every answer with filters: which articles it is drawn from, or a word that the outlet is unknown.

import type { Card } from '../card/card.js';
import type { Library } from '../library/library.js';
import { type Filters, type Selection, selectArticles } from './filters.js';
import { filterInput, type Rerun, unknownOutletCard } from './notices.js';

/**
 * Answers from the articles that pass the filters; an outlet that no article has is a card of its own, with similar outlets to call again with.
 * `rerun` is the call as typed, without its filters.
 */
export function withKnownOutlet<Answer>(
  library: Library,
  filters: Filters,
  { command, input }: Rerun,
  answer: (selection: Selection) => Answer,
): Answer | Card {
  const selection = selectArticles(library, filters);
  if (selection.unknownOutlet === null) return answer(selection);
  return unknownOutletCard(library, selection.unknownOutlet, {
    command,
    input: { ...input, ...filterInput(filters) },
  });
}
