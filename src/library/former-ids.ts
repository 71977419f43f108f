// Articles that were replaced → the ids that lead to none any more, with where else to look.

import { foldWords } from '../corpus/identity/fold-words.js';
import type { ArticleChanges } from '../corpus/identity/identity-index.js';
import type { Article } from '../model/article.js';

export type FormerIds = ReadonlyMap<string, readonly string[]>;

/**
 * When the capture that gave an article its surest id goes, the article goes on under another id, and the ids that only that
 * capture knew are forgotten by identity. They are kept here, each with all ids of its article at that time, and with the id of what
 * stands in its place on the page under the same title: without an address, a new opening makes a new id.
 */
export function keepFormerIds(
  known: FormerIds,
  { before, after }: ArticleChanges,
  articles: ReadonlyMap<string, unknown>,
): FormerIds {
  const standing = new Set(after.flatMap(({ aliases }) => aliases));
  const losing = before.flatMap((article) => {
    const ids = article.aliases.filter((id) => !standing.has(id) && !articles.has(id));
    return ids.length === 0 ? [] : [{ article, ids }];
  });
  if (losing.length === 0) return known;
  const inPlace = new Map(
    after.flatMap((article) => listPlaces(article).map((place) => [place, article.id])),
  );
  const listFormerIds = createFormerIdFinder(known);
  const lost = losing.flatMap(({ article, ids }) => {
    const aliases = [...article.aliases, ...listPlaces(article).flatMap((place) => inPlace.get(place) ?? [])];
    // Whoever was led to this one before goes on to what stands there now.
    return [...ids, ...listFormerIds(ids)].map((id) => ({ id, aliases }));
  });
  return addFormerIds(known, lost);
}

/** Where an article stands, each place with the title as identity reads it. */
function listPlaces({ title, captures }: Article): readonly string[] {
  const words = foldWords(title).join(' ');
  return captures.map(({ page, position }) => `${page}\n${position}\n${words}`);
}

/** What gives the former ids that led to an article with these ids; they are turned about when first asked for. */
export function createFormerIdFinder(known: FormerIds): (ids: readonly string[]) => readonly string[] {
  let formerOf: Map<string, string[]> | null = null;
  return (ids) => {
    if (formerOf === null) {
      formerOf = new Map();
      for (const [was, others] of known)
        for (const other of others) {
          const led = formerOf.get(other);
          if (led === undefined) formerOf.set(other, [was]);
          else led.push(was);
        }
    }
    const found = formerOf;
    return [...new Set(ids.flatMap((id) => found.get(id) ?? []))];
  };
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
