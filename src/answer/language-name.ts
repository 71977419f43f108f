// Language tag → its name in the language of whoever asks.

import { en } from '../locale/en.js';
import type { Messages } from '../locale/language.js';

const namesBy = new Map<string, Intl.DisplayNames>();

/** "ar" → "Arabic"; "und" and what is no tag → "unknown language". */
export function languageName(tag: string, { tag: shownIn, library }: Messages = en): string {
  const { unknownLanguage } = library.article;
  if (tag === 'und') return unknownLanguage;
  const names =
    namesBy.get(shownIn) ?? new Intl.DisplayNames(shownIn, { type: 'language', fallback: 'code' });
  namesBy.set(shownIn, names);
  try {
    return names.of(tag) ?? unknownLanguage;
  } catch {
    return unknownLanguage;
  }
}
