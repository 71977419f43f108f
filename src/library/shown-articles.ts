// The articles of the sources → those that are shown: without what operators hide, with what they corrected.

import type { AnalysedArticle } from '../analysis/analysed-article.js';
import { type ArticleNames, summariseNames, takeOverNames } from '../analysis/article-names.js';
import { createCorrector } from '../analysis/corrections.js';
import type { ArticleEntry } from './article-entry.js';
import type { FormerIds } from './former-ids.js';
import type { Moderation } from './moderation.js';

/** An article as it is shown. */
export interface ShownArticle {
  readonly entry: ArticleEntry;
  /** With the operators' corrections. */
  readonly analysed: AnalysedArticle;
  readonly names: ArticleNames;
}

/** By article id. */
export type ShownArticles = ReadonlyMap<string, ShownArticle>;

/** What tells which articles are shown, and how. */
export interface ModeratedContent {
  /** By article id. */
  readonly entries: ReadonlyMap<string, ArticleEntry>;
  readonly formerIds: FormerIds;
  readonly moderation: Moderation;
}

/** Takes over what is the same as before, so that nothing has to be indexed again for it. */
export function showArticles(
  { entries, formerIds, moderation: { hidden, corrections } }: ModeratedContent,
  previous: { readonly shown: ShownArticles; readonly corrections: Moderation['corrections'] },
): ShownArticles {
  // What goes on under another id stays hidden, and corrected.
  const allIds = (articleId: string) => [articleId, ...(formerIds.get(articleId) ?? [])];
  const hiddenIds = new Set(hidden.flatMap(({ articleId }) => allIds(articleId)));
  const correct = createCorrector(
    corrections.flatMap((correction) =>
      allIds(correction.articleId).map((articleId) => ({ ...correction, articleId })),
    ),
  );
  const areSameCorrections = JSON.stringify(corrections) === JSON.stringify(previous.corrections);
  const shown = new Map<string, ShownArticle>();
  for (const [id, entry] of entries) {
    const { aliases } = entry.analysed.article;
    if (hiddenIds.size > 0 && (hiddenIds.has(id) || aliases.some((alias) => hiddenIds.has(alias)))) continue;
    const known = previous.shown.get(id);
    if (areSameCorrections && known?.entry === entry) {
      shown.set(id, known);
      continue;
    }
    const analysed = correct(entry.analysed);
    const names = analysed === entry.analysed ? entry.names : summariseNames(analysed);
    shown.set(id, { entry, analysed, names: takeOverNames(known?.names, names) });
  }
  return shown;
}

/** All ids of the articles that are there and not shown, also those under which they stood before. */
export function listHidden(
  { entries, formerIds, moderation }: ModeratedContent,
  shown: ShownArticles,
): ReadonlySet<string> {
  if (entries.size === shown.size) return new Set();
  const ids = new Set(
    [...entries].flatMap(([id, { analysed }]) => (shown.has(id) ? [] : [id, ...analysed.article.aliases])),
  );
  for (const { articleId } of moderation.hidden) {
    const others = formerIds.get(articleId) ?? [];
    if (others.some((id) => ids.has(id))) for (const id of [articleId, ...others]) ids.add(id);
  }
  return ids;
}

/** What came and what went between two states, by the identity of what is shown. */
export function compareShown(
  before: ShownArticles,
  after: ShownArticles,
): { readonly added: readonly AnalysedArticle[]; readonly removedIds: readonly string[] } {
  const isIn = (shown: ShownArticles, [id, { analysed }]: readonly [string, ShownArticle]) =>
    shown.get(id)?.analysed === analysed;
  return {
    added: [...after].filter((one) => !isIn(before, one)).map(([, { analysed }]) => analysed),
    removedIds: [...before].filter((one) => !isIn(after, one)).map(([id]) => id),
  };
}
