// A document → the terms of its title and story, as numbers of one vocabulary.

import { stemmer } from 'stemmer';
import { foldLetters } from '../../text/fold-letters.js';
import { idleWords } from '../words/idle-words.js';
import type { ClusterDocument } from './cluster-document.js';

/** How much of a story is read, in characters: unseen folds of bench/train-clusters.mjs fared better with it than with the lead alone. */
const storyChars = 6000;

/** The outlet's name that many sites put behind a title ("… - USA Today"). */
const siteName = /\s+[-|–]\s+(?:\p{Lu}[\p{L}\p{N}.&']*\s?){1,4}$/u;

/** The part of it that tells what it is about, in characters: two articles without a common word there are two stories. */
const leadChars = 1500;

/** How often a word of the title counts in the lead. */
const titleWeight = 3;

export interface StoryTerms {
  /** Term → how often it occurs in title and story. */
  readonly story: ReadonlyMap<number, number>;
  /** The same for title and lead. */
  readonly lead: ReadonlyMap<number, number>;
  readonly title: readonly number[];
}

/** Gives every stem a number, in the order in which they are met. */
export class Vocabulary {
  readonly #byStem = new Map<string, number>();
  /** Every form of a word is taken to its stem once. */
  readonly #byWord = new Map<string, number>();

  /** The number of the stem of a word in lower case. */
  numberOf(word: string): number {
    const known = this.#byWord.get(word);
    if (known !== undefined) return known;
    const stem = /^[a-z]+$/.test(word) ? stemmer(word) : word;
    const number = this.#byStem.get(stem) ?? this.#byStem.size;
    this.#byStem.set(stem, number);
    this.#byWord.set(word, number);
    return number;
  }
}

/** Terms of a document: stems of words of three letters or two digits and more, without those of all news. */
export function readStoryTerms({ title, text }: ClusterDocument, vocabulary: Vocabulary): StoryTerms {
  const titleTerms = termsOf(title.replace(siteName, ''), vocabulary);
  const leadTerms = termsOf(text.slice(0, leadChars), vocabulary);
  return {
    story: countTerms([...titleTerms, ...termsOf(text.slice(0, storyChars), vocabulary)]),
    lead: countTerms([...leadTerms, ...Array.from({ length: titleWeight }, () => titleTerms).flat()]),
    title: [...new Set(titleTerms)],
  };
}

const wordPattern = /\p{N}+(?:[.,]\p{N}+)*|\p{L}+/gu;

function termsOf(text: string, vocabulary: Vocabulary): readonly number[] {
  const words =
    foldLetters(text)
      .replace(/['’]s(?!\p{L})/gu, '')
      .match(wordPattern) ?? [];
  return words
    .filter((word) => (word.length > 2 || /^\d\d/.test(word)) && !idleWords.has(word))
    .map((word) => vocabulary.numberOf(word.replaceAll(',', '')));
}

function countTerms(terms: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
