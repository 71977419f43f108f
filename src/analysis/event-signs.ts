// The signs of events → a reader that tells in one pass over a sentence's words which of them it shows.

import type { EventSign, KnownEvent } from './known-events.js';
import { listFoldedWords, listStems, stemOf } from './stems.js';

/** One sign of one event, by their places in the list given. */
export interface ShownSign extends Pick<EventSign, 'weight' | 'onlyIfCovered'> {
  readonly eventIndex: number;
}

export interface ReadSentence {
  readonly wordCount: number;
  /** In the order of events, then of their signs. */
  readonly shown: readonly ShownSign[];
}

export type SignReader = (sentence: string) => ReadSentence;

/** Stems as numbers; 0 stands for every stem that no sign has. */
type StemNumbers = readonly number[];

interface PreparedSign extends ShownSign {
  /** Its place among all signs. */
  readonly index: number;
  readonly all: readonly (readonly StemNumbers[])[];
  readonly none: readonly StemNumbers[];
}

/** Most words whose number is remembered; past that the memory starts anew. About 5 MB; news of a year has some 60,000. */
const maxRemembered = 50_000;

/**
 * Prepares the signs of events. Only signs of which the sentence holds a telling word are looked at, and every word is stemmed
 * once for all sentences: comparing each sentence with each sign took half of the time of all analysis.
 */
export function createSignReader(events: readonly KnownEvent[]): SignReader {
  const numbers = new Map<string, number>();
  const numberPhrase = (phrase: string): StemNumbers =>
    listStems(phrase).map((stem) => {
      const number = numbers.get(stem) ?? numbers.size + 1;
      numbers.set(stem, number);
      return number;
    });
  const signs = events
    .flatMap(({ signs: own }, eventIndex) => own.map((sign) => ({ sign, eventIndex })))
    .map(({ sign: { all, none, weight, onlyIfCovered }, eventIndex }, index): PreparedSign => {
      return {
        index,
        eventIndex,
        weight,
        onlyIfCovered,
        // A phrase of signs alone ("–") has no stems and stands nowhere.
        all: all.map((phrases) => phrases.map(numberPhrase).filter((phrase) => phrase.length > 0)),
        none: none.map(numberPhrase).filter((phrase) => phrase.length > 0),
      };
    });
  const stems = [...numbers.keys()];
  const byStem = indexByStem(signs, (number) => stems[number - 1]?.length ?? 0);
  const remembered = new Map<string, number>();
  const numberOf = (word: string): number => {
    const known = remembered.get(word);
    if (known !== undefined) return known;
    const number = numbers.get(stemOf(word)) ?? 0;
    if (remembered.size >= maxRemembered) remembered.clear();
    remembered.set(word, number);
    return number;
  };
  return (sentence) => {
    const words = listFoldedWords(sentence).map(numberOf);
    const candidates = new Set<PreparedSign>();
    for (const number of words)
      if (number !== 0) for (const sign of byStem.get(number) ?? []) candidates.add(sign);
    const shown = [...candidates].filter((sign) => isShown(sign, words)).sort((a, b) => a.index - b.index);
    return { wordCount: words.length, shown };
  };
}

/** Each sign under one stem of every phrase of its shortest group, the longest as the likeliest to be rare: one of these has to be there. */
function indexByStem(
  signs: readonly PreparedSign[],
  lengthOf: (number: number) => number,
): ReadonlyMap<number, readonly PreparedSign[]> {
  const index = new Map<number, PreparedSign[]>();
  for (const sign of signs) {
    const [shortest = []] = [...sign.all].sort((a, b) => a.length - b.length);
    const telling = shortest.map((phrase) =>
      phrase.reduce((best, number) => (lengthOf(number) > lengthOf(best) ? number : best)),
    );
    for (const number of new Set(telling)) index.set(number, [...(index.get(number) ?? []), sign]);
  }
  return index;
}

function isShown({ all, none }: PreparedSign, words: StemNumbers): boolean {
  return (
    all.every((phrases) => phrases.some((phrase) => holdsPhrase(words, phrase))) &&
    !none.some((phrase) => holdsPhrase(words, phrase))
  );
}

/** Whether the words hold the phrase, its stems one right after the other. */
function holdsPhrase(words: StemNumbers, phrase: StemNumbers): boolean {
  const [first = 0] = phrase;
  for (let at = words.indexOf(first); at >= 0; at = words.indexOf(first, at + 1))
    if (phrase.every((stem, offset) => words[at + offset] === stem)) return true;
  return false;
}
