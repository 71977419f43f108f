// Words that somebody typed, as a card repeats them.

/** The words in “ ”; marks that they stand in already are replaced, not doubled. */
export function inMarks(words: string): string {
  const marked = /^["“”„«＂](?<inner>[^"“”„«»＂]+)["“”»＂]$/u.exec(words.trim());
  return `“${marked?.groups?.inner ?? words}”`;
}
