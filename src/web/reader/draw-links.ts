// Lists of articles, people and events, each a link to its own page.

import { html } from 'hono/html';
import { toArticlePath } from '../../answer/link-to-reader.js';
import type { ArticleSummary } from '../../answer/reading/reading.js';
import { dayWords, outletWords } from '../../card/citation-words.js';
import type { Messages } from '../../locale/language.js';
import { type Fragment, joinFragments } from '../html/fragment.js';
import { toWebAddress } from '../html/web-address.js';

export const toEventPath = (slug: string) => `/e/${encodeURIComponent(slug)}`;
export const toPersonPath = (id: string) => `/p/${encodeURIComponent(id)}`;

export function drawArticleLink(
  { id, title, outlet, published, language }: ArticleSummary,
  { citations }: Messages,
): Fragment {
  return html`<a href="${toArticlePath(id)}" dir="auto" lang="${language}">${title}</a> <span class="small"><bdi>${outletWords(outlet, citations)}</bdi>, ${dayWords(published?.on ?? null, citations)}</span>`;
}

/** Names with commas between them. */
export function drawPeople(people: readonly { readonly id: string; readonly name: string }[]): Fragment {
  return joinFragments(
    people.map(
      ({ id, name }, index) => html`${index === 0 ? '' : ', '}<a href="${toPersonPath(id)}">${name}</a>`,
    ),
  );
}

/** A link out of the reader, with its host for words; the text alone when it is no web address. */
export function drawOutwardLink(address: string, words?: string): Fragment {
  const url = toWebAddress(address);
  if (url === null) return html`${words ?? address}`;
  return html`<a href="${url}" rel="noopener noreferrer nofollow">${words ?? new URL(url).host.replace(/^www\./, '')}</a>`;
}
