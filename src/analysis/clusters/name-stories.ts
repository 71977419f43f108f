// Clusters of articles → stories with readable slugs that stay the same while stories grow, merge and split.

import type { Article } from '../../model/article.js';
import type { Story } from '../../model/event.js';
import { monthOf, yearOf } from '../../text/calendar.js';
import { compareCodeUnits } from '../../text/code-unit-order.js';
import { foldLetters } from '../../text/fold-letters.js';
import { scales, teenNumbers, tenNumbers, unitNumbers } from '../../text/words/number-words.js';
import { cutSiteName } from '../site-name.js';
import { idleWords } from '../words/idle-words.js';

/** What a slug is made of. */
export type NamedArticle = Pick<Article, 'id' | 'title' | 'outlet' | 'url' | 'published'>;

export interface Stories {
  /** One for each cluster of at least two articles, in the order of their slugs. */
  readonly current: readonly Story[];
  /** Slugs that were once shown and are no longer given, with the articles they stood for. */
  readonly former: readonly Story[];
}

export const noStories: Stories = { current: [], former: [] };

/** Most words of a title in a slug. */
const maxWords = 4;

/** A slug is made of the oldest articles alone, so that it is the same when it has to be made again after more have come. */
const maxFounders = 3;

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * Names the clusters that are stories, for good: `previous` is what the last call gave. A cluster keeps the slug that most of its articles
 * had; of clusters that have merged the largest part gives its slug, the other slugs become former ones; of one that has split the largest
 * part keeps it. A new slug is made of the words that the titles of the oldest articles share and the month of the first known day
 * ("boat-hits-bridge-dec-2017"), with a number where that slug is taken. The order of clusters and articles does not matter.
 */
export function nameClusters(
  clusters: readonly (readonly NamedArticle[])[],
  previous: Stories = noStories,
): Stories {
  const members = clusters
    .filter((cluster) => cluster.length > 1)
    .map((cluster) => [...cluster].sort(compareAge))
    .sort(([a], [b]) => compareCodeUnits(a?.id ?? '', b?.id ?? ''));
  const earlier = [...previous.current, ...previous.former];
  const slugs = keepSlugs(members, earlier);
  const taken = new Set(earlier.map(({ slug }) => slug));
  const current = members.map((articles, index): Story => {
    const slug = slugs.get(index) ?? untaken(makeSlug(articles.slice(0, maxFounders)), taken);
    taken.add(slug);
    return { slug, articleIds: articles.map(({ id }) => id).sort(compareCodeUnits) };
  });
  const given = new Set(current.map(({ slug }) => slug));
  return {
    current: current.sort((a, b) => compareCodeUnits(a.slug, b.slug)),
    former: earlier.filter(({ slug }) => !given.has(slug)).sort((a, b) => compareCodeUnits(a.slug, b.slug)),
  };
}

/**
 * The current story that a former slug leads to: the one that holds most of its articles; of equals the one whose slug comes first. Null when
 * none holds any.
 */
export function findSuccessor({ articleIds }: Story, current: readonly Story[]): Story | null {
  const ids = new Set(articleIds);
  let best: Story | null = null;
  let most = 0;
  for (const story of current) {
    const held = story.articleIds.filter((id) => ids.has(id)).length;
    if (held <= most) continue;
    best = story;
    most = held;
  }
  return best;
}

/** Gives each earlier slug to the cluster that has most of its articles: cluster index → slug. The largest claims come first. */
function keepSlugs(
  members: readonly (readonly NamedArticle[])[],
  earlier: readonly Story[],
): ReadonlyMap<number, string> {
  const clusterOf = new Map(
    members.flatMap((articles, index) => articles.map(({ id }) => [id, index] as const)),
  );
  const claims = earlier.flatMap(({ slug, articleIds }) => {
    const counts = new Map<number, number>();
    for (const id of articleIds) {
      const cluster = clusterOf.get(id);
      if (cluster !== undefined) counts.set(cluster, (counts.get(cluster) ?? 0) + 1);
    }
    return [...counts].map(([cluster, count]) => ({
      cluster,
      slug,
      count,
      share: count / articleIds.length,
    }));
  });
  claims.sort(
    (a, b) =>
      b.count - a.count || b.share - a.share || compareCodeUnits(a.slug, b.slug) || a.cluster - b.cluster,
  );
  const slugs = new Map<number, string>();
  const given = new Set<string>();
  for (const { cluster, slug } of claims) {
    if (slugs.has(cluster) || given.has(slug)) continue;
    slugs.set(cluster, slug);
    given.add(slug);
  }
  return slugs;
}

/** Oldest first, undated last, then by id. */
function compareAge(a: NamedArticle, b: NamedArticle): number {
  return (
    compareCodeUnits(a.published?.on ?? '9999', b.published?.on ?? '9999') || compareCodeUnits(a.id, b.id)
  );
}

function makeSlug(founders: readonly NamedArticle[]): string {
  const words = sharedTitleWords(founders.map(cutSiteName));
  const first = founders[0]?.published?.on;
  const month =
    first === undefined || words.length === 0
      ? []
      : [monthNames[monthOf(first) - 1] ?? '', String(yearOf(first))];
  return [...words, ...month].join('-') || 'event';
}

/** The words that several titles share, or all of them where fewer than two are shared: the most shared, at most `maxWords`. */
function sharedTitleWords(titles: readonly string[]): readonly string[] {
  const split = titles.map(slugWords);
  const counts = new Map<string, number>();
  for (const words of split) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const shared = [...counts].filter(([, count]) => count > 1);
  // Sorting keeps the order of the titles between words that are shared alike.
  const best = (shared.length < 2 ? [...counts] : shared)
    .sort((a, b) => b[1] - a[1])
    .slice(0, maxWords)
    .map(([word]) => word);
  const held = (words: readonly string[]) => best.filter((word) => words.includes(word)).length;
  const fullest = split.reduce((most, words) => (held(words) > held(most) ? words : most), []);
  return [...new Set([...fullest.filter((word) => best.includes(word)), ...best])];
}

function slugWords(title: string): readonly string[] {
  const words =
    foldLetters(title)
      .replace(/['’]s?(?!\p{L})|['’]/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => word.length > 2 && !idleWords.has(word) && !isNumber(word));
}

/** How many there were changes as a story goes on, and names nothing. */
function isNumber(word: string): boolean {
  return /^\d+$/.test(word) || numberWords.has(word.replace(/s$/, ''));
}

const numberWords: ReadonlySet<string> = new Set([
  ...unitNumbers,
  ...teenNumbers,
  ...tenNumbers,
  ...scales.keys(),
]);

function untaken(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  let number = 2;
  while (taken.has(`${slug}-${number}`)) number += 1;
  return `${slug}-${number}`;
}
