// Articles → the names they print, each with where it is used and which other names it may have to do with.

import type { Steps } from '../turns/steps.js';
import type { ArticleNames } from './article-names.js';
import { LayeredMap, LayeredMapWriter } from './layered-map.js';
import { readNameForms } from './name-variants.js';
import { hold, listOf, type OneOrMore } from './one-or-more.js';
import { listNameKeys } from './person-index.js';

export interface NameUse {
  readonly name: string;
  /** Words of its first reading; 0 for a name without letters. */
  readonly length: number;
  /** In all articles. 0 for a name that is only quoted under. */
  readonly mentions: number;
  /** Articles that name it, each once. */
  readonly articles: readonly ArticleNames[];
  /** Articles that quote somebody under it, once for each utterance. */
  readonly quoting: readonly ArticleNames[];
}

/** The names of a corpus at one moment. */
export interface NameUses {
  /** By name. */
  readonly uses: LayeredMap<string, NameUse>;
  /** By key (`listNameKeys`): the names that have it; most keys have one. */
  readonly namesByKey: LayeredMap<string, OneOrMore<string>>;
}

export const noUses: NameUses = { uses: new LayeredMap(), namesByKey: new LayeredMap() };

export interface ArticleNamesChanges {
  readonly added: readonly ArticleNames[];
  readonly removed: ReadonlySet<ArticleNames>;
}

interface UseChange {
  mentions: number;
  readonly articles: ArticleNames[];
  readonly quoting: ArticleNames[];
}

/** Gives the uses after the changes, and the names whose use has changed, those that are gone included. */
export function* changeUses(
  before: NameUses,
  { added, removed }: ArticleNamesChanges,
): Steps<{ readonly after: NameUses; readonly changed: ReadonlySet<string> }> {
  const changes = new Map<string, UseChange>();
  const changeOf = (name: string): UseChange => {
    const known = changes.get(name);
    if (known !== undefined) return known;
    const change: UseChange = { mentions: 0, articles: [], quoting: [] };
    changes.set(name, change);
    return change;
  };
  for (const { named, mentions, speakers } of removed) {
    for (const [place, name] of named.entries()) changeOf(name).mentions -= mentions[place]!;
    for (const speaker of speakers) changeOf(speaker);
    yield;
  }
  for (const article of added) {
    for (const [place, name] of article.named.entries()) {
      const change = changeOf(name);
      change.mentions += article.mentions[place]!;
      change.articles.push(article);
    }
    for (const speaker of article.speakers) changeOf(speaker).quoting.push(article);
    yield;
  }
  const uses = new LayeredMapWriter(before.uses);
  const namesByKey = new LayeredMapWriter(before.namesByKey);
  for (const [name, change] of changes) {
    const known = before.uses.get(name);
    const use = applyChange(name, known, change, removed);
    uses.set(name, use);
    if (known === undefined && use !== undefined)
      for (const key of listNameKeys(name)) {
        namesByKey.set(key, hold(listOf(namesByKey.get(key)).concat(name)));
      }
    if (known !== undefined && use === undefined)
      for (const key of listNameKeys(name)) {
        namesByKey.set(key, hold(listOf(namesByKey.get(key)).filter((other) => other !== name)));
      }
    yield;
  }
  return {
    after: { uses: uses.close(), namesByKey: namesByKey.close() },
    changed: new Set(changes.keys()),
  };
}

function applyChange(
  name: string,
  known: NameUse | undefined,
  change: UseChange,
  removed: ReadonlySet<ArticleNames>,
): NameUse | undefined {
  const isLeft = (article: ArticleNames) => !removed.has(article);
  const articles = join(known?.articles.filter(isLeft) ?? none, change.articles);
  const quoting = join(known?.quoting.filter(isLeft) ?? none, change.quoting);
  if (articles.length === 0 && quoting.length === 0) return undefined;
  const length = known?.length ?? readNameForms(name)[0]?.words.length ?? 0;
  return { name, length, mentions: (known?.mentions ?? 0) + change.mentions, articles, quoting };
}

/** One for all: most names have no article of one of the two kinds. */
const none: readonly ArticleNames[] = [];

function join(some: readonly ArticleNames[], others: readonly ArticleNames[]): readonly ArticleNames[] {
  if (some.length + others.length === 0) return none;
  // A copy without room to grow: there are tens of thousands.
  return some.concat(others);
}
