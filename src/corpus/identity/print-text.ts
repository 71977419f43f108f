// The text of an item → what identity compares of it, for which every word must be read.

import { createHash } from 'node:crypto';
import type { PageItem } from '../../model/page.js';
import { cutJunk } from '../../text/cut-junk.js';
import { sampleRuns } from './contained-texts.js';
import { foldWords, hashWords } from './fold-words.js';

/** Fewest words of a text that speaks for itself; shorter ones ("Watch the video") count only together with the title. */
export const minTellingWords = 40;

/** Words of the opening that an id and a comparison of openings look at. */
const openingWords = 30;
/** Characters in which so many words surely stand; a word cut at the end would not count among the first thirty. */
const openingChars = 1500;

export interface TextPrint {
  /** Folded words of the title, parted by spaces. */
  readonly title: string;
  /** The first words of the story, folded, parted by spaces. */
  readonly opening: string;
  /** Words of the story, without junk. */
  readonly wordCount: number;
  readonly paragraphCount: number;
  /** Equal for items with the same title and words; null for texts under `minTellingWords` words. */
  readonly textKey: string | null;
  /** Sampled runs of the words (`sampleRuns`); none without `textKey`. */
  readonly runs: Uint32Array;
}

export function printText(item: PageItem): TextPrint {
  const story = storyOf(item);
  const words = hashWords(story);
  const title = foldWords(item.title).join(' ');
  const isTelling = words.length >= minTellingWords;
  return {
    title,
    opening: foldWords(story.slice(0, openingChars)).slice(0, openingWords).join(' '),
    wordCount: words.length,
    paragraphCount: item.paragraphs.length,
    textKey: isTelling ? hashText(title, tellingTitle(item.title), words) : null,
    runs: isTelling ? sampleRuns(words) : new Uint32Array(),
  };
}

/** Of items whose text another thread has read already. */
const printsMade = new WeakMap<PageItem, TextPrint>();

/** Spares `takeTextPrint` the reading. */
export function bringTextPrint(item: PageItem, print: TextPrint): void {
  printsMade.set(item, print);
}

/** The print that was brought for the item, once; else made now. */
export function takeTextPrint(item: PageItem): TextPrint {
  const made = printsMade.get(item);
  printsMade.delete(item);
  return made ?? printText(item);
}

/** The text of the item without junk. */
export function storyOf({ paragraphs, junk }: PageItem): string {
  return cutJunk(paragraphs, junk).join('\n');
}

/** The words of a title without the site's name at its end, as saved web pages have it: it stands in the site's notices too. */
export function tellingTitle(title: string): readonly string[] {
  return foldWords(title.replace(/\s[|–—-]\s[^|–—-]{1,40}$/, ''));
}

function hashText(title: string, telling: readonly string[], words: Uint32Array): string {
  const titles = `${title}\n${telling.join(' ')}\n`;
  return createHash('sha1').update(titles).update(words).digest('base64url').slice(0, 16);
}
