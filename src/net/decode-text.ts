// Bytes of a web response → text, by the encoding that the bytes, the server or the document name.

/** How far into a document its own declaration is looked for; the HTML standard asks for 1,024 bytes. */
const declarationBytes = 1024;

const declarations: readonly RegExp[] = [
  /<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/i,
  /<meta[^>]*\scharset\s*=\s*["']?([\w.:-]+)/i,
];

/**
 * Decodes in the order of the HTML standard: byte order mark, the server's charset, the document's declaration, UTF-8. An
 * encoding that nobody knows counts as not named; bytes that do not fit become U+FFFD. Never throws.
 */
export function decodeText(bytes: Uint8Array, contentType: string | null): string {
  const sent = /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1];
  // windows-1252 shows every byte as one character, so the declaration can be read whatever the rest is.
  const opening = new TextDecoder('windows-1252').decode(bytes.subarray(0, declarationBytes));
  const declared = declarations
    .flatMap((pattern) => pattern.exec(opening)?.[1] ?? [])
    // A declaration that can be read byte by byte does not stand in UTF-16, whatever it says.
    .find((label) => !/^utf-?16/i.test(label));
  const encoding = findMark(bytes) ?? [sent, declared].find((label) => label !== undefined && isKnown(label));
  return new TextDecoder(encoding ?? 'utf-8').decode(bytes);
}

function findMark([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

function isKnown(label: string): boolean {
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false;
  }
}
