// A piece of a text → the same, which does not keep the whole text in memory.

/** Shorter pieces are always copies. */
const minViewChars = 13;

/** V8 keeps a long piece as a view of the text it was cut from, and with it the text. For what is held longer than that text. */
export function detach(piece: string): string {
  return piece.length < minViewChars ? piece : [...piece].join('');
}
