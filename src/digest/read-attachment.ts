// The address of a file that somebody attached on Discord → its text.

import { FetchError } from '../net/fetch-error.js';
import { createWebClient } from '../net/web-client.js';
import type { ReadAttachment } from './subscription-desk.js';

/** Where Discord keeps attachments; nothing else is fetched for anybody. */
const hosts: ReadonlySet<string> = new Set(['cdn.discordapp.com', 'media.discordapp.net']);

/** A hundred subscriptions take a tenth of it. */
export const maxFileBytes = 256_000;

/** Never rejects for what is wrong with the address or the file. */
export async function readAttachment(address: string): Promise<ReadAttachment> {
  if (!URL.canParse(address) || new URL(address).protocol !== 'https:' || !hosts.has(new URL(address).host))
    return { kind: 'failed', reason: 'it is no file that was attached on Discord.' };
  const client = createWebClient({ userAgent: 'Dragoman', limits: { redirects: 0, totalMs: 10_000 } });
  try {
    const wanted = {
      name: 'a file of subscriptions',
      accept: 'application/json',
      allows: () => true,
      maxBytes: maxFileBytes,
    };
    const { bytes } = await client.get(address, { wanted });
    return { kind: 'read', text: new TextDecoder().decode(bytes) };
  } catch (error) {
    if (error instanceof FetchError) return { kind: 'failed', reason: error.message };
    throw error;
  } finally {
    await client.close();
  }
}
