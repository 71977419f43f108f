// Cyrillic text → the Latin spellings that English-language outlets give it.

/** Letters that Ukrainian and Russian read alike. й before и: the ending -ий is one sound in both. */
const shared: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ь: '',
  ъ: '',
  ю: 'yu',
  я: 'ya',
  // Only one of the two languages has these.
  і: 'i',
  ї: 'yi',
  є: 'ye',
  ґ: 'g',
  ы: 'y',
  э: 'e',
  ё: 'yo',
};

/** Letters that the two languages read differently. */
const ukrainian: Readonly<Record<string, string>> = { ...shared, г: 'h', и: 'y' };
const russian: Readonly<Record<string, string>> = { ...shared, г: 'g', и: 'i' };

const cyrillic = /\p{Script=Cyrillic}/u;

/**
 * Reads Cyrillic letters as Ukrainian and as Russian; the script alone seldom tells which it is ("Сергій" does, "Олег"
 * does not). Everything else is kept. Text without Cyrillic gives itself as the only reading; readings are lower case.
 * Letters: Ukrainian passport table of 2010 and BGN/PCGN for Russian, without their apostrophes for soft signs.
 */
export function readCyrillic(text: string): readonly string[] {
  if (/^[\0-\x7F]*$/.test(text)) return [text.toLowerCase()];
  const lower = text.normalize('NFC').toLowerCase();
  if (!cyrillic.test(lower)) return [lower];
  const spell = (letters: Readonly<Record<string, string>>) =>
    [...lower].map((letter) => letters[letter] ?? letter).join('');
  return [...new Set([spell(ukrainian), spell(russian)])];
}
