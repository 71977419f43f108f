// A headline that runs into a sentence without punctuation → where it ends.

import { linkingWords, looseStarters, offices, strictStarters } from './words/headline-words.js';

/** A headline has at least this many words; an earlier break would be within it. */
const minWords = 4;

/** Longest headline considered, in UTF-16 code units. The longest title seen has 118. */
const maxChars = 200;

/** "[Ukrainian] President Volodymyr Zelensky": at most three words, an office, a name in full. */
const officeAndName = new RegExp(
  `^(?:\\p{Lu}[\\p{L}'’.-]* ){0,3}(?:${offices.join('|')}) \\p{Lu}[\\p{L}'’.-]+ \\p{Lu}`,
  'u',
);

/**
 * End of the headline that begins at `from`: before the blank after which a sentence surely begins. Its own question
 * or exclamation mark ends it too. Undefined when a full stop comes first or no break is sure.
 */
export function findHeadlineEnd(text: string, from: number, to = text.length): number | undefined {
  const window = text.slice(from, Math.min(to, from + maxChars));
  const words = [...window.matchAll(/\S+/g)];
  const isSentenceCase = words
    .slice(1, 2 * minWords)
    .some(([word]) => /^\p{Ll}{4,}/u.test(word) && !linkingWords.has(word));
  for (let index = 1; index < words.length; index += 1) {
    const previous = words[index - 1]!;
    const end = from + previous.index + previous[0].length;
    if (endsSentence(previous[0])) return /[?!]['"”’]*$/.test(previous[0]) ? end : undefined;
    if (index >= minWords && beginsSentence(window, words, index, isSentenceCase)) return end;
  }
  return undefined;
}

/** Whether a sentence ends within a stretch of text, its very end not counted. */
export function hasSentenceEnd(text: string): boolean {
  return text.split(/\s+/).slice(0, -1).some(endsSentence);
}

/** "met?", "talks.'" but not "U.S.", "Mr." or "No." */
function endsSentence(word: string): boolean {
  return /(?:[?!]|[^\s.]{3}\.)['"”’)]*$/.test(word);
}

function beginsSentence(
  window: string,
  words: readonly RegExpExecArray[],
  index: number,
  isSentenceCase: boolean,
): boolean {
  const previous = words[index - 1]![0];
  const word = words[index]![0].replace(/^['"‘“(]/, '').replace(/['’]s$|,$/, '');
  if (/[,:;–—-]$/.test(previous) || linkingWords.has(previous.toLowerCase())) return false;
  if (strictStarters.has(word)) return true;
  if (!isSentenceCase) return false;
  return looseStarters.has(word) || officeAndName.test(window.slice(words[index]!.index));
}
