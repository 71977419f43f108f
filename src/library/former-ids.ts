// Articles that were replaced → the ids that lead to none any more, with where else to look.

import type { ArticleChanges } from '../corpus/identity/identity-index.js';

export type FormerIds = ReadonlyMap<string, readonly string[]>;

/**
 * When the capture that gave an article its surest id goes, the article goes on under another id, and the ids that only that
 * capture knew are forgotten by identity. They are kept here, each with all ids of its article at that time.
 */
export function keepFormerIds(
  known: FormerIds,
  { before, after }: ArticleChanges,
  articles: ReadonlyMap<string, unknown>,
): FormerIds {
  const standing = new Set(after.flatMap(({ aliases }) => aliases));
  const lost = before.flatMap(({ aliases }) =>
    aliases.filter((id) => !standing.has(id) && !articles.has(id)).map((id) => ({ id, aliases })),
  );
  return lost.length === 0 ? known : addFormerIds(known, lost);
}

/** Adds ids with the others of their article; what was known of an id stays. */
export function addFormerIds(
  known: FormerIds,
  lost: readonly { readonly id: string; readonly aliases: readonly string[] }[],
): FormerIds {
  const ids = new Map(known);
  for (const { id, aliases } of lost) ids.set(id, [...new Set([...(ids.get(id) ?? []), ...aliases])]);
  return ids;
}
