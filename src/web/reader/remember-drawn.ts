// Readings → their pages, drawn once for each reading.

import { html } from 'hono/html';
import type { Fragment } from '../html/fragment.js';

/** Draws a page unless it has been drawn from this very reading; nothing outlives the reading. */
export function rememberDrawn<Reading extends object>(
  draw: (reading: Reading) => Fragment,
): (reading: Reading) => Promise<string> {
  const drawn = new WeakMap<Reading, Promise<string>>();
  return (reading) => {
    const before = drawn.get(reading);
    if (before !== undefined) return before;
    const page = Promise.resolve(html`${draw(reading)}`).then(String);
    drawn.set(reading, page);
    return page;
  };
}
