// The page that says what changed in an article's text, word by word.

import { html } from 'hono/html';
import { toArticlePath, toHistoryPath } from '../../answer/link-to-reader.js';
import type { HistoryReading } from '../../answer/reading/reading.js';
import { dayWords, outletWords } from '../../card/citation-words.js';
import type { Fragment } from '../html/fragment.js';
import { drawBlocks } from './draw-blocks.js';
import { drawReaderPage, type ReaderSite } from './reader-page.js';

export function drawHistoryPage(reading: HistoryReading, site: ReaderSite): Fragment {
  const { id, title, outlet, published, blocks, language } = reading;
  const { citations, library, web } = site.messages;
  const name = outletWords(outlet, citations);
  return drawReaderPage(
    {
      title: library.history.title(title),
      description: web.article.changes(name),
      path: toHistoryPath(id),
      content: html`<h1>${library.history.title(title)}</h1>
<p><a href="${toArticlePath(id)}" dir="auto" lang="${language}">${title}</a></p>
<p class="byline">${name} · ${dayWords(published?.on ?? null, citations)}</p>
<h2>${web.article.whatChanged}</h2>
${drawBlocks(blocks, site.messages)}`,
    },
    site,
  );
}
