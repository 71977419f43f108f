// Any text → one that both databases hold without a change.

/**
 * PostgreSQL refuses U+0000 in text, and neither database holds half a surrogate pair. Both become U+FFFD, whichever the
 * database, so that what is read is what was saved wherever it was saved.
 */
export function toStorableText(text: string): string {
  return text.replace(/[\0\p{Surrogate}]/gu, '\ufffd');
}
