// What every answer needs besides its question: the library, where links lead, and the day it is.

import type { CitationLink } from '../card/card.js';
import type { Library } from '../library/library.js';
import type { RevisionArchive } from '../library/revision-archive.js';
import type { Citation } from '../model/citation.js';

/** Chooses where a citation's link leads; null when there is no address to offer. */
export type LinkTo = (citation: Citation) => CitationLink | null;

export interface AnswerContext {
  readonly library: Library;
  readonly linkTo: LinkTo;
  readonly now: Date;
  /** Whom to ask for a take-down, as the operator wrote it; null or absent when the operator named nobody. */
  readonly takedownContact?: string | null;
  /** Earlier texts of articles; null or absent where none are kept. */
  readonly revisions?: Pick<RevisionArchive, 'listRevisions'> | null;
}
