// The kinds of thing that are fetched: what each may be sent as, and how large it may be.

import type { Wanted } from './web-client.js';

const megabyte = 1024 * 1024;

/** Servers send feeds under a dozen names; what is certainly none is refused before it is read. */
export const feed: Wanted = {
  name: 'a feed (RSS, Atom or JSON Feed)',
  accept:
    'application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1',
  allows: (type) =>
    type === null ||
    type.startsWith('text/') ||
    /[+/](?:xml|json)$/.test(type) ||
    type === 'application/octet-stream',
  // The largest feed of a newspaper seen had 2 MB.
  maxBytes: 8 * megabyte,
};

export const webPage: Wanted = {
  name: 'a web page',
  accept: 'text/html, application/xhtml+xml;q=0.9',
  allows: (type) => type === null || type === 'text/html' || type === 'application/xhtml+xml',
  maxBytes: 5 * megabyte,
};

/** RFC 9309 asks a robot to read at least 500 KiB. */
export const robotsFile: Wanted = {
  name: 'a robots.txt',
  accept: 'text/plain, */*;q=0.1',
  allows: () => true,
  maxBytes: megabyte,
};
