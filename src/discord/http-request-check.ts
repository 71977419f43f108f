// A request that claims to come from Discord → whether it does: signed, of this minute, and seen for the first time.

import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import { LRUCache } from 'lru-cache';

export interface SignedRequest {
  /** Header `x-signature-ed25519`. */
  readonly signature: string;
  /** Header `x-signature-timestamp`: seconds since 1970. */
  readonly timestamp: string;
  readonly body: Uint8Array;
}

/** `repeated`: this very request has been let in before. */
export type RequestVerdict = 'genuine' | 'forged' | 'stale' | 'repeated';

/**
 * Discord waits three seconds for an answer, so an older request is of no use to anybody but whoever recorded it; the rest
 * is for clocks that differ.
 */
export const freshForMs = 60_000;

/** As many as are remembered: twice the window, at 200 a second. What is more is forgotten, oldest first. */
const maxRemembered = 24_000;

/** An Ed25519 key in DER (RFC 8410) begins with these bytes; Discord gives the 32 after them. */
const derPrefix = Buffer.from('302a300506032b6570032100', 'hex');

/**
 * A check with a memory of its own. `publicKey` is the application's, 64 hexadecimal digits. Nothing in it is secret: both
 * key and signature are public, so time tells an attacker nothing. Never throws on a request.
 */
export function createRequestCheck(
  publicKey: string,
  nowMs: () => number = Date.now,
): (request: SignedRequest) => RequestVerdict {
  const key = createPublicKey({
    key: Buffer.concat([derPrefix, Buffer.from(publicKey, 'hex')]),
    format: 'der',
    type: 'spki',
  });
  const seen = new LRUCache<string, true>({ max: maxRemembered });
  return (request) => {
    if (!isSigned(request, key)) return 'forged';
    const sentMs = Number(request.timestamp) * 1000;
    if (Math.abs(nowMs() - sentMs) > freshForMs) return 'stale';
    // What was signed, not the signature: there may be several valid ones for the same words.
    const words = createHash('sha256').update(request.timestamp).update(request.body).digest('base64');
    if (seen.has(words)) return 'repeated';
    seen.set(words, true);
    return 'genuine';
  };
}

function isSigned({ signature, timestamp, body }: SignedRequest, key: KeyObject): boolean {
  if (!/^[0-9a-f]{128}$/i.test(signature) || !/^\d{1,12}$/.test(timestamp)) return false;
  return verify(null, Buffer.concat([Buffer.from(timestamp), body]), key, Buffer.from(signature, 'hex'));
}
