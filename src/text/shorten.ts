// Long labels and titles → short ones that say they are cut. Never used on an excerpt.

/** At most `maxChars` UTF-16 code units; what is cut ends in "…", at a space where one is near, never inside a character. */
export function shorten(text: string, maxChars: number): string {
  if (text.length <= maxChars) return text;
  const kept = dropHalfCharacter(text.slice(0, maxChars - 1));
  const lastSpace = kept.lastIndexOf(' ');
  return `${(lastSpace > maxChars * 0.7 ? kept.slice(0, lastSpace) : kept).trimEnd()}…`;
}

/** Cuts a text into pieces of at most `maxChars`, after white space where there is any; joined, they are the text. */
export function splitText(text: string, maxChars: number): readonly string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > maxChars) {
    const window = dropHalfCharacter(rest.slice(0, maxChars));
    const lastSpace = window.lastIndexOf(' ');
    const piece = lastSpace > 0 ? window.slice(0, lastSpace + 1) : window;
    pieces.push(piece);
    rest = rest.slice(piece.length);
  }
  return [...pieces, rest];
}

function dropHalfCharacter(text: string): string {
  return /[\uD800-\uDBFF]$/.test(text) ? text.slice(0, -1) : text;
}
