// A claim and a passage → their numbers of the same thing, same or different.

import type { Amount, Counted } from '../../model/amount.js';
import { mayBeSameAgent } from '../../text/agents.js';
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
  const all = listNumbers(claim);
  return all.flatMap((claimed): readonly NumberPair[] => {
    const same = printed.filter((one) => countsSame(claimed, one));
    const alike = same.length > 0 ? same : listOnlySum(claimed, all, printed);
    const figures = alike.filter((one) => isFigure(claimed, one));
    const exact = figures.find(({ approximation }) => approximation === claimed.approximation);
    // What another number of the claim says already differs from none.
    const differing = alike.find((one) => !all.some((own) => own !== claimed && isFigure(own, one)));
    const other = exact ?? figures[0] ?? differing;
    if (other === undefined) return [];
    const kind = exact !== undefined ? 'number' : figures.length > 0 ? 'figure' : 'neither';
    const isThingTold = claimed.counted !== null && other.counted !== null;
    return [{ claimed: claimed.text, printed: other.text, same: kind, isThingTold }];
  });
}

function isFigure(a: Number, b: Number): boolean {
  return a.low === b.low && a.high === b.high;
}

function listNumbers(text: string): readonly Number[] {
  return splitSentences(text)
    .flatMap((sentence) => findAmounts(text, sentence))
    .filter(({ low }) => low !== null);
}

/**
 * "Paid a £52m fine" and "was fined £42m": where one of them does not say what the sum is, it is the other's if neither text has a second
 * sum of that currency.
 */
function listOnlySum(
  claimed: Number,
  claims: readonly Number[],
  printed: readonly Number[],
): readonly Number[] {
  const ofKind = (list: readonly Number[]) =>
    list.filter(({ kind, unit }) => kind === 'money' && unit === claimed.unit);
  const [only, second] = ofKind(printed);
  if (claimed.kind !== 'money' || only === undefined || second !== undefined || ofKind(claims).length > 1)
    return [];
  return claimed.counted === null || only.counted === null ? [only] : [];
}

/** The same noun counted, or the same kind of money, share or measure where no noun is. */
function countsSame(a: Number, b: Number): boolean {
  if (a.kind !== b.kind || a.unit !== b.unit) return false;
  if (a.counted === null || b.counted === null) return a.counted === b.counted && a.kind !== 'count';
  return thingOf(a.counted.head) === thingOf(b.counted.head) && !haveOtherFates(a.counted, b.counted);
}

/** The dead and the wounded, or what two countries do; other verbs than the listed ones may say the same in other words. */
function haveOtherFates({ action: one }: Counted, { action: other }: Counted): boolean {
  if (one === null || other === null) return false;
  if (!mayBeSameAgent(one.by, other.by)) return true;
  return one.key !== other.key && one.key in actionWords && other.key in actionWords;
}
