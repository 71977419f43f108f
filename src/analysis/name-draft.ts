// A capitalised phrase while it is found out what it names.

import type { TextParagraph } from './read-text.js';

export type NamedKind = 'person' | 'organisation' | 'place' | 'unknown';
export type Gender = 'male' | 'female';

/** Token indexes are within the paragraph; `first` and `end` hold the name itself, `phrase` its title too. */
export interface Draft {
  kind: NamedKind;
  readonly paragraph: TextParagraph;
  first: number;
  end: number;
  phrase: number;
  words: readonly string[];
  gender: Gender | null;
  /** Something beside it tells a person: a title, a verb of speech, an age. */
  evident: boolean;
}
