// What passages are looked for with: the question as it was read, and what it is put to.

import type { Filters, Selection } from '../filters.js';
import type { QuestionReading } from '../question/understand-question.js';

/** A question that was read, and what it is put to. */
export interface PassagesRequest {
  readonly reading: QuestionReading;
  /** Lines that say how the question was read ("“last week” is read as …"); shown first. */
  readonly remarks: readonly string[];
  /** Articles of the time asked for may be in the corpus; see `isWithinCoverage`. */
  readonly isWithinCoverage: boolean;
  readonly selection: Selection;
  readonly filters: Filters;
}
