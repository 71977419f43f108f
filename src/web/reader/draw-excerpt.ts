// A cited excerpt → HTML: the words, who says them, and the way to where they stand, here and at their source.

import { html } from 'hono/html';
import { toReaderPath } from '../../answer/link-to-reader.js';
import type { CitationLink, Excerpt } from '../../card/card.js';
import { dayWords, linkWords, outletWords, placeWords } from '../../card/citation-words.js';
import type { Messages } from '../../locale/language.js';
import type { Span } from '../../model/locator.js';
import { type Fragment, joinFragments, nothing } from '../html/fragment.js';
import { toWebAddress } from '../html/web-address.js';

/** `id`: an anchor for it; null for none. What an outlet writes turns the direction of nothing beside it. */
export function drawExcerpt(
  { role, citation, lastSentenceIndex, link, emphasis, evidence, speaker, notes }: Excerpt,
  { citations, web }: Messages,
  id: string | null = null,
): Fragment {
  const { outlet, publishedOn, title } = citation;
  return html`<figure class="excerpt${role === 'near' ? ' near' : ''}"${id === null ? nothing : html` id="${id}"`}>
${role === 'near' ? html`<p class="small">${web.reader.near}</p>` : nothing}
<blockquote dir="auto" lang="en">${drawMarked(citation.text, emphasis, evidence)}</blockquote>
<figcaption class="small">${speaker === null ? nothing : html`<b>${speaker}</b> · `}<bdi>${outletWords(outlet, citations)}</bdi>, ${dayWords(publishedOn, citations)} · <a href="${toReaderPath(citation)}">“<bdi>${title}</bdi>”, ${placeWords(citation, lastSentenceIndex, citations)}</a>${drawSource(link, citations)}${notes.map((note) => html` · ${note}`)}</figcaption>
</figure>`;
}

function drawSource(link: CitationLink | null, words: Messages['citations']): Fragment {
  const address = link === null ? null : toWebAddress(link.url);
  if (link === null || address === null) return nothing;
  return html` · <a href="${address}" rel="noopener noreferrer nofollow">${linkWords(link, words)}</a>`;
}

/** The words with what is said in bold and what names the speaker underlined. */
function drawMarked(text: string, emphasis: readonly Span[], evidence: readonly Span[]): Fragment {
  const cuts = new Set([
    0,
    text.length,
    ...[...emphasis, ...evidence].flatMap(({ start, end }) => [start, end]),
  ]);
  const ordered = [...cuts].sort((a, b) => a - b);
  return joinFragments(
    ordered.slice(0, -1).map((from, index) => {
      const to = ordered[index + 1] ?? text.length;
      const holds = ({ start, end }: Span) => start <= from && end >= to;
      const part = html`${text.slice(from, to)}`;
      const underlined = evidence.some(holds) ? html`<u>${part}</u>` : part;
      return emphasis.some(holds) ? html`<strong>${underlined}</strong>` : underlined;
    }),
  );
}
