// Text from pages and people → text that cannot drive the terminal it is printed on.

import { stripVTControlCharacters } from 'node:util';

/**
 * Takes out escape sequences, control characters, and the marks that turn the direction of text; line and paragraph
 * breaks become spaces. Letters, and what joins them in scripts that need it, stay as they are.
 */
export function toSafeText(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '');
}

/** The address if it is one of the web, written without any character that a terminal could take as a command; else null. */
export function toSafeUrl(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  return url.href.replace(/[^\u0021-\u007e]/g, encodeURIComponent);
}
