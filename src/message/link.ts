// Words and an address → a masked link, or the words alone.

import { escapeMarkdown } from './escape-markdown.js';

/** Longest address inside a text: a text fragment is dropped first, then the link. */
export const maxLinkChars = 330;

/**
 * `[words](<address>)`; the angle brackets keep Discord from adding a preview. An address that is not http(s), carries a
 * user name (which can pass for another site), or is too long gives the words alone. Square brackets in the words are shown wide.
 */
export function renderLink(words: string, address: string): string {
  const target = toLinkTarget(address, maxLinkChars);
  return target === null ? escapeMarkdown(words) : `[${escapeMarkdown(withoutBrackets(words))}](<${target}>)`;
}

/** Escaped or not, a square bracket ends the words of a masked link; the wide form beside it looks the same and does not. */
function withoutBrackets(words: string): string {
  return words.replaceAll('[', '［').replaceAll(']', '］');
}

/** An address as Discord may be given it: http(s) only, at most `maxChars`, if need be without its fragment; else null. */
export function toLinkTarget(address: string, maxChars: number): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if ((url.protocol !== 'https:' && url.protocol !== 'http:') || url.username !== '' || url.password !== '')
    return null;
  const whole = encodeForMarkdown(url.href);
  if (whole.length <= maxChars) return whole;
  url.hash = '';
  const withoutFragment = encodeForMarkdown(url.href);
  return withoutFragment.length <= maxChars ? withoutFragment : null;
}

/** Percent-encodes the characters that would end a masked link early; they mean the same to the server. */
function encodeForMarkdown(href: string): string {
  return href.replace(
    /[\s()<>[\]\\`"]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
