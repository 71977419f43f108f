// Words → how much it means that two texts share them.

import { isStopWord } from '../../search/terms.js';

/** What a stop word weighs beside another word: "we will not give up" is not "we will not go up". */
const stopWordWeight = 1 / 3;

/** Sum over the stems of words (`termOfWord`): 1 each, a third for a stop word; 0 for none. */
export function weighWords(stems: readonly string[]): number {
  return stems.reduce((sum, stem) => sum + (isStopWord(stem) ? stopWordWeight : 1), 0);
}
