// Text → its words as identity compares them: without case, accents and punctuation.

/** Words in order, folded; none for a text without letters and digits. Scripts without spaces give one word a character. */
export function foldWords(text: string): readonly string[] {
  const words: string[] = [];
  let word = '';
  scanWords(
    text,
    (unit) => {
      word += String.fromCharCode(unit);
    },
    () => {
      words.push(word);
      word = '';
    },
  );
  return words;
}

/** 32-bit hashes (FNV-1a) of the folded words, in order: equal words give equal numbers, others almost always different ones. */
export function hashWords(text: string): Uint32Array {
  const hashes = new Uint32Array(text.length);
  const offsetBasis = 0x811c9dc5;
  let count = 0;
  let hash = offsetBasis;
  scanWords(
    text,
    (unit) => {
      hash = Math.imul(hash ^ unit, 0x01000193);
    },
    () => {
      hashes[count] = hash;
      count += 1;
      hash = offsetBasis;
    },
  );
  return hashes.slice(0, count);
}

/**
 * Walks through a text once, telling the code units of folded words and where each word ends. Regular expressions over
 * normalised copies of the text say the same in three lines and took three times as long for a large corpus.
 */
function scanWords(text: string, onUnit: (unit: number) => void, onEnd: () => void): void {
  let open = false;
  const end = () => {
    if (open) onEnd();
    open = false;
  };
  for (let index = 0; index < text.length; index += 1) {
    let unit = text.charCodeAt(index);
    if (unit >= 65 && unit <= 90) unit += 32;
    if ((unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57)) {
      onUnit(unit);
      open = true;
    } else if (unit < 128) end();
    else {
      const code = text.codePointAt(index) ?? unit;
      if (code > 0xffff) index += 1;
      const { letters, breaks } = foldCharacter(code);
      if (breaks) end();
      for (let at = 0; at < letters.length; at += 1) onUnit(letters.charCodeAt(at));
      open ||= letters !== '';
      if (breaks) end();
    }
  }
  end();
}

interface FoldedCharacter {
  /** Empty for punctuation and for accents. */
  readonly letters: string;
  /** Whether words end before and after it. */
  readonly breaks: boolean;
}

const foldedCharacters = new Map<number, FoldedCharacter>();
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

function foldCharacter(code: number): FoldedCharacter {
  const known = foldedCharacters.get(code);
  if (known !== undefined) return known;
  const character = String.fromCodePoint(code);
  const letters = character
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  const isAccent = /^\p{M}$/u.test(character);
  const folded = { letters, breaks: (letters === '' && !isAccent) || unspaced.test(letters) };
  foldedCharacters.set(code, folded);
  return folded;
}
