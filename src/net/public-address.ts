// An IP address → whether it is on the public internet, and if not, what it is.

import ipaddr from 'ipaddr.js';

/** The ranges of RFC 6890 and its successors, as ipaddr.js names them, in words for an error message. */
const rangeWords: Readonly<Record<string, string>> = {
  unspecified: 'an unspecified address',
  broadcast: 'a broadcast address',
  multicast: 'a multicast address',
  linkLocal: 'a link-local address',
  loopback: 'a loopback address',
  carrierGradeNat: 'an address behind a carrier’s NAT',
  private: 'a private address',
  uniqueLocal: 'a private address',
  deprecatedSiteLocal: 'a private address',
  '6to4': 'a 6to4 address',
  teredo: 'a Teredo address',
};

/**
 * What keeps an address from being public ("a loopback address"), or null for a public one. An IPv4 address inside an
 * IPv6 one (mapped, NAT64) counts as itself; 6to4 and Teredo are refused whole, nobody serves news from there. Text that is
 * no address is not public.
 */
export function describeNonPublic(address: string): string | null {
  if (!ipaddr.isValid(address)) return 'no IP address';
  const parsed = ipaddr.parse(address);
  const range = parsed.range();
  if (parsed instanceof ipaddr.IPv6) {
    if (range === 'ipv4Mapped' || range === 'rfc6052') return describeNonPublic(embeddedIPv4(parsed));
    // Only 2000::/3 has been given out; ipaddr.js calls everything that has no name yet unicast.
    if (range === 'unicast' && (parsed.parts[0] ?? 0) >> 13 !== 1) return 'a reserved address';
  }
  return range === 'unicast' ? null : (rangeWords[range] ?? 'a reserved address');
}

/** The last 32 bits, where mapped and NAT64 addresses (RFC 4291, RFC 6052 with /96) hold the IPv4 address. */
function embeddedIPv4(address: ipaddr.IPv6): string {
  return address.toByteArray().slice(12).join('.');
}

/** The host of a URL as an address, without the brackets of IPv6; null when it is a name. */
export function readLiteralAddress(hostname: string): string | null {
  const bare = hostname.replace(/^\[(.*)\]$/, '$1');
  return ipaddr.isValid(bare) ? bare : null;
}
