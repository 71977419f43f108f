// A question against a corpus: which of its words the corpus knows, what may stand in for them, and how much each of them tells.

import type { PassageIndex } from '../../search/passage-index.js';
import { termKinds } from '../../search/word-kinds.js';
import type { Question, QuestionWord } from './question.js';
import { findStandIns, type StandIns } from './stand-ins.js';

/** One bit per sought word, and one per word that others stand in for, fit a 32-bit mask. */
const maxBits = 30;

/**
 * What a stand-in counts of its word. Chosen on questions of ours: from 0.4 on, a question that the pages do not answer is taken as
 * answered. `test/answer/ask-seeds.test.ts` notices when it moves.
 */
const standInShare = 0.3;

export interface SoughtWord extends QuestionWord {
  /** Number of the term in the passage index, or -1 when no article holds it. */
  readonly termNumber: number;
  /** Inverse paragraph frequency: the rarer, the heavier; a word the corpus lacks weighs most. */
  readonly weight: number;
  /** Written as a name in the question, or nearly always capitalised in the corpus. */
  readonly isName: boolean;
  /** Words of the corpus that may say the same; null when there are none, and for names. */
  readonly standIns: StandIns | null;
}

export interface SoughtWords {
  readonly words: readonly SoughtWord[];
  /** Per term of the corpus: 1 + the position in `words`, 0 for all others. */
  readonly slotOfTerm: Uint8Array;
  /** Per term of the corpus: 1 + its bit in masks, 0 for terms that are neither sought nor stand in for one that is. */
  readonly bitOfTerm: Uint8Array;
  readonly totalWeight: number;
  /** Weight of a word that the corpus lacks: the most a word can weigh. */
  readonly fullWeight: number;
  /** Sum of the weights of the words whose bits are set; a stand-in counts less, and nothing beside its word. */
  weigh(mask: number): number;
  /** Bits of the words that a condition holds for, and of what stands in for them. */
  maskWhere(condition: (word: SoughtWord) => boolean): number;
  /** Bits of the words themselves, without what stands in for them. */
  readonly ownMask: number;
  /** Bits of the noun that is asked for. */
  readonly focusMask: number;
  /** The words of which a mask has neither them nor a stand-in. */
  lacking(mask: number): readonly SoughtWord[];
  /** The most that a mask leaves of the weight of one word, among those that a condition holds for; 0 when it has them all. */
  heaviestGap(mask: number, condition?: (word: SoughtWord) => boolean): number;
}

export function seekWords(question: Question, passages: PassageIndex): SoughtWords {
  const words = question.words.slice(0, maxBits).map((word) => seekWord(word, passages));
  const weights = words.map(({ weight }) => weight);
  const ownBit = words.map((_, slot) => 1 << slot);
  const groupBit = words.map(() => 0);
  const slotOfTerm = new Uint8Array(passages.kinds.length);
  const bitOfTerm = new Uint8Array(passages.kinds.length);
  const replaceable = [...words.keys()]
    .filter((slot) => words[slot]?.standIns !== null)
    .sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0));
  for (const slot of replaceable.slice(0, maxBits - words.length)) {
    const word = words[slot];
    if (word === undefined || word.standIns === null) continue;
    const bit = weights.length;
    groupBit[slot] = 1 << bit;
    ownBit.push(1 << slot);
    weights.push(standInShare * Math.min(word.weight, rarity(word.standIns.frequency, passages)));
    for (const term of word.standIns.terms) if (bitOfTerm[term] === 0) bitOfTerm[term] = bit + 1;
  }
  for (const [slot, { termNumber }] of words.entries()) {
    if (termNumber < 0) continue;
    slotOfTerm[termNumber] = slot + 1;
    bitOfTerm[termNumber] = slot + 1;
  }
  const weigh = (mask: number): number => {
    let sum = 0;
    for (let rest = mask; rest !== 0; rest &= rest - 1) {
      const bit = 31 - Math.clz32(rest & -rest);
      if (bit < words.length || (mask & (ownBit[bit] ?? 0)) === 0) sum += weights[bit] ?? 0;
    }
    return sum;
  };
  const maskWhere = (condition: (word: SoughtWord) => boolean): number =>
    words.reduce(
      (mask, word, slot) => (condition(word) ? mask | (1 << slot) | (groupBit[slot] ?? 0) : mask),
      0,
    );
  return {
    words,
    slotOfTerm,
    bitOfTerm,
    maskWhere,
    ownMask: words.reduce((mask, _, slot) => mask | (1 << slot), 0),
    focusMask: maskWhere(({ isFocus }) => isFocus),
    fullWeight: rarity(0, passages),
    totalWeight: words.reduce((sum, { weight }) => sum + weight, 0),
    weigh,
    lacking: (mask) => words.filter((_, slot) => (mask & ((1 << slot) | (groupBit[slot] ?? 0))) === 0),
    heaviestGap: (mask, condition = () => true) =>
      words.reduce((most, word, slot) => {
        const own = (1 << slot) | (groupBit[slot] ?? 0);
        return condition(word) ? Math.max(most, word.weight - weigh(mask & own)) : most;
      }, 0),
  };
}

function seekWord(word: QuestionWord, passages: PassageIndex): SoughtWord {
  const termNumber = passages.termNumber(word.term);
  const frequency = termNumber < 0 ? 0 : (passages.paragraphFrequency[termNumber] ?? 0);
  const isName =
    word.isName || (termNumber >= 0 && ((passages.kinds[termNumber] ?? 0) & termKinds.name) !== 0);
  const standIns = isName ? null : findStandIns(word.text, word.term, passages);
  return { ...word, termNumber, isName, standIns, weight: rarity(frequency, passages) };
}

function rarity(frequency: number, { paragraphCount }: PassageIndex): number {
  return Math.log(1 + (Math.max(0, paragraphCount - frequency) + 0.5) / (frequency + 0.5));
}
