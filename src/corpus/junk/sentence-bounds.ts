// Rough sentence ends for junk rules: where the words before or after a mark begin or end.

/** Start of the sentence or fragment that ends at `end`, not more than `maxChars` back; undefined when it is longer. */
export function findFragmentStart(text: string, end: number, maxChars: number): number | undefined {
  const from = Math.max(0, end - maxChars);
  const ends = [
    ...text.slice(from, end).matchAll(/[^\s.]{3,}[.!?…]['"”’)\]]*\s+(?=['"‘“(]?[\p{Lu}\p{N}])/gu),
  ];
  const last = ends.at(-1);
  if (last !== undefined) return from + last.index + last[0].length;
  return from === 0 ? 0 : undefined;
}

/**
 * End of the sentence that `from` lies in, its mark included, not more than `maxChars` on; the end of the text when no mark
 * comes. Undefined when it is longer.
 */
export function findSentenceEnd(text: string, from: number, maxChars: number): number | undefined {
  // One more tells whether a word goes on behind the last of them.
  const stretch = text.slice(from, from + maxChars + 1);
  const match = /[^\s.]{3,}[.!?…]['"”’)\]]*(?=\s|$)/u.exec(stretch);
  const length = match === null ? stretch.length : match.index + match[0].length;
  return length <= maxChars ? from + length : undefined;
}
