// The people of an edition → what is kept of them: not anew for every article, because a start takes in a few as an update does.

import type { ArticleNames } from '../analysis/article-names.js';
import { type KeptPeople, keepPeople } from '../analysis/kept-people.js';
import type { People } from '../analysis/people-directory.js';
import type { Turns } from '../turns/turns.js';

export interface KeptDirectory {
  /** `KeptPeople` as JSON: as objects it would take as much room as the directory itself. */
  readonly bytes: Uint8Array;
  /** Whose names these are, in the order of `KeptPeople.articles`. */
  readonly articles: readonly ArticleNames[];
  readonly known: People['known'];
}

/** What `KeptDirectory.bytes` hold. */
export function readKeptPeople(bytes: Uint8Array): KeptPeople {
  return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString());
}

/** Articles that may have come or gone since: a start gathers anew all people who may have to do with theirs, soon most of them. */
const maxBehind = 10;

/** `kept` is what an earlier process kept. */
export function createPeopleKeeper(
  kept: KeptDirectory | null,
): (people: People, turns: Turns) => Promise<KeptDirectory> {
  let last = kept;
  return async (people, turns) => {
    if (last === null || isBehind(last, people)) {
      const bytes = Buffer.from(JSON.stringify(await turns.run(keepPeople(people))));
      last = { bytes, articles: [...people.articles], known: people.known };
    }
    return last;
  };
}

function isBehind({ articles, known }: KeptDirectory, now: People): boolean {
  const held = articles.filter((article) => now.articles.has(article)).length;
  const differing = articles.length - held + (now.articles.size - held);
  return differing > maxBehind || JSON.stringify(known) !== JSON.stringify(now.known);
}
