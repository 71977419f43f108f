// Card → the JSON of `ask` and `run`.

import type { Card } from '../card/card.js';
import { listExcerpts } from '../card/create-card.js';
import type { Citation, Searched } from '../model/citation.js';

export interface AnswerJson {
  readonly found: boolean;
  /** 0…1; absent where the command estimates none, unless it was asked for. */
  readonly confidence?: number;
  /** Best first; empty when nothing was found. */
  readonly citations: readonly Citation[];
  /** The nearest passages, which are no answer. */
  readonly near: readonly Citation[];
  /** Null where nothing was searched (`/help`, `/about`). */
  readonly searched: Searched | null;
  readonly card: Card;
}

export function toAnswerJson(card: Card, withConfidence: boolean): AnswerJson {
  const confidence = card.confidence ?? (withConfidence ? 0 : null);
  return {
    found: card.found,
    ...(confidence === null ? {} : { confidence }),
    citations: listExcerpts(card, 'answer').map(({ citation }) => citation),
    near: listExcerpts(card, 'near').map(({ citation }) => citation),
    searched: card.searched,
    card,
  };
}
