// An amount: a number in an article with its unit, how exactly it is meant, what it counts and for whom.

import type { Locator, Span } from './locator.js';

/** `share` is a part of a whole (per cent, fraction); `measure` a length, weight, temperature and the like. */
export type AmountKind = 'count' | 'money' | 'share' | 'duration' | 'measure';

/** How exactly the number is meant, as its words say ("some", "at least", "more than", "up to", "fewer than"). */
export type Approximation = 'exact' | 'about' | 'at-least' | 'more-than' | 'up-to' | 'less-than';

export interface Quantity {
  readonly kind: AmountKind;
  /** Both ends of a range, equal for one number; null for an indefinite one ("dozens"). A share of a half is 50. */
  readonly low: number | null;
  readonly high: number | null;
  /** "%", a currency code ("EUR"), a singular unit ("mile", "day"), or null for a plain count. */
  readonly unit: string | null;
  readonly approximation: Approximation;
  /** The number comes on top of others ("a further 50", "another two"). */
  readonly additional: boolean;
}

/** What a number counts. Words are lower case unless they are names; spans count within the paragraph. */
export interface Counted {
  /** The words from what holds the things to what limits them: "the bodies of more than 6,000 Ukrainian soldiers". */
  readonly phrase: Span;
  /** The thing counted, singular: "body". */
  readonly head: string;
  /** The words before the head that narrow it: "military", "dead"; for a name as printed: "Ukrainian", "North". */
  readonly modifiers: readonly string[];
  /** What the things are of or belong to: "war" in "prisoners of war", "fighter" in "bodies of fighters". */
  readonly complement: readonly string[];
  /** Names of places and parties that limit it: "Ukraine's 12 brigades", "people in Gaza". */
  readonly names: readonly string[];
  /** The number holds for each of several sides: "from each side", "1,000 each". */
  readonly perSide: boolean;
  /** What holds the things, when it is not one for one: "list" in "a list of 339 children". */
  readonly within: string | null;
  readonly action: Action | null;
}

/** What is done with the things, or what they do. */
export interface Action {
  /** Same key, same kind of action ("transfer" for returned, handed over, swapped); not meant for display. */
  readonly key: string;
  /** The words that say so. */
  readonly at: Span;
  /** The country, town or people whose doing it is, as printed before the verb: "Russia", "Ukrainian". Null when none is. */
  readonly by: string | null;
}

export interface Amount extends Locator, Quantity {
  /** The words of the number from its approximation to its unit: "more than 6,000". */
  readonly text: string;
  readonly sentenceIndex: number;
  readonly counted: Counted | null;
}
