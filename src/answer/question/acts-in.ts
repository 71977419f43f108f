// "How many diplomats did Sarn expel?" → whether a passage tells it of Sarn's doing, or of what was done to Sarn.

import { termOfWord } from '../../search/terms.js';
import { tokenise } from '../../search/tokenise.js';
import { splitSentences } from '../../text/sentences.js';
import type { Premise } from './premise.js';

/** `done to`: somebody else is told as doing it, and the one who is asked about stands only behind the verb. */
export type Doing = 'does' | 'done to' | 'unclear';

const subject =
  /\b(?:did|has|have|had) (?:the )?(?<name>\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*)*) (?<verb>\p{Ll}+)/u;
const passive = /^(?:is|are|was|were|be|been|being)$/i;

/** Judges by the first sentence that has the verb and the name; `unclear` where none has, or the question names no one. */
export function judgeDoing(question: string, passage: string, { term }: Premise): Doing {
  const { name: names, verb: done = '' } = subject.exec(question)?.groups ?? {};
  const name = names?.split(' ').at(-1);
  // Of two who are joined ("did A and B meet") either may stand first.
  if (name === undefined || termOfWord(done) !== term) return 'unclear';
  const asked = termOfWord(name);
  for (const { start, end } of splitSentences(passage)) {
    const words = tokenise(passage.slice(start, end)).map(({ text }) => ({ text, term: termOfWord(text) }));
    const verb = words.findIndex((word) => word.term === term);
    const isNamed = words.some((word) => word.term === asked);
    if (verb < 0 || !isNamed) continue;
    const before = words.slice(0, verb);
    const isPassive = before.slice(-3).some(({ text }) => passive.test(text));
    const stands = before.some((word) => word.term === asked);
    if (isPassive) return 'unclear';
    if (stands) return 'does';
    return before.some(({ text }) => /^\p{Lu}/u.test(text)) ? 'done to' : 'unclear';
  }
  return 'unclear';
}
