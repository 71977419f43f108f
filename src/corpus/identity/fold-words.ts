// Text → its words as identity compares them: without case, accents and punctuation.

const plainAscii = /^[\x00-\x7f]*$/;
const marks = /\p{M}+/gu;
/** Scripts that write no spaces between words: each character counts as a word. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;
const word = /[\p{L}\p{N}]+/gu;

/** Words in order, folded; none for a text without letters and digits. */
export function foldWords(text: string): readonly string[] {
  const folded = plainAscii.test(text)
    ? text
    : text.normalize('NFKD').replace(marks, '').replace(unspaced, ' $& ');
  return folded.toLowerCase().match(word) ?? [];
}

/** 32-bit hashes (FNV-1a) of words, in order: equal words give equal numbers, different ones almost always different. */
export function hashWords(words: readonly string[]): Uint32Array {
  const hashes = new Uint32Array(words.length);
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    let hash = 0x811c9dc5;
    for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
    hashes[index] = hash;
  }
  return hashes;
}
