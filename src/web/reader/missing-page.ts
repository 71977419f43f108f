// Pages for what is not there: each says what is missing, and leads on.

import { html } from 'hono/html';
import type { SearchReading, WithdrawnReading } from '../../answer/reading/reading.js';
import { dayWords, outletWords } from '../../card/citation-words.js';
import { type Fragment, nothing } from '../html/fragment.js';
import { drawReaderPage, type ReaderSite } from './reader-page.js';
import { drawMeant } from './search-page.js';

/** `near`: what the words of the address find; null when it has none. */
export function drawMissingPage(noun: string, near: SearchReading | null, site: ReaderSite): Fragment {
  return drawReaderPage(
    {
      title: 'Not here',
      description: `There is no such ${noun}.`,
      path: null,
      ...(near === null ? {} : { query: near.query }),
      content: html`<h1>There is no such ${noun} here</h1>
<p>The address may be incomplete, or what it led to has left the coverage. Search above, or see <a href="/search">what there is</a>.</p>
${near === null ? nothing : drawMeant(near)}`,
    },
    site,
  );
}

export function drawHiddenPage(site: ReaderSite): Fragment {
  return drawReaderPage(
    {
      title: 'Hidden article',
      description: 'The operators have hidden this article.',
      path: null,
      content: html`<h1>This article is hidden</h1>
<p>The operators of this program have taken it out of everything that is shown, perhaps because its publisher asked for it. <a href="/?c=/about">Whom to ask</a>; <a href="/search">what else there is</a>.</p>`,
    },
    site,
  );
}

/** Nothing of the text: whoever took it back did not want it read. */
export function drawWithdrawnPage(
  { title, outlet, publishedOn, withdrawnAt }: WithdrawnReading,
  site: ReaderSite,
): Fragment {
  return drawReaderPage(
    {
      title: 'Withdrawn article',
      description: 'The article is no longer in its source.',
      path: null,
      content: html`<h1>This article was withdrawn on ${dayWords(withdrawnAt.slice(0, 10))}</h1>
<p>“<span dir="auto">${title}</span>”, ${outletWords(outlet)}, ${dayWords(publishedOn)}, is no longer in its source, and in no answer any more. <a href="/search">What there is</a>.</p>`,
    },
    site,
  );
}

export function drawBusyPage(hint: string, site: ReaderSite): Fragment {
  return drawReaderPage(
    {
      title: 'Busy',
      description: 'Too many people are asking at this moment.',
      path: null,
      content: html`<h1>Too many people are asking at this moment</h1><p>${hint}</p>`,
    },
    site,
  );
}
