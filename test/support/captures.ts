// Builders for what identity works on: captured items, and made-up news text that repeats nowhere.

import type { CapturedItem } from '../../src/corpus/identity/capture-pages.js';
import type { PageItem } from '../../src/model/page.js';

/** An item of a page with sensible values; text as one string with a line per paragraph. */
export function anItem(set: Partial<Omit<PageItem, 'paragraphs'>> & { text?: string } = {}): PageItem {
  const { text = '', ...rest } = set;
  return {
    title: 'Delegates meet again in the old harbour town',
    outlet: null,
    publishedOn: null,
    publishedBasis: null,
    relativeTime: null,
    paragraphs: text.split('\n').filter((line) => line.trim() !== ''),
    language: 'en',
    url: null,
    junk: [],
    entries: [],
    ...rest,
  };
}

/** A capture of an item. Without `siteId` the page is one whose address nobody knows. */
export function aCapture(
  set: Parameters<typeof anItem>[0] &
    Partial<Pick<CapturedItem, 'known' | 'siteId' | 'urls'>> & { page?: string; position?: number } = {},
): CapturedItem {
  const { page = 'page.txt', position = 0, known = null, siteId = null, urls = [], ...item } = set;
  const pageUrl = siteId === null ? null : `https://www.daily8.com/en/article/${siteId}`;
  return {
    capture: { page, pageUrl, role: position === 0 ? 'main' : 'related', position },
    item: anItem(item),
    known,
    siteId,
    urls,
  };
}

/** Pseudo-random numbers 0 ≤ n < 1, the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const syllables = 'ba ce di fo gu ha ke li mo nu pa re si to vu wa ze ki la mi'.split(' ');

/** A made-up word from a vocabulary of 3,000 in which, as in a language, some words are far commoner than others. */
export function aWord(random: () => number): string {
  let number = Math.floor(3000 * random() ** 3);
  let word = '';
  do {
    word += syllables[number % 20];
    number = Math.floor(number / 20);
  } while (number > 0);
  return word;
}

/** A sentence of 12 to 28 made-up words. */
export function aSentence(random: () => number): string {
  const words = Array.from({ length: 12 + Math.floor(random() * 17) }, () => aWord(random));
  return `${words.join(' ').replace(/^./, (letter) => letter.toUpperCase())}.`;
}

/** A text of so many sentences, four to a paragraph. */
export function aText(random: () => number, sentenceCount = 12): string {
  return toText(Array.from({ length: sentenceCount }, () => aSentence(random)));
}

/** Sentences as a text, four to a paragraph. */
export function toText(sentences: readonly string[]): string {
  return sentences.map((sentence, index) => sentence + (index % 4 === 3 ? '\n' : ' ')).join('');
}
