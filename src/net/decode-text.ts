// Bytes of a document → text, by the encoding that the bytes, the server or the document name.

/** How far into a document its own declaration is looked for; the HTML standard asks for 1,024 bytes. */
const declarationBytes = 1024;

const declarations: readonly RegExp[] = [
  /<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/i,
  /<meta[^>]*\scharset\s*=\s*["']?([\w.:-]+)/i,
];

/**
 * Decodes by the byte order mark, else as UTF-8 where the bytes are mostly that: text in another encoding is never UTF-8 by chance,
 * while a declaration is often left over from before. Otherwise by the server's charset, then the document's declaration, of which the
 * first that fits the bytes is taken. An encoding that nobody knows counts as not named; bytes that do not fit become U+FFFD. Never throws.
 */
export function decodeText(bytes: Uint8Array, contentType: string | null): string {
  const sent = /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1];
  // windows-1252 shows every byte as one character, so the declaration can be read whatever the rest is.
  const opening = decodeAs('windows-1252', bytes.subarray(0, declarationBytes));
  const declared = declarations
    .flatMap((pattern) => pattern.exec(opening)?.[1] ?? [])
    // A declaration that can be read byte by byte does not stand in UTF-16, whatever it says.
    .find((label) => !/^utf-?16/i.test(label));
  const marked = findMark(bytes);
  if (marked !== undefined) return decodeAs(marked, bytes);
  if (isUtf8(bytes)) return decodeAs('utf-8', bytes);
  const named = [sent, declared].flatMap((label) => (label !== undefined && isKnown(label) ? [label] : []));
  const encoding = named.find((label) => fitsEncoding(bytes, label)) ?? named[0] ?? 'utf-8';
  return decodeAs(encoding, bytes);
}

/**
 * Whether more of what is beyond ASCII is sound UTF-8 than broken: one byte may be damaged. UTF-16 is full of zeros, which no text in
 * UTF-8 has.
 */
function isUtf8(bytes: Uint8Array): boolean {
  const text = decodeAs('utf-8', bytes);
  let [sound, broken] = [0, 0];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0) return false;
    if (code === 0xfffd) broken += 1;
    else if (code > 0x7f) sound += 1;
  }
  return sound > broken;
}

/** Whether bytes can be decoded without a loss; for one of the encodings that the platform knows. */
export function fitsEncoding(bytes: Uint8Array, encoding: string): boolean {
  try {
    decodeAs(encoding, bytes, { fatal: true });
    return true;
  } catch {
    return false;
  }
}

/** In two calls: in one, Node 20 reads windows-1252 as ISO-8859-1, and every curly quotation mark becomes a control character. */
function decodeAs(encoding: string, bytes: Uint8Array, { fatal = false } = {}): string {
  const decoder = new TextDecoder(encoding, { fatal });
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}

function findMark([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

function isKnown(label: string): boolean {
  return fitsEncoding(new Uint8Array(), label);
}
