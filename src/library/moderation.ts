// What the operators decided about articles and quotations: applied when a library is made, kept elsewhere.

import type { Correction } from '../analysis/corrections.js';

export interface HiddenArticle {
  /** An id under which the article was shown; any alias serves. */
  readonly articleId: string;
  /** For operators; never shown to members. */
  readonly reason: string;
  /** ISO-8601 UTC. */
  readonly hiddenAt: string;
}

export interface Moderation {
  /** Left out of everything that can be asked: answers, search, people, events. */
  readonly hidden: readonly HiddenArticle[];
  /** Applied to the quotations of the articles they are about (`createCorrector`); the latest decision first. */
  readonly corrections: readonly Correction[];
}

export const noModeration: Moderation = { hidden: [], corrections: [] };
