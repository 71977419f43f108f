// What the operators decided about articles: applied when a library is made, kept elsewhere.

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
}

export const noModeration: Moderation = { hidden: [] };
