// The languages that a page is there in → links to it in each. They work without a script.

import { html } from 'hono/html';
import type { Messages } from '../../locale/language.js';
import { listLanguages } from '../../locale/languages.js';
import { type Fragment, nothing } from './fragment.js';

/** `addressIn`: the page's address in a language. */
export function drawLanguageSwitch(
  { tag, web }: Messages,
  addressIn: (language: string) => string,
): Fragment {
  return html`<ul class="languages small" aria-label="${web.languages}">${listLanguages().map(
    (other) =>
      html`<li><a href="${addressIn(other.tag)}" lang="${other.tag}" hreflang="${other.tag}"${other.tag === tag ? html` aria-current="true"` : nothing}>${other.web.name}</a></li>`,
  )}</ul>`;
}
