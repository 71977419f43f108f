// "When was that?", "in which city?", "what for?" → the question before, asked for that instead.

import { findAskedQuotation } from './asked-quotation.js';
import { askingPart, capitalise, endSentence } from './question-places.js';

/** Words that only point back, behind a question word. */
const pointing =
  /(?: (?:exactly|else|was|were|is|are|did|does|do|has|have|had|it|that|this|there|they|them|of|so|then|one|ones|happen(?:ed)?|say|said|says|be|be\s+done))+$/iu;

/** Forms of asking that stand for a plainer one. */
const plainer: readonly (readonly [RegExp, string])[] = [
  [/^(?:what for|how come|for what reason)$/iu, 'why'],
  [/^(?:which|what|on (?:which|what)) (?:day|date)$/iu, 'when'],
];

/**
 * "When was that?" of "How many bodies did Russia hand over?" is "When did Russia hand over bodies?". Where the question before cannot
 * be turned, both stand side by side.
 */
export function askOfTheSame(before: string, rest: string): string {
  const sentence = askingPart(before);
  const plain = sentence.replace(/[\s?]+$/u, '');
  const phrase = plainer.reduce(
    (words, [form, instead]) => words.replace(form, instead),
    rest.replace(pointing, ''),
  );
  if (/^(?:who|what|which|how)\b/iu.test(phrase)) return `${endSentence(before)} ${capitalise(rest)}?`;
  const counted =
    /^how many (?<things>.+?) (?<verb>did|do|does|are|were|was|is|will|have|has) (?<done>.+)$/iu.exec(plain);
  if (counted?.groups !== undefined) {
    const { things = '', verb = '', done = '' } = counted.groups;
    const moved = /^(?:did|do|does)$/iu.test(verb)
      ? `${verb} ${done} ${things}`
      : `${verb} ${things} ${done}`;
    return `${capitalise(phrase)} ${moved}?`;
  }
  const quoted = findAskedQuotation(sentence);
  // Asked as "when was that?" beside the earlier question, a day would answer that stands next to the words but is not theirs.
  if (quoted !== null && quoted.about !== '' && quoted.form !== 'naming')
    return `${capitalise(phrase)} did ${quoted.speaker} speak about ${quoted.about}?`;
  const other = /^(?:when|where|why|how) (?<done>(?:did|do|does|are|were|was|is|will|have|has) .+)$/iu.exec(
    plain,
  );
  if (other?.groups?.done !== undefined) return `${capitalise(phrase)} ${other.groups.done}?`;
  return `${endSentence(before)} ${capitalise(phrase)}?`;
}
