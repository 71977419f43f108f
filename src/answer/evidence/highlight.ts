// Which words of a window to set in bold: the possible answer nearest to the question's words, else those words themselves.

import type { Span } from '../../model/locator.js';
import type { PassageIndex } from '../../search/passage-index.js';
import { tokenise } from '../../search/tokenise.js';
import { termMask } from '../../search/tokens.js';
import type { Evidence } from './find-evidence.js';
import type { LocatedWindow } from './locate-window.js';
import type { SoughtWords } from './sought-words.js';
import type { Window } from './windows.js';

/**
 * Spans within the paragraph of the window, in order. An answer of the asked kind (a figure with the noun it counts, a name, a
 * date) is marked alone; without one, every word of the question is.
 */
export function highlightAnswer(
  passages: PassageIndex,
  window: Window,
  located: LocatedWindow,
  { sought, isAnswer }: Pick<Evidence, 'sought' | 'isAnswer'>,
): readonly Span[] {
  const words = readWords(passages, window, located, sought);
  const isOther = ({ token, slot }: Word): boolean => slot < 0 && isAnswer !== null && isAnswer(token);
  let best = -1;
  let bestNearness = 0;
  for (const [position, word] of words.entries()) {
    if (!isOther(word)) continue;
    const nearness = weighNearness(words, position, sought);
    if (nearness > bestNearness) {
      best = position;
      bestNearness = nearness;
    }
  }
  if (best < 0) return listSought(words);
  const paragraph = textOf(located);
  const belongs = (word: Word | undefined): boolean =>
    word !== undefined && (isOther(word) || sought.words[word.slot]?.isFocus === true);
  /** Follows words that belong together in one direction, over at most one word between ("1,212 dead soldiers"). */
  const reach = (step: 1 | -1): number => {
    let edge = best;
    for (
      let next = best + step;
      Math.abs(next - edge) <= 2 && belongsTogether(paragraph, words, next, step);
      next += step
    )
      if (belongs(words[next])) edge = next;
    return edge;
  };
  const [first, last] = [words[reach(-1)], words[reach(1)]];
  if (first === undefined || last === undefined) return [];
  const signBefore = /[$£€¥]$/.test(paragraph.slice(0, first.start)) ? 1 : 0;
  return [{ start: first.start - signBefore, end: last.end }];
}

/** Spans of the question's words in a window, within its paragraph. */
export function highlightSought(
  passages: PassageIndex,
  window: Window,
  located: LocatedWindow,
  sought: SoughtWords,
): readonly Span[] {
  return listSought(readWords(passages, window, located, sought));
}

function listSought(words: readonly Word[]): readonly Span[] {
  return words.filter(({ slot }) => slot >= 0).map(({ start, end }) => ({ start, end }));
}

interface Word extends Span {
  /** Token number in the passage index. */
  readonly token: number;
  /** Position among the sought words, or -1. */
  readonly slot: number;
}

/** The words of a window with their places; the index holds the same words in the same order. */
function readWords(
  passages: PassageIndex,
  window: Window,
  located: LocatedWindow,
  sought: SoughtWords,
): readonly Word[] {
  const { firstToken, startOf, endOf, tokens } = passages;
  const words: Word[] = [];
  const paragraph = textOf(located);
  for (let sentence = window.first; sentence <= window.last; sentence++) {
    const start = startOf[sentence] ?? 0;
    const from = firstToken[sentence] ?? 0;
    for (const [position, word] of tokenise(paragraph.slice(start, endOf[sentence])).entries()) {
      const token = from + position;
      const slot = sought.slotOf((tokens[token] ?? 0) & termMask) - 1;
      words.push({ token, slot, start: start + word.start, end: start + word.end });
    }
  }
  return words;
}

/** Whether nothing but a space, a hyphen or a full stop of an initial parts a word from its neighbour. */
function belongsTogether(paragraph: string, words: readonly Word[], position: number, step: 1 | -1): boolean {
  const [before, after] =
    step === 1 ? [words[position - 1], words[position]] : [words[position], words[position + 1]];
  return (
    before !== undefined &&
    after !== undefined &&
    /^[\s.-]?\s?$/.test(paragraph.slice(before.end, after.start))
  );
}

function weighNearness(words: readonly Word[], position: number, sought: SoughtWords): number {
  const closest = new Map<number, number>();
  for (const [other, { slot }] of words.entries()) {
    if (slot < 0) continue;
    const distance = Math.abs(other - position);
    closest.set(slot, Math.min(closest.get(slot) ?? Infinity, distance));
  }
  let sum = 1e-6;
  for (const [slot, distance] of closest) {
    const word = sought.words[slot];
    // The counted noun stands beside its number; whatever else is near matters less.
    const share = word?.isFocus === true ? 2 : 1;
    sum += (share * (word?.weight ?? 0)) / (1 + distance / 3);
  }
  return sum;
}

function textOf({ article, paragraphIndex }: LocatedWindow): string {
  return article.paragraphs[paragraphIndex] ?? '';
}
