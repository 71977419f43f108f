// What a character is, as far as cutting a text into words asks: one look into a table.

/** One bit for each; a character may have several. */
export const characterKinds = {
  space: 1 << 0,
  /** A small letter of English. */
  plain: 1 << 1,
  letter: 1 << 2,
  /** Has a small form. */
  capital: 1 << 3,
  digit: 1 << 4,
  /** An apostrophe, "&" or hyphen, which may stand within a word. */
  joiner: 1 << 5,
  apostrophe: 1 << 6,
} as const;

const { space, plain, letter, capital, digit, joiner, apostrophe } = characterKinds;

/** Marks a character that has been classified; filled as characters are met, because most never are. */
const isKnown = 1 << 7;
const kinds = new Uint8Array(2 ** 16);

/** Bits of `characterKinds` for a UTF-16 code unit; half of a surrogate pair has none. */
export function kindsOf(code: number): number {
  const known = kinds[code] as number;
  return known === 0 ? classify(code) : known;
}

function classify(code: number): number {
  const character = String.fromCharCode(code);
  let bits = isKnown;
  if (code === 0xa0 || ((code < 33 || code > 0x1000) && /\s/.test(character))) bits |= space;
  if (code >= 97 && code <= 122) bits |= plain;
  if (/[\p{L}\p{M}]/u.test(character)) bits |= letter;
  if (character !== character.toLowerCase()) bits |= capital;
  if (code >= 48 && code <= 57) bits |= digit;
  if (code === 0x27 || code === 0x2019) bits |= apostrophe | joiner;
  if (code === 0x26 || code === 0x2d) bits |= joiner;
  kinds[code] = bits;
  return bits;
}
