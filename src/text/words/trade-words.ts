// Nouns for what a company or somebody does, which stand before the name of one.

import { personNouns } from './titles.js';

const companyEndings = ['maker', 'retailer', 'insurer', 'airline', 'lender', 'broadcaster'];
const tradeEndings = ['ologist', 'scientist', 'keeper', 'worker'];
const personEndings = ['er', 'or', 'ist', 'man', 'woman'];

/** "carmaker": what a company does. */
export function isCompanyNoun(word: string): boolean {
  return companyEndings.some((ending) => word.endsWith(ending));
}

/** "biologist", "teacher": what somebody does. */
export function isTradeNoun(word: string): boolean {
  const isKnown = personNouns.has(word) && personEndings.some((ending) => word.endsWith(ending));
  return isKnown || tradeEndings.some((ending) => word.endsWith(ending));
}
