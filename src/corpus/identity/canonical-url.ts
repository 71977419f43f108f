// A publisher's address → the form in which two addresses of one article are equal.

/** Parameters that say how a reader came, not what is read. */
const tracking =
  /^(?:utm_.*|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_cid|mc_eid|ref|ref_src|cmp|cmpid|ito|ocid|smid|source|src|taid)$/i;

/**
 * Drops scheme, "www." and "m." or "amp." before the host, fragment, tracking parameters, closing slashes and the order of
 * parameters. Null for what is no http(s) address, and for a home page, which many articles may name as theirs.
 */
export function toCanonicalUrl(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname, pathname, searchParams } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  const host = hostname.toLowerCase().replace(/^(?:(?:www|m|amp|mobile)\.)+/, '');
  const path = pathname.replace(/\/+$/, '').replace(/\/amp$/i, '');
  const query = [...searchParams]
    .filter(([name]) => !tracking.test(name))
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join('&');
  if (path === '' && query === '') return null;
  return query === '' ? host + path : `${host}${path}?${query}`;
}
