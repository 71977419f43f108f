// Any text → Markdown that Discord shows as exactly that text, and back.
//
// The escapes do not depend on where a text stands, so escaped texts can be joined in any order. Every character is
// escaped to at most twice its length, which is what lets `limits.ts` promise that an excerpt always fits.
// Pings are stopped by `allowedMentions`; a zero-width space inside "@everyone" would stop them too, but whoever copies
// a quotation would then copy letters that the article does not have.

/**
 * Punctuation that Discord gives a meaning somewhere: styles, headings, lists, quotations, small text, masked links,
 * mentions, custom emoji, timestamps, slash-command mentions (`<`, `@`, `:`, `/`), addresses that become links or
 * invitations (`:`, `/`, `.`), and the backslash itself. Discord drops a backslash before any such character.
 */
const markup = /[\\*_~|`#\-+><[\]().:@/]/gu;

/** Backslash and what it protects: no letter, digit or white space ever follows an escaping backslash. */
const escaped = /\\([^0-9A-Za-z\s])/gu;

/** Half of a character that stands alone: Discord refuses it, and nothing can show it. */
const loneSurrogate = /\p{Surrogate}/gu;

/**
 * Characters that are invisible or turn the direction of what follows. They are shown as a visible sign behind a
 * backslash; the same sign in a text of its own carries no backslash, so reading back is exact. The tab, joiners (U+200C,
 * U+200D) and the soft hyphen stay: they move nothing, and scripts and emoji need them.
 */
const invisible: readonly (readonly [first: number, last: number])[] = [
  [0x00, 0x08],
  [0x0a, 0x1f],
  [0x7f, 0x9f],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180e, 0x180e],
  [0x200b, 0x200b],
  [0x200e, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff9, 0xfffb],
  [0xe0000, 0xe007f],
];

const controlPictures = 0x2400;
const brailleCells = 0x2801;

/** Control pictures (␀ … ␟) stand for the characters they depict, Braille cells for all others, in table order. */
const signs = new Map<string, string>();
let cell = brailleCells;
for (const [first, last] of invisible)
  for (let code = first; code <= last; code++)
    signs.set(String.fromCodePoint(code), String.fromCharCode(code < 0x20 ? controlPictures + code : cell++));
const meanings = new Map([...signs].map(([character, sign]) => [sign, character]));

const invisibleCharacter = new RegExp(
  `[${invisible.map(([first, last]) => `\\u{${first.toString(16)}}-\\u{${last.toString(16)}}`).join('')}]`,
  'gu',
);

/**
 * Escapes plain text for Discord. The result is one line, at most twice as long, and `unescapeMarkdown` gives the text
 * back exactly (halves of surrogate pairs, which no text file holds, become U+FFFD). An empty text stays empty.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(loneSurrogate, '\ufffd')
    .replace(markup, '\\$&')
    .replace(invisibleCharacter, (character) => `\\${signs.get(character)}`);
}

/** The exact inverse of `escapeMarkdown`. Text that was never escaped comes back without its backslashes. */
export function unescapeMarkdown(markdown: string): string {
  return markdown.replace(escaped, (_, character: string) => meanings.get(character) ?? character);
}
