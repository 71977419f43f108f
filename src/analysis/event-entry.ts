// An event with everything that reports on it.

import type { EventDefinition, EventMention } from '../model/event.js';
import type { AnalysedArticle } from './analysed-article.js';

export interface EventEntry {
  readonly event: EventDefinition;
  /** Whether events.json lists it; else it was discovered. */
  readonly isListed: boolean;
  /** Articles that report on it, in the order of the library; of a discovered event those that it consists of. */
  readonly articles: readonly AnalysedArticle[];
  /** Sentences that report on it; for a discovered event they are looked for when first asked. */
  readonly mentions: readonly EventMention[];
}
