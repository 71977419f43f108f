// HTML that is escaped already: what the templates of `hono/html` give and take.

import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

/** Made by `html` templates only; `raw` is for constants of our own. */
export type Fragment = HtmlEscapedString | Promise<HtmlEscapedString>;

export const nothing: Fragment = raw('');

/** Fragments one after another, without anything between them. */
export function joinFragments(fragments: readonly Fragment[]): Fragment {
  return html`${fragments}`;
}
