// The text of a message → the sentences that claim something which coverage could bear out or not, and why the others do not.

import { listTerms } from '../../search/list-terms.js';
import { readMessage } from '../said/read-message.js';

/** Why a sentence is not looked up. */
export type ReasonLeftOut = 'question' | 'too-short' | 'repeated';

export interface ReadClaims {
  /** Each once, in reading order, without mentions and addresses. */
  readonly claims: readonly string[];
  /** The other sentences, in reading order. */
  readonly leftOut: readonly { readonly sentence: string; readonly reason: ReasonLeftOut }[];
}

/** Fewer telling words than this say too little to look for: "Wow, really!" */
const minTellingWords = 3;

/** Every sentence of the message is in one of the lists; a message of nothing but mentions and addresses has none. Never throws. */
export function readClaims(text: string): ReadClaims {
  const claims: string[] = [];
  const leftOut: { sentence: string; reason: ReasonLeftOut }[] = [];
  for (const sentence of readMessage(text).sentences) {
    const reason = claims.includes(sentence) ? 'repeated' : findReason(sentence);
    if (reason === null) claims.push(sentence);
    else leftOut.push({ sentence, reason });
  }
  return { claims, leftOut };
}

function findReason(sentence: string): ReasonLeftOut | null {
  if (/\?["”’)]*$/.test(sentence)) return 'question';
  const terms = new Set(listTerms(sentence));
  return terms.size < minTellingWords ? 'too-short' : null;
}
