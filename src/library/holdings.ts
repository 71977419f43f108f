// What the indexer holds between two updates.

import type { Knowledge } from '../analysis/analyse-article.js';
import { IdentityIndex } from '../corpus/identity/identity-index.js';
import type { Issue } from '../model/page.js';
import type { ArticleEntry } from './article-entry.js';
import type { Captures } from './capture-changes.js';
import { type EarlierEdition, noEdition } from './edition.js';
import type { FormerIds } from './former-ids.js';
import type { Shelf } from './read-shelf.js';

/** Everything that is held between two updates. Only `identity` is changed in place. */
export interface Holdings {
  readonly shelf: Shelf;
  readonly captures: Captures;
  readonly identity: IdentityIndex;
  /** By article id. */
  readonly entries: ReadonlyMap<string, ArticleEntry>;
  /** Articles in which analysis failed, by id. */
  readonly failed: ReadonlyMap<string, Issue>;
  readonly formerIds: FormerIds;
  readonly knowledge: Knowledge;
  readonly knowledgeKey: string;
  readonly issues: readonly Issue[];
  readonly edition: EarlierEdition;
}

/** Nothing yet, or everything anew: then with the earlier edition, whose stories keep their names. */
export function emptyHoldings(edition: EarlierEdition = noEdition): Holdings {
  return {
    shelf: new Map(),
    captures: new Map(),
    identity: new IdentityIndex(),
    entries: new Map(),
    failed: new Map(),
    formerIds: new Map(),
    knowledge: { people: [], events: [] },
    knowledgeKey: '',
    issues: [],
    edition,
  };
}
