// A question against a corpus: which of its words the corpus knows, what may stand in for them, and how much each of them tells.

import type { PassageIndex } from '../../search/passage-index.js';
import { termKinds } from '../../search/word-kinds.js';
import type { Question, QuestionWord } from './question.js';
import { findStandIns, maxStandIns, type StandIns } from './stand-ins.js';
import { TermBits } from './term-bits.js';

/** One bit per sought word, and one per word that others stand in for, fit a 32-bit mask. */
const maxBits = 30;

/**
 * What a stand-in counts of its word. Chosen on questions of ours: from 0.4 on, a question that the pages do not answer is taken as
 * answered. `test/answer/ask-seeds.test.ts` notices when it moves.
 */
const standInShare = 0.3;

/** A question weighs some thousand masks, and nearly always one that it has weighed before: so many are remembered. */
const rememberedBits = 9;
const rememberedMasks = 2 ** rememberedBits;
/** Multiplied with a mask it spreads its bits (Knuth). */
const spread = 0x9e3779b1;

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
  /** 1 + the position in `words` of a term of the corpus, 0 for all others. */
  slotOf(term: number): number;
  /** 1 + the bit in masks of a term of the corpus, 0 for terms that are neither sought nor stand in for one that is. */
  bitOf(term: number): number;
  /** The bits of the words of a run of tokens. */
  maskOf(tokens: Uint32Array, from: number, to: number): number;
  /** Sets the bits of the words of a run of sentences in `masks`, which has one per sentence from the first on. */
  markSentences(tokens: Uint32Array, firstToken: Uint32Array, first: number, masks: Uint32Array): void;
  readonly totalWeight: number;
  /** Weight of the heaviest word; 0 without words. */
  readonly heaviestWeight: number;
  /** Weight of a word that the corpus lacks: the most a word can weigh. */
  readonly fullWeight: number;
  /** Sum of the weights of the words whose bits are set; a stand-in counts less, and nothing beside its word. */
  weigh(mask: number): number;
  /** Bits of the words that a condition holds for, and of what stands in for them. */
  maskWhere(condition: (word: SoughtWord) => boolean): number;
  /** Bits of the words themselves, without what stands in for them. */
  readonly ownMask: number;
  /** Bits of the noun that is asked for, of names, and of the words of the sentence that asks. */
  readonly focusMask: number;
  readonly nameMask: number;
  readonly askingMask: number;
  /** The words of which a mask has neither them nor a stand-in. */
  lacking(mask: number): readonly SoughtWord[];
  /** The most that a mask leaves of the weight of one word, among those that a condition holds for; 0 when it has them all. */
  heaviestGap(mask: number, condition?: (word: SoughtWord) => boolean): number;
}

export function seekWords(question: Question, passages: PassageIndex): SoughtWords {
  const words = question.words.slice(0, maxBits).map((word) => seekWord(word, passages));
  const replaceable = [...words.keys()]
    .filter((slot) => words[slot]!.standIns !== null)
    .sort((a, b) => words[b]!.weight - words[a]!.weight)
    .slice(0, maxBits - words.length);
  const bitCount = words.length + replaceable.length;
  const weights = Float64Array.from({ length: bitCount }, (_, slot) => words[slot]?.weight ?? 0);
  /** Per bit: that of the word itself. Per word: that of what stands in for it, or 0. */
  const ownBit = Int32Array.from({ length: bitCount }, (_, slot) => 1 << slot);
  const groupBit = new Int32Array(words.length);
  const bits = new TermBits(words.length + replaceable.length * maxStandIns);
  for (const [position, slot] of replaceable.entries()) {
    const { weight, standIns } = words[slot]!;
    const bit = words.length + position;
    groupBit[slot] = 1 << bit;
    ownBit[bit] = 1 << slot;
    weights[bit] = standInShare * Math.min(weight, rarity(standIns!.frequency, passages));
    for (const term of standIns!.terms) if (bits.get(term) === 0) bits.set(term, bit);
  }
  for (const [slot, { termNumber }] of words.entries()) if (termNumber >= 0) bits.set(termNumber, slot);
  const addUp = (mask: number): number => {
    let sum = 0;
    for (let rest = mask; rest !== 0; rest &= rest - 1) {
      const bit = 31 - Math.clz32(rest & -rest);
      if (bit < words.length) sum += weights[bit]!;
      else if (bit < bitCount && (mask & ownBit[bit]!) === 0) sum += weights[bit]!;
    }
    return sum;
  };
  const masks = new Int32Array(rememberedMasks);
  const sums = new Float64Array(rememberedMasks);
  const weigh = (mask: number): number => {
    const place = Math.imul(mask, spread) >>> (32 - rememberedBits);
    if (masks[place] !== (mask | 0)) {
      masks[place] = mask;
      sums[place] = addUp(mask);
    }
    return sums[place]!;
  };
  const bitsOf = (slot: number): number => (1 << slot) | groupBit[slot]!;
  const maskWhere = (condition: (word: SoughtWord) => boolean): number =>
    words.reduce((mask, word, slot) => (condition(word) ? mask | bitsOf(slot) : mask), 0);
  return {
    words,
    slotOf(term) {
      const bit = bits.get(term);
      return bit <= words.length ? bit : 0;
    },
    bitOf: (term) => bits.get(term),
    maskOf: (tokens, from, to) => bits.maskOf(tokens, from, to),
    markSentences: (tokens, firstToken, first, masks) => bits.markSentences(tokens, firstToken, first, masks),
    maskWhere,
    ownMask: words.reduce((mask, _, slot) => mask | (1 << slot), 0),
    focusMask: maskWhere(({ isFocus }) => isFocus),
    nameMask: maskWhere(({ isName }) => isName),
    askingMask: maskWhere(({ isAsking }) => isAsking),
    fullWeight: rarity(0, passages),
    totalWeight: words.reduce((sum, { weight }) => sum + weight, 0),
    heaviestWeight: words.reduce((most, { weight }) => Math.max(most, weight), 0),
    weigh,
    lacking: (mask) => words.filter((_, slot) => (mask & bitsOf(slot)) === 0),
    heaviestGap(mask, condition) {
      let most = 0;
      for (const [slot, word] of words.entries()) {
        if (word.weight <= most || (mask & (1 << slot)) !== 0) continue;
        if (condition === undefined || condition(word))
          most = Math.max(most, word.weight - weigh(mask & groupBit[slot]!));
      }
      return most;
    },
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
