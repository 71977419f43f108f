// A question against a corpus: which of its words the corpus knows, and how much each of them tells.

import type { PassageIndex } from '../../search/passage-index.js';
import { termKinds } from '../../search/word-kinds.js';
import type { Question, QuestionWord } from './question.js';

/** One bit per sought word fits a 32-bit mask. */
const maxSoughtWords = 30;

export interface SoughtWord extends QuestionWord {
  /** Number of the term in the passage index, or -1 when no article holds it. */
  readonly termNumber: number;
  /** Inverse paragraph frequency: the rarer, the heavier; a word the corpus lacks weighs most. */
  readonly weight: number;
  /** Written as a name in the question, or nearly always capitalised in the corpus. */
  readonly isName: boolean;
}

export interface SoughtWords {
  readonly words: readonly SoughtWord[];
  /** Per term of the corpus: 1 + the position in `words`, 0 for all others. */
  readonly slotOfTerm: Uint8Array;
  readonly totalWeight: number;
  /** Weight of a word that the corpus lacks: the most a word can weigh. */
  readonly fullWeight: number;
  /** Sum of the weights of the words whose bits are set. */
  weigh(mask: number): number;
  /** Bits of the words that a condition holds for. */
  maskWhere(condition: (word: SoughtWord) => boolean): number;
}

export function seekWords(question: Question, passages: PassageIndex): SoughtWords {
  const total = passages.paragraphCount;
  const words = question.words.slice(0, maxSoughtWords).map((word): SoughtWord => {
    const termNumber = passages.termNumber(word.term);
    const frequency = termNumber < 0 ? 0 : (passages.paragraphFrequency[termNumber] ?? 0);
    const isKnownName = termNumber >= 0 && ((passages.kinds[termNumber] ?? 0) & termKinds.name) !== 0;
    return {
      ...word,
      termNumber,
      weight: Math.log(1 + (total - frequency + 0.5) / (frequency + 0.5)),
      isName: word.isName || isKnownName,
    };
  });
  const slotOfTerm = new Uint8Array(passages.kinds.length);
  for (const [slot, { termNumber }] of words.entries())
    if (termNumber >= 0) slotOfTerm[termNumber] = slot + 1;
  const weights = Float64Array.from(words, ({ weight }) => weight);
  const weigh = (mask: number): number => {
    let sum = 0;
    for (let rest = mask; rest !== 0; rest &= rest - 1) sum += weights[31 - Math.clz32(rest & -rest)] ?? 0;
    return sum;
  };
  return {
    words,
    slotOfTerm,
    fullWeight: Math.log(1 + (total + 0.5) / 0.5),
    totalWeight: words.reduce((sum, { weight }) => sum + weight, 0),
    weigh,
    maskWhere: (condition) =>
      words.reduce((mask, word, slot) => (condition(word) ? mask | (1 << slot) : mask), 0),
  };
}
