// A web address as it is written → one that a feed or an article may have.

import { FetchError } from './fetch-error.js';
import { refuseNonPublic } from './guarded-lookup.js';
import { readLiteralAddress } from './public-address.js';

/** The ports on which sites are served; whoever has another names it in the allow-list. */
const webPorts = new Set(['', '80', '443', '8080', '8443']);

/** Longest address that is fetched, in characters: to look it up in a robots.txt costs with its length. */
export const maxAddressChars = 2048;

/** Against `base` where that is given. Throws a `FetchError` for what is no web address, or too long. */
export function parseAddress(address: string, base?: URL): URL {
  if (!URL.canParse(address, base?.href))
    throw addressError(address.slice(0, 80), 'something that is no web address', 'Write it as https://….');
  const url = new URL(address, base?.href);
  if (url.href.length > maxAddressChars)
    throw addressError(url.href, `one of ${url.href.length} characters`, 'Use a shorter one.');
  return url;
}

/** Throws unless the address is one that a feed or an article may have. Names are checked when they are resolved. */
export function checkAddress(url: URL, isAllowed: boolean): void {
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw addressError(url.href, `the scheme ${url.protocol}`, 'Write it as https://….');
  if (url.username !== '' || url.password !== '')
    throw addressError(url.href, 'a user name or password in it', 'Leave them out.');
  if (isAllowed) return;
  if (!webPorts.has(url.port))
    throw addressError(url.href, `port ${url.port}`, 'Allowed are 80, 443, 8080 and 8443.');
  const literal = readLiteralAddress(url.hostname);
  if (literal !== null) refuseNonPublic(literal, literal);
}

/** With the port also where it is the usual one, which URLs leave out. */
export function hostWithPort({ hostname, port, protocol }: URL): string {
  return `${hostname}:${port || (protocol === 'https:' ? '443' : '80')}`;
}

function addressError(url: string, found: string, hint: string): FetchError {
  return new FetchError({ fault: 'address', url, expected: 'a web address (http or https)', found, hint });
}
