// The blocks of a card → HTML, below a heading of the second level.

import { html } from 'hono/html';
import type { Block } from '../../card/card.js';
import type { Messages } from '../../locale/language.js';
import { type Fragment, joinFragments } from '../html/fragment.js';
import { drawExcerpt } from './draw-excerpt.js';
import { drawRichText } from './draw-rich-text.js';

export function drawBlocks(blocks: readonly Block[], messages: Messages): Fragment {
  return joinFragments(blocks.map((block) => drawBlock(block, messages)));
}

function drawBlock(block: Block, messages: Messages): Fragment {
  switch (block.kind) {
    case 'text':
      return html`<p>${drawRichText(block.text)}</p>`;
    case 'heading':
      return html`<h3>${block.text}</h3>`;
    case 'excerpt':
      return drawExcerpt(block.excerpt, messages);
    case 'facts':
      return html`<dl class="facts">${block.rows.map(({ label, value }) => html`<div><dt>${label}</dt><dd>${drawRichText(value)}</dd></div>`)}</dl>`;
    case 'list':
      return html`<ul>${block.items.map((item) => html`<li>${drawRichText(item)}</li>`)}</ul>`;
    case 'progress':
      return html`<p>${block.step}</p>`;
    case 'divider':
      return html`<hr>`;
  }
}
