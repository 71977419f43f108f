// An analysed article → whom it names and quotes, in brief: all that the directory of people reads of it.

import type { AnalysedArticle } from './analysed-article.js';

export interface ArticleNames {
  /** Each name of a person as `NameMention.name` gives it, once. */
  readonly named: readonly string[];
  /** How often each of them is mentioned, in their order: two lists take far less room than a pair for each name. */
  readonly mentions: readonly number[];
  /** The speaker of each utterance that has one. */
  readonly speakers: readonly string[];
  /** Number of utterances, those without a speaker included. */
  readonly utterances: number;
}

/** Of an article that names and quotes nobody. */
export const noNames: ArticleNames = { named: [], mentions: [], speakers: [], utterances: 0 };

export function summariseNames({ names, quotes }: Pick<AnalysedArticle, 'names' | 'quotes'>): ArticleNames {
  const mentions = new Map<string, number>();
  for (const { name } of names) mentions.set(name, (mentions.get(name) ?? 0) + 1);
  const speakers = new Map(quotes.map(({ group, speaker }) => [group, speaker]));
  return {
    named: [...mentions.keys()],
    mentions: [...mentions.values()],
    speakers: [...speakers.values()].filter((speaker) => speaker !== null),
    utterances: speakers.size,
  };
}

/** `before`, when an article that has changed names and quotes the same people as then: nobody has to be gathered anew for it. */
export function takeOverNames(before: ArticleNames | undefined, now: ArticleNames): ArticleNames {
  const isSame =
    before !== undefined &&
    before.utterances === now.utterances &&
    isSameList(before.named, now.named) &&
    isSameList(before.mentions, now.mentions) &&
    isSameList(before.speakers, now.speakers);
  return isSame ? before : now;
}

function isSameList<Item>(some: readonly Item[], others: readonly Item[]): boolean {
  return some.length === others.length && some.every((one, index) => one === others[index]);
}

/** Gives a function that spells equal names of several articles with one string: each takes room, and most names return. */
export function createNameSharing(): (names: ArticleNames) => ArticleNames {
  const spelled = new Map<string, string>();
  const share = (name: string): string => {
    const known = spelled.get(name);
    if (known !== undefined) return known;
    spelled.set(name, name);
    return name;
  };
  return (names) => ({ ...names, named: names.named.map(share), speakers: names.speakers.map(share) });
}
