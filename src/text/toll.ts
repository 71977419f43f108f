// A number behind "the death toll rose to": how many people died, told without naming them.

import type { Counted } from '../model/amount.js';
import type { Span } from '../model/locator.js';

/** How far before the number the toll may be named, in UTF-16 units; "from Saturday's earthquake in Tarvin rose" stands between. */
const maxBefore = 120;

const toll =
  /\b(?<toll>(?:death )?toll|number of (?:the )?(?:dead|deaths|fatalities|victims|people killed|(?:people|those|victims) (?:who|known|confirmed)(?: have| to have)? (?:died|been killed|dead)))\b(?:(?!\b(?:toll|after|as|because|including|when|while)\b)[^.;:"“”\n])*?\b(?:to|at|of|reach(?:ed|es|ing)|pass(?:ed|es|ing)|topp?(?:ed|s|ing)|hits?|exceed(?:ed|s|ing)|was|is|stands at)(?: now| currently)? $/i;

/** What the number of a toll counts: people who died. Null where no toll stands before it; `amount` holds its approximation. */
export function readToll(sentence: string, amount: Span): Counted | null {
  const from = Math.max(0, amount.start - maxBefore);
  const match = toll.exec(sentence.slice(from, amount.start));
  const named = match?.groups?.toll;
  if (match === null || named === undefined) return null;
  const start = from + match.index;
  return {
    phrase: { start, end: amount.end },
    head: 'person',
    modifiers: [],
    complement: [],
    names: [],
    perSide: false,
    within: null,
    action: { key: 'kill', at: { start, end: start + named.length }, by: null },
  };
}
