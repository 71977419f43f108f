// What an update changed → the texts to be kept, handed over before the new library is served.

import type { ArticleVersion, StandingVersion } from '../model/revision.js';
import type { ArticleEntry } from './article-entry.js';
import { addFormerIds, type FormerIds } from './former-ids.js';
import type { RevisionArchive } from './revision-archive.js';

type KnownVersion = Pick<StandingVersion, 'articleId' | 'contentHash'>;

/** Versions handed over at once: some megabytes between two threads. */
const versionsAtOnce = 200;

export interface RecordedUpdate {
  /** What stood before, by the last update or, at the first one, by the archive. */
  readonly before: readonly KnownVersion[];
  readonly after: ReadonlyMap<string, ArticleEntry>;
  readonly formerIds: FormerIds;
  /** The article that is shown under an id, by its own id; undefined for none. */
  find(id: string): string | undefined;
  isHidden(id: string): boolean;
  readonly at: Date;
}

/** Hands over every text that is new, then the ids that are gone. Rejects when the archive cannot keep them. */
export async function recordVersions(
  archive: RevisionArchive,
  { before, after, formerIds, find, isHidden, at }: RecordedUpdate,
): Promise<void> {
  const hashes = new Map(before.map(({ articleId, contentHash }) => [articleId, contentHash]));
  const changed = [...after].filter(([id, { contentHash }]) => hashes.get(id) !== contentHash);
  const withdrawnIds = [...hashes.keys()].filter(
    (id) => !after.has(id) && find(id) === undefined && !isHidden(id),
  );
  const instant = at.toISOString();
  for (let from = 0; from < changed.length; from += versionsAtOnce) {
    const part = changed.slice(from, from + versionsAtOnce);
    const current = part.map(([, entry]) => toVersion(entry, formerIds, find));
    await archive.record({ current, withdrawnIds: [], at: instant });
  }
  if (withdrawnIds.length > 0) await archive.record({ current: [], withdrawnIds, at: instant });
}

/** The ids of what the archive knows to stand that lead nowhere any more, each with the others of its article. */
export function recallFormerIds(
  known: FormerIds,
  versions: readonly Pick<StandingVersion, 'articleId' | 'aliases'>[],
  standing: ReadonlyMap<string, ArticleEntry>,
): FormerIds {
  const held = new Set([...standing.values()].flatMap(({ analysed }) => analysed.article.aliases));
  return addFormerIds(
    known,
    versions.flatMap(({ articleId, aliases }) =>
      [...new Set([articleId, ...aliases])]
        .filter((id) => !held.has(id))
        .map((id) => ({ id, aliases: [articleId, ...aliases] })),
    ),
  );
}

function toVersion(
  { analysed, contentHash }: ArticleEntry,
  formerIds: FormerIds,
  find: RecordedUpdate['find'],
): ArticleVersion {
  const { id, aliases, title, outlet, published, paragraphs } = analysed.article;
  const own = new Set(aliases);
  const former = [...formerIds].flatMap(([was, others]) =>
    others.some((other) => own.has(other)) || find(was) === id ? [was] : [],
  );
  return {
    articleId: id,
    aliases: [...own, ...former],
    contentHash,
    title,
    outlet,
    publishedOn: published?.on ?? null,
    paragraphs,
  };
}
