// A claim and a passage → their numbers of the same thing, same or different.

import type { Amount, Counted } from '../../model/amount.js';
import { findAmounts } from '../../text/amounts.js';
import { splitSentences } from '../../text/sentences.js';
import { actionWords } from '../../text/words/action-words.js';
import { thingOf } from '../compare/topic.js';

/** A number of the claim beside one of the passage that counts the same thing, both as printed. */
export interface NumberPair {
  readonly claimed: string;
  readonly printed: string;
  /** `figure`: the same figure, but not meant as exactly ("some 6,000", "more than 6,000"). */
  readonly same: 'number' | 'figure' | 'neither';
  /** Both say what they count: "five hours" and "two hours" may be of anything. */
  readonly isThingTold: boolean;
}

type Number = Pick<Amount, 'text' | 'kind' | 'unit' | 'low' | 'high' | 'approximation' | 'counted'>;

/**
 * One pair for each number of the claim whose thing the passage numbers as well: with the same number where there is one, else
 * with one of the same figure, else with the first. Numbers of other things are never set against each other.
 */
export function compareNumbers(claim: string, passage: string): readonly NumberPair[] {
  const printed = listNumbers(passage);
  return listNumbers(claim).flatMap((claimed): readonly NumberPair[] => {
    const alike = printed.filter((one) => countsSame(claimed, one));
    const figures = alike.filter(({ low, high }) => low === claimed.low && high === claimed.high);
    const same = figures.find(({ approximation }) => approximation === claimed.approximation);
    const other = same ?? figures[0] ?? alike[0];
    if (other === undefined) return [];
    const kind = same !== undefined ? 'number' : figures.length > 0 ? 'figure' : 'neither';
    return [{ claimed: claimed.text, printed: other.text, same: kind, isThingTold: other.counted !== null }];
  });
}

function listNumbers(text: string): readonly Number[] {
  return splitSentences(text)
    .flatMap((sentence) => findAmounts(text, sentence))
    .filter(({ low }) => low !== null);
}

/** The same noun counted, or the same kind of money, share or measure where no noun is. */
function countsSame(a: Number, b: Number): boolean {
  if (a.kind !== b.kind || a.unit !== b.unit) return false;
  if (a.counted === null || b.counted === null) return a.counted === b.counted && a.kind !== 'count';
  return thingOf(a.counted.head) === thingOf(b.counted.head) && !haveOtherFates(a.counted, b.counted);
}

/** The dead and the wounded; other verbs than the listed ones may say the same in other words. */
function haveOtherFates({ action: one }: Counted, { action: other }: Counted): boolean {
  return (
    one !== null &&
    other !== null &&
    one.key !== other.key &&
    one.key in actionWords &&
    other.key in actionWords
  );
}
