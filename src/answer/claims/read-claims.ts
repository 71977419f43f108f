// The text of a message → the sentences that claim something which coverage could bear out or not.

import { toTerm } from '../../search/terms.js';
import { tokenise } from '../../search/tokenise.js';
import { readMessage } from '../said/read-message.js';

/** Fewer telling words than this say too little to look for: "Wow, really!" */
const minTellingWords = 3;

/** Each claim once, in reading order, without mentions and addresses; questions and bare reactions are none. */
export function readClaims(text: string): readonly string[] {
  const claims = readMessage(text).sentences.filter((sentence) => {
    const terms = new Set(tokenise(sentence).flatMap(({ text: word }) => toTerm(word) ?? []));
    return !/\?["”’)]*$/.test(sentence) && terms.size >= minTellingWords;
  });
  return [...new Set(claims)];
}
