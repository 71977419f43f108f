// Letters in any dress → plain lower-case ones, so that "Erdoğan" and "ERDOGAN" compare alike.

/** Letters that Unicode does not decompose and that news agencies write plainly. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** Lower case, without accents and vowel marks; letters of other scripts, digits and punctuation stay. */
export function foldLetters(text: string): string {
  const lower = text.toLowerCase();
  // Most text is plain: what follows would leave it as it is, at several times the cost.
  if (/^[\0-\x7F]*$/.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[ßæœøłđðþı]/g, (letter) => plainLetters[letter] ?? letter);
}
