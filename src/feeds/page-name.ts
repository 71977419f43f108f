// An article's address → the name of the page under which the store keeps it.

import { createHash } from 'node:crypto';
import { toCanonicalUrl } from '../corpus/identity/canonical-url.js';

/** Characters of the hash: 48 bits, enough for a million pages of one host. */
const hashChars = 12;
const maxSlugChars = 60;

/**
 * The same for every address of one page ("?utm_source=…", "www."): "bbc.co.uk/talks-resume-3f2a9c0d1e2b.json". Readable,
 * because operators meet it in lists of what went wrong.
 */
export function toPageName(url: string): string {
  const canonical = toCanonicalUrl(url) ?? url;
  const [host = '', ...path] = canonical.split(/[/?]/);
  const slug = toSlug(path.filter((part) => part !== '').at(-1) ?? '');
  return `${toSlug(host)}/${slug === '' ? '' : `${slug}-`}${hash(canonical)}.json`;
}

/** For an item that has no address: the feed and what tells the item from others. */
export function toItemPageName(feedUrl: string, identity: string): string {
  const host = URL.canParse(feedUrl) ? new URL(feedUrl).hostname : 'feed';
  return `${toSlug(host)}/${hash(`${feedUrl}\n${identity}`)}.json`;
}

function toSlug(text: string): string {
  return text
    .toLowerCase()
    .replace(/\.html?$/, '')
    .replace(/[^a-z0-9.]+/g, '-')
    .slice(0, maxSlugChars)
    .replace(/^[-.]+|[-.]+$/g, '');
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, hashChars);
}
