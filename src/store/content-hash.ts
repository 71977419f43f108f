// A text → its fingerprint.

import { createHash } from 'node:crypto';

/** SHA-256 in hexadecimal digits, of the text in UTF-8 or of the bytes. */
export function hashContent(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
