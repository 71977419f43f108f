// What every answer needs besides its question: the library, where links lead, and the day it is.

import type { CitationLink } from '../card/card.js';
import type { Library } from '../library/library.js';
import type { RevisionArchive } from '../library/revision-archive.js';
import { en } from '../locale/en.js';
import type { Messages } from '../locale/language.js';
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
  readonly revisions?: Pick<RevisionArchive, 'listRevisions' | 'findFormer'> | null;
  /** The language of whoever asks; English when absent. The words of the coverage stay as they are. */
  readonly messages?: Messages;
}

/** What answers say around the words of the coverage. */
export type AnswerWords = Messages['answers'];

/** Everything that the bot says, in the language of whoever asks. */
export function messagesOf({ messages = en }: Pick<AnswerContext, 'messages'>): Messages {
  return messages;
}

export function wordsOf(context: Pick<AnswerContext, 'messages'>): AnswerWords {
  return messagesOf(context).answers;
}
