// Text of a card with its light styling → HTML.

import { html } from 'hono/html';
import type { Inline, RichText } from '../../card/card.js';
import { type Fragment, joinFragments } from '../html/fragment.js';
import { toWebAddress } from '../html/web-address.js';

export function drawRichText(text: RichText): Fragment {
  return typeof text === 'string' ? html`${text}` : joinFragments(text.map(drawInline));
}

function drawInline({ text, style, url }: Inline): Fragment {
  const address = url === undefined ? null : toWebAddress(url);
  const styled = drawStyled(text, style);
  return address === null
    ? styled
    : html`<a href="${address}" rel="noopener noreferrer nofollow">${styled}</a>`;
}

function drawStyled(text: string, style: Inline['style']): Fragment {
  switch (style) {
    case 'strong':
      return html`<strong>${text}</strong>`;
    case 'emphasis':
      return html`<em>${text}</em>`;
    case 'code':
      return html`<code>${text}</code>`;
    case 'muted':
      return html`<span class="small">${text}</span>`;
    case undefined:
      return html`${text}`;
  }
}
