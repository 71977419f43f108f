// Links to other stories inside a body: a label, a headline, and then the story goes on without a mark between.

import type { Span } from '../../model/locator.js';
import { findHeadlineEnd } from '../run-on-headline.js';
import { afterSentence, findAll } from './junk-rule.js';
import { findSentenceEnd } from './sentence-bounds.js';

const label = `(?:ALSO READ|READ ALSO|READ MORE|Also Read|Also read|Read Also|Read also|Read More|Read more|Read Next|READ NEXT|RELATED|SEE ALSO|Recommended|Don't miss|Must read|MUST READ) ?[:|]`;
const hint = new RegExp(`${label}|•`);

/** "ALSO READ: …", "READ MORE | …", and a columnist's bullet "• Edward Lucas: …". */
const opening = new RegExp(
  `${afterSentence}(?:${label} ?|• (?:Read more|Analysis|Opinion|\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+){1,2}): ?)`,
  'gu',
);

/** Longest headline; past this the label alone is marked. */
const maxHeadlineChars = 250;

/**
 * Finds label and headline. Where the headline's end is in doubt the sentence it runs into is marked with it: half a
 * headline glued to a sentence is nothing anybody said.
 */
export function findLinkPromotions(paragraph: string): readonly Span[] {
  return findAll(paragraph, opening, hint).map((match) => {
    const start = match.index;
    const labelEnd = start + match[0].length;
    const end =
      findHeadlineEnd(paragraph, labelEnd) ?? findSentenceEnd(paragraph, labelEnd, maxHeadlineChars);
    return { start, end: end ?? start + match[0].trimEnd().length };
  });
}
