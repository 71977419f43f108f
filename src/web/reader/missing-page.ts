// Pages for what is not there: each says what is missing, and leads on.

import { html } from 'hono/html';
import type { SearchReading, WithdrawnReading } from '../../answer/reading/reading.js';
import { dayWords, outletWords } from '../../card/citation-words.js';
import type { Messages } from '../../locale/language.js';
import { type Fragment, nothing } from '../html/fragment.js';
import { drawReaderPage, type ReaderSite } from './reader-page.js';
import { drawMeant } from './search-page.js';

/** `near`: what the words of the address find; null when it has none. */
export function drawMissingPage(
  noun: keyof Messages['web']['missing']['none'],
  near: SearchReading | null,
  site: ReaderSite,
): Fragment {
  const words = site.messages.web.missing;
  return drawReaderPage(
    {
      title: words.title,
      description: `${words.none[noun]}.`,
      path: null,
      ...(near === null ? {} : { query: near.query }),
      content: html`<h1>${words.none[noun]}</h1>
<p>${words.why} <a href="/search">${words.whatThereIs}</a>.</p>
${near === null ? nothing : drawMeant(near, site.messages)}`,
    },
    site,
  );
}

export function drawHiddenPage(site: ReaderSite): Fragment {
  const words = site.messages.web.missing;
  return drawReaderPage(
    {
      title: words.hidden,
      description: `${words.isHidden}.`,
      path: null,
      content: html`<h1>${words.isHidden}</h1>
<p>${words.hiddenBy} <a href="/?c=/about">${words.whomToAsk}</a>; <a href="/search">${words.whatElse}</a>.</p>`,
    },
    site,
  );
}

/** Nothing of the text: whoever took it back did not want it read. */
export function drawWithdrawnPage(
  { title, outlet, publishedOn, withdrawnAt }: WithdrawnReading,
  site: ReaderSite,
): Fragment {
  const { citations, library, web } = site.messages;
  const words = web.missing;
  const article = `“${title}”, ${outletWords(outlet, citations)}, ${dayWords(publishedOn, citations)}`;
  return drawReaderPage(
    {
      title: words.withdrawn,
      description: words.notInSource,
      path: null,
      content: html`<h1>${library.withdrawn.title(dayWords(withdrawnAt.slice(0, 10), citations))}</h1>
<p dir="auto">${library.withdrawn.isGone(article)} ${words.inNoAnswer} <a href="/search">${words.whatElse}</a>.</p>`,
    },
    site,
  );
}

export function drawBusyPage(hint: string, site: ReaderSite): Fragment {
  const words = site.messages.web.missing;
  return drawReaderPage(
    {
      title: words.busy,
      description: `${words.tooMany}.`,
      path: null,
      content: html`<h1>${words.tooMany}</h1><p>${hint}</p>`,
    },
    site,
  );
}
