// Two addresses → whether one publisher stands behind both, so far as hosts can tell.

import { getDomain } from 'tldts';

/**
 * Whether both lie in one registrable domain ("www.bbc.co.uk" and "feeds.bbc.co.uk"; not "a.github.io" and "b.github.io").
 * Without a domain (an IP address) host and port have to be equal. Unreadable addresses are alike with none.
 */
export function isSameSite(a: string, b: string): boolean {
  return URL.canParse(a) && URL.canParse(b) && siteOf(new URL(a)) === siteOf(new URL(b));
}

function siteOf({ hostname, host }: URL): string {
  return getDomain(hostname, { allowPrivateDomains: true }) ?? host;
}
