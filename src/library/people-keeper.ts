// The people of an edition → what is kept of them: not anew for every article, because a start takes in a few as an update does.

import type { ArticleNames } from '../analysis/article-names.js';
import { type KeptPeople, keepPeople } from '../analysis/kept-people.js';
import type { People } from '../analysis/people-directory.js';
import type { Turns } from '../turns/turns.js';

export interface KeptDirectory {
  readonly people: KeptPeople;
  /** Whose names these are, in the order of the kept articles. */
  readonly articles: readonly ArticleNames[];
}

/** Articles that may have come or gone since: a start gathers anew all people who may have to do with theirs, soon most of them. */
const maxBehind = 10;

/** `kept` is what an earlier process kept. */
export function createPeopleKeeper(
  kept: KeptDirectory | null,
): (people: People, turns: Turns) => Promise<KeptDirectory> {
  let last = kept;
  return async (people, turns) => {
    if (last === null || isBehind(last, people))
      last = { people: await turns.run(keepPeople(people)), articles: [...people.articles] };
    return last;
  };
}

function isBehind({ people: { known }, articles }: KeptDirectory, now: People): boolean {
  const held = articles.filter((article) => now.articles.has(article)).length;
  const differing = articles.length - held + (now.articles.size - held);
  return differing > maxBehind || JSON.stringify(known) !== JSON.stringify(now.known);
}
