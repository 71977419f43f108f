// A document → the terms of its title and story, as numbers of one vocabulary.

import { stemmer } from 'stemmer';
import { detach } from '../../text/detach.js';
import { foldLetters } from '../../text/fold-letters.js';
import { idleWords } from '../words/idle-words.js';
import { type ClusterDocument, storyChars } from './cluster-document.js';

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

  get size(): number {
    return this.#byStem.size;
  }

  /** By their numbers. */
  listStems(): readonly string[] {
    return [...this.#byStem.keys()];
  }

  /** Gives a stem the next number. */
  addStem(stem: string): void {
    this.#byStem.set(stem, this.#byStem.size);
  }

  /** Lets go of the forms of words: a whole corpus of them is read at once, and then one text. */
  forgetWords(): void {
    this.#byWord.clear();
  }

  /** The number of the stem of a word in lower case. */
  numberOf(word: string): number {
    const known = this.#byWord.get(word);
    if (known !== undefined) return known;
    const stem = /^[a-z]+$/.test(word) ? stemmer(word) : word;
    const number = this.#byStem.get(stem) ?? this.#byStem.size;
    this.#byStem.set(detach(stem), number);
    this.#byWord.set(detach(word), number);
    return number;
  }
}

/** Terms of a document: stems of words of three letters or two digits and more, without those of all news. */
export function readStoryTerms({ title, text }: ClusterDocument, vocabulary: Vocabulary): StoryTerms {
  // A page without line breaks is all title, and the pattern looks at every run of blanks in it again and again.
  const titleTerms = termsOf(title.slice(0, leadChars).replace(siteName, ''), vocabulary);
  const leadEnd = endOfWord(text, leadChars);
  const leadTerms = termsOf(text.slice(0, leadEnd), vocabulary);
  const restTerms = termsOf(text.slice(leadEnd, storyChars), vocabulary);
  return {
    story: countTerms([titleTerms, leadTerms, restTerms]),
    lead: countTerms([leadTerms, ...Array.from({ length: titleWeight }, () => titleTerms)]),
    title: [...new Set(titleTerms)],
  };
}

/** The first place from `from` on at which no word is cut. */
function endOfWord(text: string, from: number): number {
  const blank = text.slice(from).search(/\s/);
  return blank < 0 ? text.length : from + blank;
}

function termsOf(text: string, vocabulary: Vocabulary): readonly number[] {
  // Curly marks and dashes part words like blanks; without them most text is plain, and plain words are found several times faster.
  const folded = foldLetters(text.replace(/[\u2000-\u206F]/g, ' '));
  const pattern = /^[\0-\x7F]*$/.test(folded) ? /\d+(?:[.,]\d+)*|[a-z]+/g : /\p{N}+(?:[.,]\p{N}+)*|\p{L}+/gu;
  const terms: number[] = [];
  for (const word of folded.match(pattern) ?? [])
    if ((word.length > 2 || /^\d\d/.test(word)) && !idleWords.has(word))
      terms.push(vocabulary.numberOf(word.includes(',') ? word.replaceAll(',', '') : word));
  return terms;
}

function countTerms(lists: readonly (readonly number[])[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const terms of lists) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
