// Stories → readable slugs that stay the same while stories grow, merge and split.

import { monthOf, yearOf } from '../../text/calendar.js';
import { foldLetters } from '../../text/fold-letters.js';
import { idleWords } from '../words/idle-words.js';
import type { ClusterDocument } from './cluster-document.js';

/** Most words of a title in a slug. */
const maxWords = 4;

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * A slug for every cluster: cluster id → slug. `clusters` is article id → cluster id, as `clusterArticles` gives it; `previous` is article id →
 * slug of the last time. A cluster keeps the slug that most of its articles had; when clusters have merged, that of the largest part, and when
 * one has split, its largest part keeps it. A new slug is made of the words that the titles share and the month of the first known day
 * ("boat-hits-bridge-dec-2017"); a number is added where that slug is taken. The order of the articles does not matter.
 */
export function nameClusters(
  documents: readonly ClusterDocument[],
  clusters: ReadonlyMap<string, string>,
  previous: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, string> {
  const members = new Map<string, ClusterDocument[]>();
  for (const document of [...documents].sort((a, b) => compareText(a.id, b.id))) {
    const cluster = clusters.get(document.id);
    if (cluster === undefined) continue;
    members.set(cluster, [...(members.get(cluster) ?? []), document]);
  }
  const slugs = keepSlugs(members, previous);
  const taken = new Set([...slugs.values(), ...previous.values()]);
  for (const [cluster, articles] of [...members].sort((a, b) => compareText(a[0], b[0]))) {
    if (slugs.has(cluster)) continue;
    const slug = untaken(makeSlug(articles), taken);
    taken.add(slug);
    slugs.set(cluster, slug);
  }
  return slugs;
}

/** Gives each slug of the last time to the cluster that has most of its articles, the largest claims first. */
function keepSlugs(
  members: ReadonlyMap<string, readonly ClusterDocument[]>,
  previous: ReadonlyMap<string, string>,
): Map<string, string> {
  const claims = [...members].flatMap(([cluster, articles]) => {
    const counts = new Map<string, number>();
    for (const { id } of articles) {
      const slug = previous.get(id);
      if (slug !== undefined) counts.set(slug, (counts.get(slug) ?? 0) + 1);
    }
    return [...counts].map(([slug, count]) => ({ cluster, slug, count }));
  });
  claims.sort(
    (a, b) => b.count - a.count || compareText(a.slug, b.slug) || compareText(a.cluster, b.cluster),
  );
  const slugs = new Map<string, string>();
  const given = new Set<string>();
  for (const { cluster, slug } of claims) {
    if (slugs.has(cluster) || given.has(slug)) continue;
    slugs.set(cluster, slug);
    given.add(slug);
  }
  return slugs;
}

function makeSlug(articles: readonly ClusterDocument[]): string {
  const words = sharedTitleWords(articles.map(({ title }) => title));
  const [first] = articles.flatMap(({ publishedOn }) => publishedOn ?? []).sort();
  const month = first === undefined ? [] : [monthNames[monthOf(first) - 1] ?? '', String(yearOf(first))];
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
  return words.filter((word) => word.length > 2 && !idleWords.has(word));
}

function untaken(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  let number = 2;
  while (taken.has(`${slug}-${number}`)) number += 1;
  return `${slug}-${number}`;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
