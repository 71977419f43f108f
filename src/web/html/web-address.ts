// Any text → an address that a page may link to.

/** The normalised address when it is http(s), else null: no script, no data and no file ever becomes a link. */
export function toWebAddress(text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:') ? url.href : null;
}
