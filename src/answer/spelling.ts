// Utterance → how its outlet spells the speaker's name, and whether that is what was typed.

import type { Library } from '../library/library.js';
import type { ParagraphSpan } from '../model/locator.js';
import { holds } from './sentence-window.js';
import { listOwnNames } from './speaker-names.js';
import type { Utterance } from './utterances.js';

/**
 * The spellings of the speaker's name in the excerpt; where a pronoun stands there, those of its whole article. As printed, each
 * once. Of a speaker that is no person, the names that stand beside the words.
 */
export function listSpellings(library: Library, { analysed, runs, excerptAt }: Utterance): readonly string[] {
  const names = listOwnNames(library, analysed, runs) ?? runs.flatMap(({ mentionAt }) => mentionAt ?? []);
  const shown = excerptAt === null ? [] : names.filter((name) => holds(excerptAt, name));
  const print = ({ paragraphIndex, start, end }: ParagraphSpan) =>
    analysed.article.paragraphs[paragraphIndex]!.slice(start, end).replace(/['’]s$/, '');
  return [...new Set((shown.length > 0 ? shown : names).map(print))];
}

/** Whether one of those spellings holds the typed words, letter for letter but for case. Nothing typed is held by none. */
export function isSpelledAs(library: Library, utterance: Utterance, typed: string): boolean {
  const wanted = toWords(typed);
  return (
    wanted.trim() !== '' &&
    listSpellings(library, utterance).some((spelling) => toWords(spelling).includes(wanted))
  );
}

/** Words between blanks, so that only whole words are found. Accents and apostrophes are letters of the name. */
function toWords(name: string): string {
  const words =
    name
      .normalize('NFC')
      .replace(/[’ʼ`]/g, "'")
      .toLowerCase()
      .match(/[\p{L}\p{N}'-]+/gu) ?? [];
  return ` ${words.join(' ')} `;
}
