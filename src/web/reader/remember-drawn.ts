// Readings → their pages, drawn once for each reading.

import { html } from 'hono/html';
import type { Fragment } from '../html/fragment.js';
import type { ReaderSite } from './reader-page.js';

/** Draws a page unless it has been drawn from this very reading, for whatever site; nothing outlives the reading. */
export function rememberDrawn<Reading extends object>(
  draw: (reading: Reading, site: ReaderSite) => Fragment,
): (reading: Reading, site: ReaderSite) => Promise<string> {
  const drawn = new WeakMap<Reading, Promise<string>>();
  return (reading, site) => {
    const before = drawn.get(reading);
    if (before !== undefined) return before;
    const page = Promise.resolve(html`${draw(reading, site)}`).then(String);
    drawn.set(reading, page);
    return page;
  };
}
