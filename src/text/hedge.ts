// Words by which a text passes something on with reserve: "is said to have claimed", "reportedly".

import type { Span } from '../model/locator.js';

const hedge =
  /\b(?:reportedly|allegedly|purportedly|supposedly|apparently|(?:is|are|was|were|has been|have been) (?:said|reported|alleged|understood|believed|thought|rumou?red|claimed) to(?: have)?(?: \p{L}+)?|(?:is|was) alleged|it is claimed|rumou?r has it)\b/iu;

/** The first such words of a text, with the verb they take ("is said to have claimed"); null when there are none. */
export function findHedge(text: string): Span | null {
  const match = hedge.exec(text);
  return match === null ? null : { start: match.index, end: match.index + match[0].length };
}
