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

/** End of the sentence that `from` lies in, its mark included; the end of the text when no mark comes. */
export function findSentenceEnd(text: string, from: number): number {
  const match = /[^\s.]{3,}[.!?…]['"”’)\]]*(?=\s|$)/u.exec(text.slice(from));
  return match === null ? text.length : from + match.index + match[0].length;
}
